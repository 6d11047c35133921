"""The health rules' sentences, English and Chinese. A table only; placeholders as in templates.py."""

HEALTH: dict[str, tuple[str, str]] = {
    "gate": ("The health screening does not allow a plan; see a doctor first.", "健康筛查不允许制定计划，请先就医。"),
    "vigorous_uncleared": (
        "{s}: hard sessions ({d}) need a doctor's clearance first.",
        "有{s}时，高强度训练（{d}）须先经医生同意。",
    ),
    "pregnancy_vigorous": (
        "The hard session on {d}: in pregnancy only with a doctor's clearance, for those who trained before.",
        "孕期的高强度训练（{d}）须经医生同意，且只适合孕前已规律训练的人。",
    ),
    "contraindicated": ("{s}: unsuitable with the athlete's conditions ({d}).", "以运动员的身体状况不宜做{s}（{d}）。"),
    "swap_advised": (
        "{s}: a gentler exercise is advised with the athlete's conditions ({d}).",
        "以运动员的身体状况，建议换掉{s}（{d}）。",
    ),
    "contraindicated_kind": (
        "{s}: unsuitable with the athlete's conditions ({d}).",
        "以运动员的身体状况不宜安排{s}（{d}）。",
    ),
    "low_reps": (
        "{s}: {v} repetitions on {d}; at least {l}, without holding the breath.",
        "{d} 的{s}只有 {v} 次，至少 {l} 次，不要憋气。",
    ),
    "effort_too_high": ("{s}: RPE {v} on {d}; at most {l}.", "{d} 的{s} RPE 为 {v}，最多 {l}。"),
    "youth_hours": (
        "Week {w} has {v} h of training; at most {l} h at this age.",
        "第 {w} 周训练 {v} 小时，这个年龄最多 {l} 小时。",
    ),
    "youth_volume": (
        "Week {w} has {v} h of training; above {l} h young athletes are hurt more often.",
        "第 {w} 周训练 {v} 小时，青少年超过 {l} 小时更易受伤。",
    ),
    "youth_scheme": (
        "{s}: {v} on {d}; young lifters do 1 to 3 sets of 6 to 15.",
        "{d} 的{s}为 {v}，青少年应做 1 到 3 组、每组 6 到 15 次。",
    ),
    "older_strength": (
        "The plan holds {v} strength sessions; from 65 on at least {l} a plan, better two a week.",
        "计划有 {v} 次力量训练；65 岁起至少要有 {l} 次，最好每周两次。",
    ),
    "youth_lifting_days": (
        "Strength session {v} of the week on {d}; young lifters have {l} at most.",
        "{d} 是本周第 {v} 次力量训练，青少年最多 {l} 次。",
    ),
    "youth_lifting_gap": (
        "Strength on {d} comes {v} h after the last; young lifters leave a day between ({l} h).",
        "{d} 的力量训练距上次只有 {v} 小时，青少年应隔一天（{l} 小时）。",
    ),
    "youth_testing": (
        "The test of maximal strength on {d} is not for young lifters.",
        "{d} 的最大力量测试不适合青少年。",
    ),
    "older_sets": (
        "{s}: {v} sets on {d}; from 65 on one to {l} are advised.",
        "{d} 的{s}有 {v} 组，65 岁起建议 1 到 {l} 组。",
    ),
    "older_balance": (
        "{v} days a week hold balance work; from 65 on {l} are advised.",
        "每周有 {v} 天平衡训练，65 岁起建议 {l} 天。",
    ),
    "pregnancy_exposure": (
        "{s}: contact, falls, heat, diving or lying long on the back are ruled out in pregnancy ({d}).",
        "孕期不宜对抗、易跌倒、高温、潜水或长时间仰卧的{s}（{d}）。",
    ),
    "pressure_scheme": (
        "{s}: {v} repetitions on {d}; with high blood pressure {l} to 12 are advised.",
        "{d} 的{s}只有 {v} 次，有高血压建议 {l} 到 12 次。",
    ),
    "pressure_load": (
        "{s}: {vp} % of the maximum on {d}; with high blood pressure at most {lp} %.",
        "{d} 的{s}为最大力量的 {vp}%，有高血压最多 {lp}%。",
    ),
    "doctor_limit": (
        "The hard session on {d} goes against what the athlete's doctor said.",
        "{d} 的高强度训练违背医嘱。",
    ),
    "ulcer_weight_bearing": (
        "{s}: no weight on an unhealed foot ulcer ({d}).",
        "足部溃疡未愈不宜承重，不宜{s}（{d}）。",
    ),
    "retinopathy_vigorous": (
        "The hard session on {d} is ruled out by retinopathy.",
        "有视网膜病变，不宜进行 {d} 的高强度训练。",
    ),
    "heart_rate_unreliable": (
        "{v} sessions steer by heart rate, the first on {d}; with autonomic neuropathy go by effort (RPE).",
        "有 {v} 次训练按心率控制（首次在 {d}），有自主神经病变应按主观用力（RPE）。",
    ),
    "reds_sign": (
        "{v} sign(s) of too little energy for the training: train with medical support only.",
        "有 {v} 个能量不足的信号，应在医生指导下训练。",
    ),
    "pain_limit": (
        "The hard session on {d} asks too much: pain above {l} of 10, or worse the next day, means a step back.",
        "{d} 的高强度训练对所述疼痛过量，超过 {l} 分（满分 10）或次日加重应退一步。",
    ),
    "short_sleep": (
        "Sets at RPE {v} on {d} after short nights; below 6 h of sleep stay at {l} and do fewer sets.",
        "睡眠不足时 {d} 的组 RPE 为 {v}，每晚不到 6 小时应不超过 {l} 并减少组数。",
    ),
    "hrv_low": (
        "The hard session on {d} comes while heart-rate variability is low; make it easy until it is back.",
        "心率变异性偏低时不宜进行 {d} 的高强度训练，恢复前请保持轻松。",
    ),
    "illness_hard": (
        "The hard session on {d} comes with a cold; keep the first week easy.",
        "感冒未愈时不宜进行 {d} 的高强度训练，第一周保持轻松。",
    ),
}
