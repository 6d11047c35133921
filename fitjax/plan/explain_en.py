# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The English phrasings of a session's reason. A table only: key -> variants that mean the same.

Values stand in braces; their names end in their unit (see explain_words.py).
"""

from fitjax.plan.explain_text_en import AIMS, EVENTS, GEAR, HELD, KINDS, LIMITS, MUSCLES, SPORTS, TEXT, VOLUMES
from fitjax.plan.explain_weeks_en import WEEKS

__all__ = [
    "AIMS", "EVENTS", "GEAR", "HELD", "KINDS", "LIMITS", "MUSCLES", "PURPOSES", "REASONS", "SPORTS", "TEXT", "VOLUMES", "WEEKS",
]  # fmt: skip

REASONS: dict[str, tuple[str, ...]] = {
    "race": (
        "Race day: every week before was for the {event} on {goal_date}.",
        "The day itself: your {event}, {goal_date}.",
        "Today you do what you trained for: the {event}, {goal_date}.",
    ),
    "hard_after": (
        "{gap_h} after {before_day}'s {before_kind}, so you are ready to work hard again.",
        "Hard day, {gap_h} after {before_day}'s {before_kind}: time enough to recover.",
        "Hard sessions need space: it is {gap_h} since {before_day}'s {before_kind}.",
        "You have had {gap_h} since {before_day}'s {before_kind}, so you can push again.",
        "Hard work again in week {week_index}, {gap_h} after {before_day}'s {before_kind}.",
    ),
    "hard_flat": (
        "{kind} work on the flat, no hills and no fast intervals: easier on {conditions}.",
        "With {conditions}, the hard day is steady {kind} work, without hills or sprints.",
        "No hills, no sprints: {kind} work is what {conditions} allows.",
        "No hills and no sprints in week {week_index} with {conditions}, so it is {kind} work.",
    ),
    "hard_only": (
        "The only hard session of week {week_index}; the other days stay easier so that {at_day} counts.",
        "Week {week_index} has one hard day and it is {at_day}.",
        "All the hard work of week {week_index} is on {at_day}.",
        "{at_day} is the one day in week {week_index} to push.",
    ),
    "hard_then_rest": (
        "A rest day follows on {next_day}, so you can give this one your best.",
        "{next_day} is free, so there is time to recover from this.",
        "You can rest on {next_day}, so work well here.",
        "Week {week_index} leaves {next_day} free after this, so you can work hard.",
    ),
    "long_over": (
        "{size_km}: {change_pct} over your longest of the last 30 days ({longest_km}), inside the step that keeps injuries rare.",
        "One careful step: {size_km} after a longest run of {longest_km} in 30 days, {change_pct} more.",
        "{change_pct} further than your longest run of 30 days ({longest_km}), which makes {size_km}.",
        "From {longest_km}, your longest in 30 days, to {size_km}: {change_pct} more.",
    ),
    "long_step": (
        "{size_km} after {longest_km} in the last 30 days: still a short run, so take it slowly.",
        "A first step up from {longest_km} to {size_km}; slow is fine.",
    ),
    "long_same": (
        "{size_km}, the same as your longest of the last 30 days: repeat it before going further.",
        "Holds at {size_km}, your longest of the last 30 days.",
        "No further than your longest of 30 days, {size_km}: let it become easy first.",
    ),
    "long_under": (
        "{size_km}, {change_pct} under your longest of the last 30 days ({longest_km}): long enough to keep what you have.",
        "Shorter on purpose: {size_km} against a longest of {longest_km} in 30 days.",
        "A break from going further: {size_km}, where your longest of 30 days was {longest_km}.",
        "Only {size_km} this time, {change_pct} less than your longest of 30 days.",
    ),
    "long_share": (
        "Covers {share_pct} of the distance of your {goal} at an easy effort.",
        "{share_pct} of your {goal} in one easy run.",
        "In week {week_index} one run covers {share_pct} of your {goal}.",
    ),
    "long_day": (
        "On {at_day}, the day you chose for the long one.",
        "You asked for the long session on {at_day}.",
        "Your long day is {at_day}, so it goes here.",
        "The long day of week {week_index} is {at_day}, as you asked.",
        "Week {week_index}: {at_day} is yours for the long one.",
    ),
    "long_room": (
        "{at_day} is the day with most room: {limit_min} free.",
        "The long one goes on {at_day} because {limit_min} are free then.",
        "No day gives you more time than {at_day}: {limit_min}.",
        "In week {week_index}, {at_day} gives the most time, {limit_min}.",
        "Week {week_index} puts the long one where you have {limit_min}: {at_day}.",
    ),
    "before_race": (
        "Short and easy: tomorrow is your {event}.",
        "Only to wake the legs; the {event} is tomorrow.",
        "A little movement, so that the legs are awake for tomorrow: {event}.",
    ),
    "after_hard": (
        "Easy, because you need a gentle day after {before_day}'s {before_kind}.",
        "The day after {before_day}'s {before_kind}: move, but let it sink in.",
        "{before_day} was hard ({before_kind}), so keep this one soft.",
        "After {before_day}'s {before_kind} the body repairs itself; easy movement helps.",
        "In week {week_index} the body catches up after {before_day}'s {before_kind}.",
    ),
    "after_long": (
        "Gentle after {before_day}'s {before_min} long session.",
        "{before_day} was long ({before_min}), so today only loosens you up.",
        "You may still feel {before_day}'s {before_min}; take it easy.",
        "Loosen up: {before_day} of week {week_index} had {before_min}.",
    ),
    "before_hard": (
        "Kept light so that you are fresh for {next_day}'s {next_kind}.",
        "{next_day} brings your {next_kind}; today must not tire you.",
        "Save your strength: {next_day} is the day of your {next_kind}.",
        "Nothing hard today, because of {next_day}'s {next_kind}.",
        "In week {week_index} this day saves strength for {next_day}'s {next_kind}.",
    ),
    "before_long": (
        "Light, because {next_day} holds the long session of {next_min}.",
        "Saves strength for {next_day}'s long session of {next_min}.",
        "{next_day} is long ({next_min}), so this one stays light.",
        "The long session comes on {next_day}, {next_min} of it; keep something back.",
        "Week {week_index} has its long session on {next_day}, {next_min}; go gently before it.",
    ),
    "sport_barred": (
        "A {sport} session, since you said no {barred_sport} on {at_day}.",
        "You keep {at_day} free of {barred_sport}, so it is {sport} instead.",
        "No {barred_sport} on {at_day}, as you asked; {sport} takes its place.",
        "Week {week_index}: {sport}, because {at_day} is free of {barred_sport}.",
    ),
    "sport_gentle": (
        "{sport} trains heart and lungs without impact, which helps with {conditions}.",
        "{sport} builds endurance without pounding, the better choice with {conditions}.",
        "Less pounding for the sake of {conditions}: {sport} instead of running.",
        "{sport} in week {week_index} goes easy on {conditions}.",
    ),
    "sport_wished": (
        "You named {sport} as a sport you like, and it builds the same base.",
        "{sport} is on your list, so it gets its place on {at_day}.",
        "You like {sport}, and your heart and lungs gain from it all the same.",
        "Some {sport} in week {week_index}, because you like it.",
        "{at_day} of week {week_index} is for {sport}, one of your sports.",
    ),
    "length_wished": (
        "{size_min}, the length you asked for.",
        "Exactly the {size_min} you named.",
        "You wanted {size_min} a session, and this is one.",
        "Your usual {size_min}, now in week {week_index}.",
        "Week {week_index} keeps to your {size_min} here.",
    ),
    "day_limit": (
        "{limit_min} is all you have on {at_day}, and not a minute more is asked.",
        "Fills the {limit_min} you have on {at_day}.",
        "You have {limit_min} on {at_day}, and this uses them all.",
        "As long as {at_day} allows: {limit_min}.",
        "In week {week_index} this fills the {limit_min} you have on {at_day}.",
        "{limit_min} on {at_day} of week {week_index}: all the time you have that day.",
    ),
    "day_fit": (
        "{size_min} fits inside the {limit_min} you have on {at_day}.",
        "You have {limit_min} on {at_day}; {size_min} of them are used.",
        "Close to your limit on {at_day}: {size_min} of {limit_min}.",
        "{at_day} gives you {limit_min}, so {size_min} fit well.",
        "In week {week_index} this takes {size_min} of the {limit_min} you have on {at_day}.",
        "{at_day} of week {week_index} has room for {limit_min}; this needs {size_min}.",
    ),
    "easy_health": (
        "Easy throughout: with {conditions} nothing hard is planned.",
        "Because of {conditions} the effort stays where you can talk.",
        "With {conditions}, easy is the right effort.",
        "Week {week_index} stays gentle here because of {conditions}.",
        "Nothing hard in week {week_index}: {conditions} sets the limit.",
    ),
    "easy_layoff": (
        "{size_min} only: after {off_weeks} away you build up again step by step.",
        "You were away {off_weeks}, so this stays at {size_min} and easy.",
        "After {off_weeks} off, {size_min} of easy movement is enough.",
        "Still gentle in week {week_index}, {size_min}: you were away {off_weeks}.",
    ),
    "run_walk": ("{repeat_n} pieces of {work_min} with walking between them: more time on your feet, less strain.", "Split into {repeat_n} × {work_min} with walks, the safe way to build up."),
    "strides": (
        "Easy, with {repeat_n} short relaxed accelerations: they keep the legs quick and tire you little.",
        "{repeat_n} short, loose accelerations inside an easy session, for a light step.",
        "Speed without strain: {repeat_n} relaxed accelerations in week {week_index}.",
        "In week {week_index} {repeat_n} short accelerations wake the legs; the rest is easy.",
    ),
    "race_week": (
        "Short and easy, because your {event} is on {race_day}.",
        "Keeps the legs moving without tiring them before {race_day}'s {event}.",
        "Race week: nothing is gained by more now, and {race_day} is what counts.",
        "Only a little before {race_day}: fresh legs are worth more than training now.",
    ),
    "recovery": (
        "Pure recovery inside a week of {week_min}.",
        "Slow on purpose: it helps you take in the rest of the week's {week_min}.",
        "A quiet one in week {week_index}, which has {week_min} in all.",
    ),
    "easy_share": (
        "Easy minutes like these are {easy_pct} of your endurance time and make the hard days possible.",
        "Helps to keep {easy_pct} of your endurance time easy, so that the hard work pays off.",
        "{easy_pct} of your endurance time is easy, and this is part of it.",
        "Slow is right here: {easy_pct} of the endurance time in this plan is easy.",
        "Week {week_index} needs its easy time too: {easy_pct} of all endurance in the plan is easy.",
        "Easy on purpose in week {week_index}, like {easy_pct} of the endurance time.",
    ),
    "from_history": ("Week one has {week_min}; you have been doing {history_min}, so it starts from there.", "Starts where you are: {week_min} this week against {history_min} lately."),
    "easy_older": (
        "Steady {sport} at talking pace; recovery takes a little longer now, so effort stays modest.",
        "Comfortable {sport}: enough to train the heart, light enough to be fresh tomorrow.",
        "Calm {sport} in week {week_index}; recovering well is part of training.",
    ),
    "cut_back": (
        "Week {week_index} is a cut-back, {cut_pct} less than the week before, so that the training can settle.",
        "Less this week, {cut_pct} down, so that you come back stronger.",
        "Part of a lighter week: {cut_pct} less than the week before.",
    ),
    "taper": (
        "Week {week_index} is down to {peak_pct} of your biggest week: you rest and stay fit.",
        "Volume falls to {peak_pct} of the peak so that you arrive rested.",
        "Shorter now: week {week_index} has {peak_pct} of the biggest week's minutes.",
    ),
    "peak_week": (
        "Part of the biggest week, {week_min} in all.",
        "Week {week_index} is the top of the plan with {week_min}.",
        "The fullest week of the plan, {week_min}, needs it.",
    ),
    "phase_base": (
        "Base weeks like week {week_index} build endurance with easy volume.",
        "Week {week_index} builds endurance first, with {week_min}.",
        "Endurance first: week {week_index} has {week_min}.",
    ),
    "phase_build": (
        "Week {week_index} builds towards your goal, {week_min} in all.",
        "In the build weeks easy sessions carry the volume, {week_min} this week.",
        "One of the building weeks, number {week_index}: {week_min}.",
    ),
    "phase_peak": (
        "Week {week_index} is close to the goal: {week_min}.",
        "Holds the level you have reached, {week_min} this week.",
        "The goal is near; week {week_index} keeps {week_min}.",
    ),
    "phase_maintain": ("Week {week_index} keeps what you have with {week_min}.", "Holds your fitness steady: {week_min} this week."),
    "swap_both": (
        "{exercise} takes the place of {usual_exercise}: it is easier on {conditions} and works with {equipment}.",
        "{exercise}, not {usual_exercise}, because of {conditions} and because you have {equipment}.",
    ),
    "swap_health": (
        "{exercise} instead of {usual_exercise}: easier on you with {conditions}.",
        "Because of {conditions}, {exercise} replaces {usual_exercise}.",
        "{exercise} stands in for {usual_exercise}, which does not go well with {conditions}.",
        "In week {week_index} you do {exercise} instead of {usual_exercise}, because of {conditions}.",
    ),
    "swap_bare": (
        "{exercise} instead of {usual_exercise}: it needs no equipment.",
        "{exercise} needs no equipment, so it does the work of {usual_exercise}.",
        "In week {week_index} you do {exercise}, which needs no equipment, unlike {usual_exercise}.",
    ),
    "swap_gear": (
        "{exercise} instead of {usual_exercise}, since you have {equipment}.",
        "With {equipment} at hand, {exercise} does the work of {usual_exercise}.",
        "{exercise}, not {usual_exercise}: it works with {equipment}.",
        "In week {week_index} {exercise} stands in for {usual_exercise}, since you have {equipment}.",
    ),
    "load": (
        "{exercise} with {load_kg} is {share_pct} of the most you can lift once, {best_kg}.",
        "{load_kg} for {exercise}: {share_pct} of your best, {best_kg}.",
        "Your best {exercise} is {best_kg}; {load_kg} is {share_pct} of it.",
        "Week {week_index}: {exercise} with {load_kg}, {share_pct} of your best ({best_kg}).",
    ),
    "gentle_reps": (
        "Around {reps_n} repetitions with lighter weights and no held breath, because of {conditions}.",
        "With {conditions}: light weights, about {reps_n} repetitions, steady breathing.",
        "Week {week_index}, lifting gently: about {reps_n} repetitions, because of {conditions}.",
    ),
    "upper_for_legs": ("Upper body, because your legs work hard on {busy_day}.", "The legs rest here, next to {busy_day}'s work."),
    "strength_after": (
        "{gap_h} after {before_day}'s strength work, so the muscles have had their rest.",
        "{before_day}'s strength session was {gap_h} ago: time to lift again.",
        "The muscles have rested {gap_h} since {before_day}'s session.",
        "Strength again in week {week_index}, {gap_h} after {before_day}'s session.",
        "In week {week_index} you lift again {gap_h} after {before_day}, with rested muscles.",
    ),
    "muscle_sets": (
        "Its share of the week's work: {muscle} gets {sets_n} sets in week {week_index}.",
        "Week {week_index} plans {sets_n} sets for {muscle}, and this session carries its part.",
        "Week {week_index} adds up to {sets_n} sets for {muscle}, and some of them are here.",
    ),
    "strength_older": (
        "Muscle and balance fade first with age; lifting holds on to both.",
        "Keeps muscle and balance, which matter more with every year.",
        "Strength work in week {week_index} keeps the muscle and balance that age takes first.",
        "In week {week_index} lifting keeps you steady on your feet.",
    ),
    "strength_light": (
        "Lighter on purpose in a {phase} week: strength stays, tiredness goes.",
        "Week {week_index} is a {phase} week, so the sets are few and easy.",
        "Few sets, because week {week_index} is a {phase} week.",
    ),
    "strength_novice": (
        "{exercise} first, while you are fresh to learn it well.",
        "You are new to this: few sets, starting with {exercise}.",
        "Learn the {exercise} well before adding weight.",
        "Week {week_index} begins with {exercise}, the one to learn well.",
    ),
    "hard_novice": (
        "You are new to this, so the hard day is {kind} work, not all-out intervals.",
        "{kind} work is hard enough while you are new; all-out intervals come later.",
        "No all-out intervals yet; {kind} work first, to learn how to spread your strength.",
        "{kind} work is the hard part of week {week_index}; all-out intervals can wait.",
    ),
    "hard_gentle": (
        "With {conditions}, the hard day stays at {kind} work; nothing goes to the limit.",
        "{kind} work and nothing harder, because of {conditions}.",
        "Because of {conditions}, {kind} work is the hardest you do.",
        "Week {week_index} goes no harder than {kind} work, because of {conditions}.",
    ),
    "easy_uncleared": (
        "Easy until a doctor has agreed to hard training with {conditions}.",
        "With {conditions}, hard work waits for a doctor's word.",
        "No hard work before a doctor says yes: you named {conditions}.",
        "Week {week_index} stays easy until a doctor has agreed, because of {conditions}.",
    ),
    "strength_days": (
        "{count_n} strength sessions this week; health guidelines ask for {guide_n}.",
        "Guidelines advise {guide_n} strength days a week, and this week has {count_n}.",
        "One of {count_n} strength sessions; {guide_n} a week is what health guidelines advise.",
        "Week {week_index} has {count_n} strength sessions, where guidelines ask for {guide_n}.",
        "In week {week_index} strength comes {count_n} times; {guide_n} is the advice.",
    ),
    "strength_share": (
        "Strength work is {count_n} of the {sessions_n} sessions this week: it protects joints and tendons.",
        "Strong muscles protect the joints, so {count_n} of {sessions_n} sessions are for strength.",
        "To keep you from injury, {count_n} of {sessions_n} sessions this week are for strength.",
        "Strength has {count_n} of the {sessions_n} sessions of week {week_index}.",
        "For sound joints: {count_n} of {sessions_n} sessions in week {week_index} are for strength.",
    ),
    "purpose": (
        "{purpose}.",
        "{purpose} (week {week_index}).",
    ),
}  # fmt: skip

PURPOSES: dict[str, str] = {
    "threshold": "It raises the pace you can keep up for long", "tempo": "It teaches you to hold a brisk, even effort",
    "interval": "It lifts the ceiling of heart and lungs", "hills": "It builds leg strength and drive",
    "test": "It shows where you stand, so that targets stay right", "long": "It builds the endurance your goal needs: {aim}",
    "easy": "Easy time builds the base for your goal: {aim}", "recovery": "Movement without strain speeds recovery",
    "strides": "Short relaxed speed keeps the legs quick", "strength": "Stronger muscles and tendons serve your goal: {aim}",
    "mobility": "Keeps joints moving freely", "race": "The goal itself: {aim}",
}  # fmt: skip
