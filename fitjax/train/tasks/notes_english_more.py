# ruff: noqa: E501  one wording stays one line
"""More English wordings for the notes task, above all remarks that name days, kit or pains and limit nothing. Data only.

The slots are those of notes_english.py, and {P} somebody else, {C} a complaint as a noun.
"""

PEOPLE = (
    "my mum", "my dad", "my wife", "my husband", "my brother", "my sister in law", "my gran", "my mate", "my flatmate", "my boss", "my training partner", "my coach", "my neighbour", "the wife", "my daughter", "my best friend", "a colleague", "my uncle", "our dog", "my other half",
)  # fmt: skip
COMPLAINTS = (
    "a bad knee", "knee pain", "a bad back", "a slipped disc", "a sore shoulder", "a frozen shoulder", "achilles trouble", "asthma", "diabetes", "high blood pressure", "osteoporosis", "a heart condition", "brittle bones", "runner's knee", "sciatica", "a dodgy hip",
)  # fmt: skip
MORE: dict[str, tuple[str, ...]] = {
    "OFF": (
        "{D} are a no from me", "don't even try {D}", "{D} is my lazy day", "{D} I'm wiped out", "nowt on {D}", "{D} = nope", "not a chance on {D}", "keep my {D} clear", "{D}? forget it", "I'd rather have {D} to myself", "hands off {D}", "{D} are gone, work", "{D} is for sleeping in",
        "I'm stuck in the office till ten {D}", "{D} go to the grandkids", "the kids have clubs {D} so zero chance", "{D} never works", "please block out {D}", "{D} is spoken for", "I babysit {D} all day", "no gym {D}", "give {D} a miss", "{D} must be blank", "leave {D} empty", "my partner is on shift {D} so I can't",
        "nope to {D}", "{D} I physically can't", "{D} are chaos", "I do a double shift every {D}", "let me off on {D}", "no workouts {D} ever", "we have church {D}", "{D} I'm at uni from 8 to 8", "scrap {D}", "dont put anything on {D}", "{D} has to be a rest day", "I fast on {D} and don't train",
    ),
    "FREE": (
        "{D} or nothing", "just the {D} works", "{D} are my only days", "that leaves {D}", "I get to train {D} and that's it", "my window is {D} only", "nothing but {D}", "every other day than {D} is taken", "{D} is all I can offer", "I only make it {D}", "free {D}, otherwise no", "sessions can only go on {D}", "if it's not {D} I can't",
    ),
    "NO_SPORT": (
        "{D} can't be a {V} day", "swap {S} on {D} for something else", "whatever you like on {D} but not {S}", "{S} {D}? no", "I don't {V} {D}", "no chance I {V} on {D}", "anything bar {S} {D}", "{D} everything except {S}", "{D} has enough on my legs so don't make me {V}", "not a {S} day, {D}", "skip the {S} {D}", "{D} my bike is at my mum's and the pool shuts so no {S}", "please don't have me {V} on {D}", "no way to {V} {D}",
        "{S} is off on {D}", "{D} other stuff yes, {S} no", "keep {S} off {D}", "I refuse to {V} on {D}", "cannot {V} on {D}, rest is fine",
    ),
    "CAP": (
        "{D} I've got {M} tops", "{D} quick one, {M}", "squeeze {D} into {M}", "{M} is the limit on {D}", "{D} I can do {M}, no more", "only a {M} slot on {D}", "{D} are tight so {M}", "I get {M} {D} while the baby naps", "{M} {D}", "max of {M} for {D}", "{D} lunch hour, {M}", "{D} don't exceed {M}", "cap {D} at {M}", "keep {D} to {M}", "{D} it's {M} or nothing", "nothing over {M} on {D}",
        "{D} I have to be out after {M}", "{D} about {M}", "on {D} {M} is what I have", "half-asleep {D} so {M} max", "{D} no longer than {M} please",
    ),
    "LENGTH": (
        "{M} a go", "whatever you plan keep it under {M}", "{M} max", "I zone out past {M}", "anything over {M} and I'm dead", "{M} is plenty per workout", "each session {M} tops", "short ones only, {M}", "I've {M} each time", "can't go past {M}", "sessions cap {M}", "not a minute over {M}", "{M} is all my body takes at once", "in and out in {M}", "no workout should be more than {M}", "max per session {M}", "every session under {M}", "{M} per go is the most I can do", "the childminder gives me {M} a time",
    ),
    "PER_WEEK": (
        "{N}x week", "{N} days is my max per week", "realistically {N} a week", "{N} times weekly tops", "never more than {N} a week", "I can swing {N} a week", "{N} workouts per week please", "can commit to {N} days", "{N} sessions per week is what I do", "I train {N} days a week", "do {N} a week with me", "make it {N} days weekly", "{N}/week", "a week is {N} sessions for me", "stick with {N} per week", "my week fits {N} sessions", "{N} times every week suits me", "let's say {N} times a week",
    ),
    "REST": ("{N} days a week totally off", "I want {N} rest days", "make {N} of the days rest", "{N} rest days pls", "not training {N} days a week", "{N} days to recover every week", "need {N} off days in a week"),
    "LONG": (
        "{d} is when I go long", "the big one on {d}", "biggest session {d}", "make {d} the big day", "{d} I can be out for hours", "stick the long one on {d}", "long stuff {d}", "my long slot is {d}", "longest on {d} please", "{d} is long run day", "leave the longest for {d}", "do the long one {d}", "I like {d} for distance", "the lengthy session fits {d}", "endurance day is {d}", "{d} morning long run with the club",
    ),
    "ONLY": (
        "all I've got is {E}", "it's just {E} here", "literally only {E}", "{E} and that's your lot", "gym closed so {E} only", "{E}, nothing fancy else", "nothing here besides {E}", "kit list: {E}", "I own {E}, full stop", "only {E} in the spare room", "my whole gym is {E}", "{E} is it", "hotel gym, {E} only", "we've got {E} and that's all", "working with {E} only", "train me with just {E}",
    ),
    "BODYWEIGHT": ("zero kit", "nothing but bodyweight", "no weights at all at home", "I've no gear whatsoever", "got no equipment", "bare floor and me", "living in a dorm with no equipment", "prison style workouts only, no kit", "only my body", "I don't own anything to train with", "skint so no equipment"),
    "WITHOUT": (
        "{E} got nicked", "sold {E}", "my gym binned {E}", "{E} broke", "never use {E}", "{E} scares me", "not touching {E}", "everything except {E}", "the gym has it all but {E}", "no {E} at mine", "{E} isn't an option", "leave {E} out of it", "I don't fancy {E}", "we lost {E}", "{E} closed down", "all the kit bar {E}", "can't get on {E}", "{E}? don't have it", "no room for {E}", "hate {E}",
    ),
    "AVOID": (
        "{X} can do one", "{X} is a hard no", "{X}: nope", "over my dead body {X}", "{X} and me don't get on", "bin the {X}", "{X} wreck me so no", "nothing with {X}", "could we not do {X}", "I'd sooner skip {X}", "no more {X}", "not {X} please", "{X} are banned in my house", "ditch {X}", "cut out {X}", "drop {X}", "{X} off the list", "I physically can't do {X}", "{X} give me nightmares", "zero {X}", "can't be doing with {X}", "{X} make me sick so leave them", "swear I'll quit if I see {X}", "take {X} out", "no {X} ever again", "I don't do {X}", "{X} not for me", "allergic to {X}",
    ),
    "REMARKS": (
        "{P} has {C}", "{P} has {C} and can't train", "{P} trains on {D}", "{P} hates {X}", "{P} only has {E}", "{P} can't {V}", "I had {C} years ago, long gone", "used to have {C}, all clear now", "no more {C}, fully healed", "I don't have {C}", "never had {C}", "{C} ran in the family but not me", "{D} used to be bad but they're free now", "I no longer work {D}", "{D} are free since I changed jobs", "{D} works great", "{D} is my favourite gym day", "happy to train {D}", "{D} fine, {D} also fine",
        "I never miss a {D} session", "love {X} on {D}", "never skip {X}", "{X} don't scare me", "no problem with {X}", "I can do {X} all day", "not afraid of {X}", "bring on the {X}", "don't leave out {X}", "I miss {X}", "I just bought {E}", "got {E} and everything else", "my gym has {E} too", "{E} came yesterday", "we've a gym with the lot", "no limit on time", "{M} or two hours, I don't mind", "I have loads of time", "I can train more than {M}", "at least {M} is fine",
        "I ran for {M} yesterday", "my commute is {M}", "I sleep badly on {D}", "{D} is payday", "the bins go out {D}", "my birthday is on a {D} this year", "I was born on a {D}", "I don't mind if it's {D}", "can't wait for {D}", "nothing stops me on {D}", "rain on {D} won't stop me", "my knee is better than ever", "my back feels strong", "shoulders never bothered me", "blood pressure spot on", "I'm not injured", "no injuries, no excuses", "the doctor says I'm fit as a fiddle", "my physio signed me off, all healed",
        "sore from yesterday but that's normal", "a bit of muscle soreness after leg day, nothing bad", "not tired of {S} at all", "{S} is the best", "I'd {V} every day if I could", "no dislike of {S}", "can't get enough {S}", "my {E} is blue", "I watch the game on {D} then train", "I work {D} but finish early", "{D} I meet friends after training", "no preference", "no day is off limits", "every day suits", "I know {X} hurts, I like it", "my ex hated {S}", "training with {P} on {D}",
    ),
    "UNCLEAR": (
        "some {D} I can't", "every other {D} is tricky", "it depends on {P}", "maybe {D}, maybe not", "{D} if my shift allows", "not sure about {D}", "ask me about {D} later", "weather permitting", "alternate weekends", "only when it's dry", "not before 9", "evenings only", "mornings are better", "after work", "keep it quiet", "my wrist hurts", "tennis elbow", "sore neck", "my hip is tight", "shin splints", "plantar fasciitis", "I get migraines", "I'm vegan", "hay fever season", "not too hot", "home workouts preferred",
    ),
}  # fmt: skip
