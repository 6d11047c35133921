# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The English phrasings of the explanation and of limits, muscles and volumes. A table only: key -> variants that mean the same."""

TEXT: dict[str, tuple[str, ...]] = {
    "goal_date": (
        "Your {goal} is {days_n} days away on {goal_date}; this plan uses {weeks_n} weeks of that time.",
        "{weeks_n} weeks of training lead towards your {goal} on {goal_date}, {days_n} days from the start.",
        "From the start it is {days_n} days to your {goal} on {goal_date}; {weeks_n} weeks of them are planned here.",
    ),
    "goal_day": (
        "Your goal, {goal}, is set for {goal_date}, {days_n} days away; this plan uses {weeks_n} weeks of that time.",
        "{weeks_n} weeks of training for {goal}, with {goal_date} in mind, {days_n} days from the start.",
        "{goal_date} is the day for your goal, {goal}: {days_n} days from the start, with {weeks_n} weeks planned here.",
    ),
    "goal_open": (
        "This plan works on {goal} for {weeks_n} weeks with {sessions_n} sessions in all.",
        "{weeks_n} weeks, {sessions_n} sessions, one aim: {goal}.",
        "Your aim is {goal}: {sessions_n} sessions over {weeks_n} weeks.",
        "For {goal}, {weeks_n} weeks with {sessions_n} sessions.",
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
    "history_keep": (
        "It stays close to the {history_min} a week you do now; the biggest week has {peak_min}.",
        "You do {history_min} a week already; the biggest week asks for {peak_min}.",
        "No big jump: you train {history_min} a week, and the biggest week has {peak_min}.",
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
        "Hard sessions: {hard_n} of {sessions_n}; of the endurance time {easy_pct} is easy.",
    ),
    "hard_gap": (
        "Hard sessions number {hard_n} of {sessions_n}, never closer than {gap_h} apart, and {easy_pct} of the endurance time stays easy.",
        "Hard days ({hard_n} of {sessions_n} sessions) always have {gap_h} or more between them; {easy_pct} of the endurance time is easy.",
        "Between hard sessions ({hard_n} of {sessions_n}) there are at least {gap_h}; {easy_pct} of the endurance time is easy.",
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
    "cut_backs": (
        "Easier weeks are built in ({weeks}), so the work can sink in.",
        "To recover, these weeks are lighter: {weeks}.",
        "Some weeks are lighter, so that you can recover: {weeks}.",
    ),
    "taper": (
        "Before the race the volume falls to {taper_pct} of the biggest week, so that you arrive rested.",
        "The last week before race week holds {taper_pct} of the biggest one, so that you start rested.",
        "Rested is ready: the last week before race week has {taper_pct} of the biggest week's minutes.",
    ),
    "strength": (
        "Strength work fills {strength_n} sessions, with most for {muscle}: {sets_n} sets in the biggest week.",
        "There are {strength_n} strength sessions, and most of their work is for {muscle} ({sets_n} sets in the biggest week).",
        "{strength_n} sessions are for strength; most of it goes to {muscle}, {sets_n} sets in the biggest week.",
    ),
    "limits": (
        "It keeps to your limits: {limits}.",
        "Your limits are kept: {limits}.",
        "What you asked for is kept: {limits}.",
    ),
    "equipment": (
        "Every exercise works with {equipment}.",
        "You only need {equipment}.",
        "What you need for the exercises: {equipment}.",
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
    "empty": ("The plan holds no session.",),
}  # fmt: skip

LIMITS: dict[str, str] = {
    "days_off": "{days} off", "sessions": "{sessions_n} sessions a week", "length": "{size_min} a session",
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
