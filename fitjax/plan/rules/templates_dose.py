"""Sentences of what people are advised to do, English and Chinese. A table only; placeholders as in templates.py."""

DOSE: dict[str, tuple[str, str]] = {
    "who_aerobic": (
        "The plan averages {v} moderate-equivalent min a week; adults are advised {l}.",
        "计划平均每周 {v} 分钟（折合中等强度），建议成年人达到 {l} 分钟。",
    ),
    "who_strength": (
        "The plan averages {v} strength days a week; adults are advised {l}.",
        "计划平均每周 {v} 天力量训练，建议成年人 {l} 天。",
    ),
    "who_muscles": (
        "{s}: not trained in this plan; adults are advised to train all major muscle groups.",
        "计划没有练到{s}，建议成年人锻炼所有主要肌群。",
    ),
    "minimum_dose": (
        "The plan holds no strength training; even {l} set a muscle a week makes a measurable difference.",
        "计划没有力量训练，每个肌群每周 {l} 组就有可测的效果。",
    ),
    "acsm_days": (
        "The plan averages {v} days a week with 20 min of endurance; advised are {l} moderate or 3 vigorous ones.",
        "计划平均每周 {v} 天有 20 分钟耐力训练，建议 {l} 天中等强度或 3 天高强度。",
    ),
    "acsm_growth": (
        "Sessions grow by up to {v} min from one week to the next; beginners are advised 5 to {l}.",
        "训练时长一周内最多增加 {v} 分钟，初学者建议每次增加 5 到 {l} 分钟。",
    ),
    "low_intensity_sessions": (
        "{vp} % of the endurance sessions are easy; well-trained athletes do about 80 %.",
        "{vp}% 的耐力训练是轻松的，训练有素的运动员约为 80%。",
    ),
    "hiit_dose": (
        "The interval sessions hold up to {v} min of work; the much studied 4 x 4 min is {l}.",
        "间歇训练最多 {v} 分钟有效工作，研究最多的 4×4 分钟为 {l} 分钟。",
    ),
    "polarised_claim": (
        "The explanation claims one way to spread intensity is best; for most people trials show no difference.",
        "说明声称某种强度分配最好，对多数人研究并未显示差别。",
    ),
    "advice_pressure": (
        "Breathe out on every effort and stop when the upper blood pressure passes {l} or the lower one 105.",
        "每次用力时呼气，收缩压超过 {l} 或舒张压超过 105 时停止。",
    ),
    "advice_glucose": (
        "Check blood sugar before training: not above {l} mg/dL with ketones or 300 without.",
        "训练前测血糖：有酮体时超过 {l} mg/dL、无酮体时超过 300 都不要运动。",
    ),
    "advice_low_glucose": (
        "Check blood sugar before training: below {v} mg/dL eat first; not above {l} with ketones or 300 without.",
        "训练前测血糖：低于 {v} mg/dL 先进食，有酮体时超过 {l}、无酮体时超过 300 不要运动。",
    ),
    "advice_pregnancy": (
        "Stop and call a doctor at bleeding, contractions, leaking fluid, dizziness, headache, chest pain, weakness,"
        " calf pain or breathlessness before effort; avoid contact, falls, heat, diving and lying long on the back.",
        "出现出血、宫缩、漏液、头晕、头痛、胸痛、无力、小腿痛或未用力就气短时停止并就医，避免对抗、跌倒、高温、潜水和长时间仰卧。",
    ),
    "advice_pain": (
        "Pain up to {v} of 10 is fine, {l} the most, and it must be back to normal next morning; otherwise step back.",
        "疼痛 {v} 分（满分 10）以内可以，最多 {l} 分，次日早晨须恢复，否则退一步。",
    ),
    "advice_youth": (
        "Lift under supervision, technique first; play freely half as long as you train, and rest from one sport"
        " four months a year.",
        "力量训练需有人指导、技术优先，自由玩耍时间至少为训练的一半，同一项目每年休息四个月。",
    ),
    "advice_older": (
        "Lift fast and lower slowly, at 40 to 70 % of the maximum, with two to four repetitions in reserve.",
        "快速举起、慢速放下，用最大力量的 40% 到 70%，保留 2 到 4 次余力。",
    ),
}
