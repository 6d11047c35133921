# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The English phrasings of the explanation and of limits, muscles and volumes. A table only: key -> variants that mean the same."""

TEXT: dict[str, tuple[str, ...]] = {
    "goal_date": (
        "Your {goal} is {days_n} days away on {goal_date}; this plan of {weeks_n} weeks leads up to it.",
        "Training for {weeks_n} weeks leads to your {goal} on {goal_date}, {days_n} days from the start.",
        "From the first day it is {days_n} days to your {goal} on {goal_date}, with {weeks_n} weeks of training planned here.",
    ),
    "goal_date_part": (
        "Your {goal} is {days_n} days away on {goal_date}; this plan covers {weeks_n} weeks and leaves {rest_weeks} for the next one.",
        "A start of {weeks_n} weeks towards your {goal} on {goal_date}, {days_n} days from the first day; make a new plan when it is done, with {rest_weeks} to go.",
        "It is a long way to your {goal} on {goal_date}, {days_n} days: this plan has {weeks_n} weeks, and a later one takes the last {rest_weeks}.",
    ),
    "goal_day": (
        "Your goal, {aim}, is set for {goal_date}, {days_n} days away; this plan of {weeks_n} weeks leads up to it.",
        "{weeks_n} weeks of training for your goal, {aim}, up to {goal_date}, {days_n} days from the start.",
        "{goal_date} is the day for your goal, {aim}: {days_n} days from the start, with {weeks_n} weeks planned here.",
    ),
    "goal_day_part": (
        "Your goal, {aim}, is set for {goal_date}, {days_n} days away; this plan covers {weeks_n} weeks and leaves {rest_weeks} for the next one.",
        "A start of {weeks_n} weeks for your goal, {aim}, set for {goal_date}, {days_n} days from the first day; a later plan takes the last {rest_weeks}.",
        "{goal_date} is {days_n} days off, so your goal, {aim}, gets {weeks_n} weeks now and a new plan for the last {rest_weeks}.",
    ),
    "goal_past": (
        "The day you named for your goal, {goal_date}, is over, so this plan of {weeks_n} weeks is for {aim} without a date.",
        "{goal_date} lies in the past; the plan works on {aim} for {weeks_n} weeks instead, with no date in mind.",
    ),
    "goal_open": (
        "This plan works on {aim} for {weeks_n} weeks with {sessions_n} sessions in all.",
        "{weeks_n} weeks, {sessions_n} sessions, one aim: {aim}.",
        "Your aim is {aim}: {sessions_n} sessions over {weeks_n} weeks.",
        "For {aim} you get {sessions_n} sessions over {weeks_n} weeks.",
    ),
    "reach_short": (
        "Be ready to walk on the day: the longest run that your days and safe steps allow is {longest_km}, {share_pct} of your {goal}, so a later date or a shorter race would suit you better.",
        "This can't prepare you fully: {longest_km} is the longest run that your days and safe steps allow, {share_pct} of your {goal}, so plan to walk parts of it or choose a later or shorter race.",
        "Your {goal} is further than this plan can take you: training reaches {longest_km}, {share_pct} of the way, so walk when you need to, free more time or move the date.",
    ),
    "reach_none": (
        "Be ready to walk on the day: your longest run is {longest_km}, {share_pct} of your {goal}, and this plan has no room to build on it safely.",
        "This plan can't safely take you further than your longest run, {longest_km}, which is {share_pct} of your {goal}: walk when you need to, or choose a later race.",
    ),
    "too_near": (
        "With {days_n} days to go there is no time to get fitter; this training keeps you fresh.",
        "It is too late to get fitter in {days_n} days, so the aim is to arrive rested.",
    ),
    "target_far": (
        "Your target, {target}, asks for {target_pace}; today your threshold pace promises {likely_pace}, so start the race slower and keep the target for later.",
        "{target} means {target_pace}, and your threshold pace promises {likely_pace} today: too far apart for now, so start slower than the target.",
    ),
    "target": (
        "Your target is {target}; race day is paced for it.",
        "It aims at {target}, and race day is paced to match.",
        "You want {target}, so race day is planned at that pace.",
    ),
    "target_other": (
        "The target you named: {target}.",
        "It works towards {target}.",
        "What you want to reach: {target}.",
    ),
    "history": (
        "It starts from the {history_min} a week you have been training and reaches {peak_min} in week {peak_index}.",
        "You have been doing {history_min} a week; week {peak_index} is the biggest with {peak_min}.",
        "From {history_min} a week, which you do now, it grows to {peak_min} in week {peak_index}.",
        "The start is your usual {history_min} a week; the most is {peak_min}, in week {peak_index}.",
    ),
    "history_soon": (
        "You have been doing {history_min} a week; the plan has {peak_min} at most.",
        "From {history_min} a week it goes up to {peak_min} early on.",
        "Your {history_min} a week become {peak_min} at the most.",
    ),
    "history_keep": (
        "It stays close to the {history_min} a week you do now; the biggest week has {peak_min}.",
        "You do {history_min} a week already; the biggest week asks for {peak_min}.",
        "No big jump: you train {history_min} a week, and the biggest week has {peak_min}.",
    ),
    "history_less": (
        "You train {history_min} a week now; this plan asks for less, {peak_min} in its biggest week.",
        "It asks for less than the {history_min} a week you do now: {peak_min} at most.",
        "Your biggest week here has {peak_min}, fewer than the {history_min} you are used to.",
    ),
    "no_history": (
        "No training of yours is known yet, so it begins carefully with {first_min} in the first week.",
        "Without any record of your training it starts at a cautious {first_min} a week.",
        "Your log is empty so far, so the first week has a careful {first_min}.",
    ),
    "layoff": (
        "After {off_weeks} away the first weeks stay well below what you did before.",
        "You were away {off_weeks}, so the start is low on purpose.",
        "You have been away for {off_weeks}, and the first weeks give your body time.",
    ),
    "hard": (
        "Of {sessions_n} sessions {hard_n} should feel hard, and {easy_pct} of the endurance time stays easy.",
        "Hard work is kept to {hard_n} of {sessions_n} sessions; {easy_pct} of the endurance time is easy.",
        "Only {hard_n} of {sessions_n} sessions should feel hard, and {easy_pct} of your endurance time is easy.",
    ),
    "hard_gap": (
        "Of {sessions_n} sessions {hard_n} are hard, never less than {gap_h} apart, and {easy_pct} of the endurance time stays easy.",
        "Hard days ({hard_n} of {sessions_n} sessions) always have {gap_h} or more between them; {easy_pct} of the endurance time is easy.",
        "After a hard session ({hard_n} of {sessions_n}) you get at least {gap_h} before the next; {easy_pct} of the endurance time is easy.",
    ),
    "race_only": (
        "Only the race itself is hard; until then you can talk through every endurance session.",
        "All endurance sessions stay easy; the one hard day is the race.",
        "Until race day nothing is hard: the endurance sessions are all easy.",
    ),
    "no_hard": (
        "Nothing in its {endurance_n} endurance sessions is hard: you can talk all the way.",
        "All {endurance_n} endurance sessions stay easy enough to talk.",
        "You can talk in each of the {endurance_n} endurance sessions; none is hard.",
    ),
    "no_hard_health": (
        "Because of {conditions} nothing in it is hard.",
        "With {conditions}, no hard session is planned.",
        "It holds no hard session, for the sake of {conditions}.",
    ),
    "long_run": (
        "The longest run of the plan is {longest_km}.",
        "Its longest run is {longest_km}.",
        "No training run is longer than {longest_km}.",
    ),
    "long_run_history": (
        "Long runs grow step by step from the {history_km} you have in your legs to {longest_km}.",
        "Your longest run lately was {history_km}; the plan goes up to {longest_km} in small steps.",
        "From {history_km}, your longest run so far, it goes up to {longest_km} little by little.",
    ),
    "cut_back_one": (
        "Week {back_index} is lighter, so that the work can sink in.",
        "To recover you get one lighter week, week {back_index}.",
        "One week is easier, so that you can recover: week {back_index}.",
    ),
    "cut_backs": (
        "Easier weeks are built in ({weeks}), so that the work can sink in.",
        "To recover, these weeks are lighter: {weeks}.",
        "Some weeks are lighter, so that you can recover: {weeks}.",
    ),
    "taper": (
        "Before the race the volume falls to {taper_pct} of the biggest week, so that you arrive rested.",
        "The last week before race week holds {taper_pct} of the biggest one, so that you start rested.",
        "Rest comes before the race: the week before race week has {taper_pct} of the biggest week's minutes.",
    ),
    "strength": (
        "Strength work fills {strength_n} sessions, with most for {muscle}: {sets_n} sets in the biggest week.",
        "There are {strength_n} strength sessions, and most of their work is for {muscle} ({sets_n} sets in the biggest week).",
        "{strength_n} sessions are for strength, most of all for {muscle}, with {sets_n} sets in the biggest week.",
    ),
    "limits": (
        "It keeps to your limits: {limits}.",
        "Your limits are kept: {limits}.",
        "What you asked for is kept: {limits}.",
    ),
    "equipment": (
        "Every exercise works with {equipment} or your own weight.",
        "For the exercises you only need {equipment}.",
        "All you need for the exercises: {equipment}.",
    ),
    "no_equipment": (
        "Every exercise works with your own weight; you need no equipment.",
        "For the exercises you need no equipment.",
        "You can do every exercise without equipment.",
    ),
    "thresholds": (
        "Efforts are given by feeling, because no pace, heart rate or power of yours is known yet.",
        "Until a pace, heart rate or power is known, efforts go by feeling.",
        "No pace, heart rate or power of yours is known yet, so your own feeling sets the effort.",
    ),
    "paced": (
        "Paces come from your threshold pace of {threshold_pace}.",
        "All running targets follow from your threshold pace, {threshold_pace}.",
        "How fast you run follows from your threshold pace, {threshold_pace}.",
    ),
    "powered": (
        "Power targets come from your FTP of {ftp_w}.",
        "All riding targets follow from your FTP, {ftp_w}.",
        "How hard you ride follows from your FTP of {ftp_w}.",
    ),
    "gate": ("Before you start: {reason}", "First of all: {reason}"),
    "warning": (
        "Worth knowing: {warning}",
        "Keep in mind: {warning}",
        "One thing to watch: {warning}",
    ),
    "honoured": ("As you asked: {wish}.", "Your note counts: {wish}.", "Taken from your notes: {wish}."),
    "not_honoured": (
        "Not done: {wish} – {reason}.",
        "This could not be honoured: {wish} – {reason}.",
        "Left out: {wish} – {reason}.",
    ),
    "conflict_day": (
        "You want the long session on {days} and no running on {days}; no running counts.",
        "Two of your wishes meet on {days}: the long session and no running. No running counts.",
    ),
    "empty": ("The plan holds no session.",),
}  # fmt: skip

LIMITS: dict[str, str] = {
    "days_off": "{days} off", "days_on": "training only on {days}", "sessions": "{sessions_n} sessions a week",
    "length": "{size_min} a session",
    "conditions": "mindful of {conditions}", "no_sport": "no {sport} on {days}", "avoid": "no {names}",
    "minutes": "{days} at most {size_min}", "away": "{away_n} days away",
}  # fmt: skip

MUSCLES = {
    "chest": "the chest", "back": "the back", "shoulders": "the shoulders", "biceps": "the biceps", "triceps": "the triceps",
    "quads": "the front of the thighs", "hamstrings": "the back of the thighs", "glutes": "the glutes",
    "calves": "the calves", "core": "the core",
}  # fmt: skip

SPORTS = {
    "run": "running", "ride": "cycling", "swim": "swimming", "strength": "strength training", "walk": "walking",
    "row": "rowing", "mobility": "mobility work", "cross": "cross-training",
}  # fmt: skip
VOLUMES = {"run": "running", "endurance": "endurance training"}
GEAR = {
    "dumbbell": "dumbbells", "barbell": "a barbell", "rack": "a rack", "bench": "a bench", "cable": "a cable machine",
    "machine": "machines", "kettlebell": "a kettlebell", "band": "a band",
}  # fmt: skip
KINDS = {
    "tempo": "tempo", "threshold": "threshold", "interval": "interval", "hills": "hill", "strides": "stride",
    "test": "test",
}  # fmt: skip
"""Kinds of hard work before a noun: tempo work."""
HELD = {
    "tempo": "tempo session", "threshold": "threshold session", "interval": "intervals", "hills": "hill session",
    "strides": "strides", "test": "test", "race": "race", "strength": "strength session",
}  # fmt: skip
"""Sessions as things that were or will be: Tuesday's intervals."""
AIMS = {
    "run_5k": "a 5 km run", "run_10k": "a 10 km run", "run_half": "a half marathon", "run_marathon": "a marathon",
    "triathlon": "a triathlon", "return_to_training": "getting back into training",
}  # fmt: skip
"""Goals as something one works for, where the goal's own name does not say it."""
EVENTS = {"cycling": "cycling event"}
"""What a race of a goal is called where the goal's own name does not name one."""
