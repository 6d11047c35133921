# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The English phrasings of a week's reason. A table only: key -> variants that mean the same."""

WEEKS: dict[str, tuple[str, ...]] = {
    "w_race": (
        "Race week: everything stays short until the {event} on {goal_date}.", "Your {event} is on {goal_date}, so this week only keeps you moving.",
        "Little training now; the {event} on {goal_date} is the hard work of this week.", "All of this week serves one day, the {event} on {goal_date}.",
    ),
    "w_taper": (
        "Week {week_index} holds {peak_pct} of your biggest week, so that you start the race rested.", "Down to {peak_pct} of the biggest week: tiredness goes, fitness stays.",
        "The race is near, so the minutes fall to {peak_pct} of the top week.", "Less is right now: {peak_pct} of your biggest week.",
    ),
    "w_away": (
        "You are away for {away_days}, so this week is planned around that: {week_min}.", "You are away for {away_days}; the other days hold {week_min}.",
        "Planned around your {away_days} away.", "Less than usual, because you are away for {away_days}.",
    ),
    "w_away_all": (
        "You are away for {away_days}, so nothing is planned in week {week_index}.", "Nothing in week {week_index}: you are away for {away_days}.",
        "A week off, because you are away for {away_days}.", "No day is left for training in week {week_index}: you are away for {away_days}.",
    ),
    "w_sets": (
        "Week {week_index} gives {muscle} the most work, {sets_n} sets.", "Most of week {week_index} is for {muscle}: {sets_n} sets.",
        "Week {week_index} trains {muscle} most, with {sets_n} sets.", "In week {week_index} the most work, {sets_n} sets, is for {muscle}.",
    ),
    "w_partial": (
        "Starts on {from_day}, so only {left_days} of this week are left.", "The plan begins on {from_day}, with {left_days} left in the week.",
        "A short first week, from {from_day} on.", "Only {left_days} long, because you start on {from_day}.",
    ),
    "w_layoff": (
        "After {off_weeks} without training, week {week_index} stays low at {week_min}.", "You were away {off_weeks}; with {week_min} the body gets used to training again.",
        "Kept to {week_min}: after {off_weeks} off, muscles and tendons need time.", "Coming back after {off_weeks} starts small, with {week_min}.",
    ),
    "w_cut_back": (
        "After {built_weeks} of training, week {week_index} has {cut_pct} less, so that the body can catch up.", "A lighter week, {cut_pct} down, because {built_weeks} of work came before it.",
        "Time for a break after {built_weeks} of work: {cut_pct} less this week.", "Easier by {cut_pct} on purpose; rest after {built_weeks} is what makes you stronger.",
    ),
    "w_start": (
        "Starts where you are: you train {history_min} a week, this week has {week_min}.", "The first week follows your own habit: {history_min} a week lately, {week_min} now.",
        "No jump at the start: {week_min} after your usual {history_min}.", "You have been doing {history_min} a week, so {week_min} is a safe start.",
    ),
    "w_start_low": (
        "Begins below your usual {history_min} a week, with {week_min}.", "{week_min} to begin with, less than the {history_min} you are used to.",
        "A gentle first week: {week_min}, under your usual {history_min}.", "You are used to {history_min}; the first week asks for {week_min} only.",
    ),
    "w_start_up": (
        "From {history_min} a week to {week_min}: with so little behind you, short easy sessions may add up fast.", "You have done {history_min} a week; {week_min} in short sessions is a safe way to get going.",
        "{week_min} is more than your {history_min} a week, but still little.", "Begins at {week_min}; {history_min} a week, as you did, is too little to build on.",
    ),
    "w_no_history": (
        "Nothing is known of your training yet, so the first week has a careful {week_min}.", "A careful start with {week_min}, because no training is on record.",
        "Without a record of your training, {week_min} is a safe beginning.", "Begins small, with {week_min}: your log is still empty.",
    ),
    "w_step_limit": (
        "{up_pct} more {volume} than in the biggest of the four weeks before; the limit is {limit_pct}.",
        "A full step, {up_pct} more {volume}; beyond {limit_pct} injuries get likelier.",
        "Up by {up_pct} in {volume} and no further, because {limit_pct} is the limit.",
        "The limit for one step is {limit_pct}; this week takes {up_pct} more {volume}.",
    ),
    "w_long_limit": (
        "The long run grows to {size_km}, {change_pct} over your longest of 30 days ({longest_km}); {limit_pct} is the limit.", "Set by the long run: {longest_km} was the longest of 30 days, and {limit_pct} more is the most, so {size_km}.",
        "Your longest run of 30 days is {longest_km}; {size_km} is {change_pct} more, and {limit_pct} is the most that is safe.", "{size_km} for the long run: {change_pct} up from {longest_km}, within the limit of {limit_pct} in 30 days.",
    ),
    "w_full": (
        "Week {week_index} uses {week_min} of the {room_min} you have free.", "Your free time sets the size: {week_min} of {room_min}.",
        "There is hardly room for more: {week_min} of your {room_min} are used.", "{week_min} is about all that fits into your {room_min}.",
    ),
    "w_sessions": (
        "Week {week_index} has the {sessions_n} sessions you asked for.", "{sessions_n} sessions in week {week_index}, as you wished.",
        "You wanted {sessions_n} sessions a week, and week {week_index} has just that.", "As you asked: {sessions_n} sessions in week {week_index}.",
    ),
    "w_days": (
        "Week {week_index} trains on all {free_days} you have free.", "All your {free_days} are in use in week {week_index}.",
        "You have {free_days} to train, and week {week_index} uses each.", "Every one of your {free_days} has its session in week {week_index}.",
    ),
    "w_length": (
        "{sessions_n} sessions of {size_min}, the length you named.", "Each of the {sessions_n} sessions lasts {size_min}, as you asked.",
        "Your {size_min} a session set the size: {sessions_n} of them.", "You named {size_min} a session; this week has {sessions_n}.",
    ),
    "w_long_day": (
        "{at_day}, the long day you chose, decides the shape of week {week_index}.", "Week {week_index} is built around {at_day}, the day you want for the long session.",
        "The long session of week {week_index} is on {at_day}, as you wished.", "{at_day} takes the long session of week {week_index}: that was your wish.",
    ),
    "w_peak": (
        "The biggest week of the plan: {week_min}.", "Week {week_index} is the top, with {week_min}; no week has more.",
        "No week is bigger than this one, week {week_index}: {week_min}.", "With {week_min}, week {week_index} asks the most of you.",
    ),
    "w_back": (
        "After the lighter week ({before_min}) it goes up again to {week_min}.", "You are rested, so it goes from {before_min} back to {week_min}.",
        "Picks up again with {week_min}; the week before had {before_min}.", "Last week was the rest; week {week_index} returns to {week_min}.",
    ),
    "w_step": (
        "A small step: {up_pct} more {volume} than in the biggest of the four weeks before.",
        "Adds {up_pct} to your {volume}; small steps keep you healthy.",
        "Week {week_index} grows by {up_pct} in {volume}, a little and no more.",
        "Up {up_pct} in {volume}: a step the body can follow.",
    ),
    "w_step_small": (
        "The weeks are still small, so {week_min} is no risk.", "From little to a little more: {week_min} in week {week_index}.",
        "{week_min} in all; with so few minutes a larger step does no harm.", "Week {week_index} can grow faster because it is still short: {week_min}.",
    ),
    "w_hold": (
        "Week {week_index} repeats what you have reached: {week_min}.", "Holds at {week_min}, so that the body gets used to it.",
        "No more than before: {week_min} in week {week_index}.", "The same amount again, {week_min}, to make it a habit.",
    ),
    "w_no_hard": (
        "With {conditions}, nothing in week {week_index} is hard.", "Because of {conditions}, week {week_index} stays easy throughout.",
        "Week {week_index} is easy from start to end, for the sake of {conditions}.", "Easy sessions only in week {week_index}, because of {conditions}.",
    ),
    "w_hard": (
        "{hard_n} of {sessions_n} sessions in week {week_index} should feel hard, the others easy.", "Hard work is rare on purpose: {hard_n} of {sessions_n} sessions in week {week_index}.",
        "Hard effort is for {hard_n} of {sessions_n} sessions in week {week_index}; the others help you recover.", "Week {week_index}: hard {hard_n} out of {sessions_n} times, easy otherwise.",
    ),
    "w_phase_base": (
        "Week {week_index} builds the base with {week_min}.", "First things first: {week_min} in week {week_index}.",
        "The groundwork: {week_min} in week {week_index}.", "Week {week_index} prepares you for more: {week_min}.",
    ),
    "w_phase_build": (
        "Week {week_index} builds towards your goal with {week_min}.", "Now the work gets closer to your goal: {week_min} in week {week_index}.",
        "{week_min} in week {week_index}, one more step towards your goal.", "Week {week_index} is one of the building weeks: {week_min}.",
    ),
    "w_phase_peak": (
        "Week {week_index} keeps the level you have built: {week_min}.", "Close to the goal, week {week_index} keeps the most important work: {week_min}.",
        "{week_min} in week {week_index}, close to what your goal asks.", "The goal is near; week {week_index} has {week_min}.",
    ),
    "w_phase_maintain": (
        "Week {week_index} keeps what you have: {week_min}.", "In week {week_index}, {week_min} is enough to stay fit.",
        "Staying fit takes less than getting fit: {week_min} in week {week_index}.", "Week {week_index} holds steady with {week_min}.",
    ),
    "w_phase_taper": (
        "Week {week_index} stays small, {week_min}, so that you start rested.", "{week_min} in week {week_index}: fresh legs matter more than fitness now.",
        "The work is done; week {week_index} has {week_min}.", "Week {week_index} lets you rest up with {week_min}.",
    ),
    "w_phase_race": (
        "Week {week_index} leads to the day you trained for, with {week_min}.", "{week_min} in week {week_index}, the last one before your goal.",
        "Your goal is here: week {week_index}, {week_min}.", "The last week, {week_min} in all.",
    ),
    "w_phase_deload": (
        "Week {week_index} is meant to be lighter: {week_min}.", "A week to recover, {week_min} in all.",
        "{week_min} in week {week_index}, so that the training can sink in.", "Week {week_index} gives the body time: {week_min}.",
    ),
}  # fmt: skip
