"""Every rule's sentence, English and Chinese. A table only; words.py fills it in. Health and dose have their own files.

{v} value, {l} limit, {vp} {lp} in percent, {vr} {lr} rise in percent, {d} date, {w} week, {s} subject.
"""

from fitjax.plan.rules.templates_dose import DOSE
from fitjax.plan.rules.templates_health import HEALTH

_TRAINING: dict[str, tuple[str, str]] = {
    # ---- the athlete's own limits
    "day_minutes": ("{d} holds {v} min of training, {l} min are free.", "{d} 安排了 {v} 分钟，当天只有 {l} 分钟可用。"),
    "day_off": ("{d} is a day off but holds {v} min of training.", "{d} 是休息日，却安排了 {v} 分钟训练。"),
    "blackout_date": ("{d} is a date the athlete ruled out.", "{d} 是运动员排除的日期。"),
    "equipment": ("{s}: needs equipment the athlete does not have ({d}).", "{s}需要运动员没有的器材（{d}）。"),
    "avoided": ("{s}: the athlete asked to avoid this ({d}).", "运动员要求避免{s}（{d}）。"),
    "avoided_pattern": (
        "{s}: close to something the athlete asked to avoid ({d}).",
        "{s}与运动员想避免的内容相近（{d}）。",
    ),
    "sport_day": ("{s}: not wanted on this weekday ({d}).", "运动员不希望在这一天进行{s}（{d}）。"),
    "sessions_per_week": (
        "Week {w} has {v} sessions, the athlete asked for {l}.",
        "第 {w} 周有 {v} 次训练，运动员要求 {l} 次。",
    ),
    "fewer_sessions": (
        "Week {w} has {v} sessions, fewer than the {l} wished for.",
        "第 {w} 周只有 {v} 次训练，少于期望的 {l} 次。",
    ),
    "session_minutes": (
        "{s}: {v} min on {d}, the athlete named {l} min.",
        "{d} 的{s}为 {v} 分钟，运动员指定 {l} 分钟。",
    ),
    "outside_week": ("The session on {d} lies outside week {w}.", "{d} 的训练不在第 {w} 周内。"),
    "week_order": ("Week {w} does not follow the week before it.", "第 {w} 周与前一周不衔接。"),
    "goal_date_mismatch": (
        "The plan aims at another date than the athlete's {d}.",
        "计划的目标日期与运动员的 {d} 不同。",
    ),
    "goal_date_past": ("The goal date {d} is before the plan starts.", "目标日期 {d} 早于计划开始。"),
    "race_missing": ("There is no race on the goal date {d}.", "目标日期 {d} 没有安排比赛。"),
    "race_off_goal_date": ("There is a race on {d}, which is not the goal date.", "{d} 有比赛，但不是目标日期。"),
    # ---- spacing
    "hard_spacing": (
        "The hard session on {d} comes {v} h after the one before; leave {l} h.",
        "{d} 的高强度训练距上一次只有 {v} 小时，应间隔 {l} 小时。",
    ),
    "hard_sessions": ("Week {w} has {v} hard sessions; at most {l}.", "第 {w} 周有 {v} 次高强度训练，最多 {l} 次。"),
    "long_sessions": ("{s}: {v} long sessions in week {w}; at most {l}.", "第 {w} 周有 {v} 次长距离{s}，最多 {l} 次。"),
    "hard_near_race": ("The hard session on {d} is next to a race.", "{d} 的高强度训练紧挨比赛日。"),
    "rest_days": (
        "Week {w} has {v} rest or very easy days; at least {l}.",
        "第 {w} 周只有 {v} 天休息或很轻松，至少要 {l} 天。",
    ),
    "days_without_rest": (
        "{v} training days in a row up to {d}; at most {l}.",
        "到 {d} 已连续训练 {v} 天，最多 {l} 天。",
    ),
    "muscle_spacing": (
        "{s}: trained hard again after {v} h on {d}; leave {l} h.",
        "{d} 距上次重点练{s}只有 {v} 小时，应间隔 {l} 小时。",
    ),
    "beginner_run_days": (
        "{v} runs follow the day after another, the first on {d}; new runners rest between runs.",
        "有 {v} 次跑步紧接前一天的跑步（首次在 {d}），刚开始跑步应隔天跑。",
    ),
    "concurrent_order": (
        "On {d} endurance comes before lifting; lift first when strength is the goal.",
        "{d} 耐力训练排在力量之前，以力量为目标时应先练力量。",
    ),
    "priority_first": (
        "{s}: comes after smaller exercises on {d}; do the main lift first.",
        "{d} 的{s}排在小动作之后，主要动作应放在最前。",
    ),
    "same_day_interference": (
        "Strength and endurance share {d}; keep them 6 h apart, strength first.",
        "{d} 同时有力量和耐力训练，请间隔 6 小时，先练力量。",
    ),
    # ---- progression
    "single_session_spike": (
        "The run on {d} is {v} times the longest of the 30 days before (or of a 30 min start); stay within {l}.",
        "{d} 的跑步是前 30 天最长一次（或 30 分钟起点）的 {v} 倍，应不超过 {l} 倍。",
    ),
    "race_beyond_training": (
        "The race on {d} is {v} times the longest run of the 30 days before.",
        "{d} 的比赛是前 30 天最长一次跑步的 {v} 倍。",
    ),
    "weekly_volume": (
        "Week {w} runs {vr} % more than the best of the four weeks before; limit {lr} %.",
        "第 {w} 周跑量比前四周最高值多 {vr}%，上限 {lr}%。",
    ),
    "weekly_minutes": (
        "Week {w} trains {vr} % longer than the best of the four weeks before; limit {lr} %.",
        "第 {w} 周训练时间比前四周最高值多 {vr}%，上限 {lr}%。",
    ),
    "ctl_ramp": (
        "Fitness load (CTL) rises by {v} in week {w}; above {l} is steep.",
        "第 {w} 周体能负荷（CTL）上升 {v}，超过 {l} 偏快。",
    ),
    "one_variable": (
        "Week {w} raises volume and hard sessions (to {v}) together.",
        "第 {w} 周同时增加了训练量和高强度次数（到 {v} 次）。",
    ),
    "long_run_share": (
        "The long run is {vp} % of week {w}'s running; above {lp} % is lopsided.",
        "长跑占第 {w} 周跑量的 {vp}%，超过 {lp}% 偏重。",
    ),
    "long_run_minutes": (
        "The run on {d} takes {v} min; above {l} min costs more than it gives.",
        "{d} 的跑步需 {v} 分钟，超过 {l} 分钟得不偿失。",
    ),
    "cut_back_week": (
        "Week {w} is building week {v} in a row; cut back after {l}.",
        "第 {w} 周已连续加量 {v} 周，{l} 周后应减量。",
    ),
    "layoff_return": (
        "Week {w} is {vp} % of the load before the break; at most {lp} %.",
        "第 {w} 周为停训前的 {vp}%，最多 {lp}%。",
    ),
    "layoff_ramp": (
        "Week {w} is {vp} % of the load before the break; at that point of the return {lp} % at most.",
        "第 {w} 周为停训前的 {vp}%，恢复到这个阶段最多 {lp}%。",
    ),
    "taper_rising": (
        "The last days before the race hold {vp} % of the peak week, the week before them {lp} %; a taper falls.",
        "赛前最后几天为峰值周的 {vp}%，前一周为 {lp}%，减量应逐步下降。",
    ),
    "taper_long": (
        "The taper begins {v} days before the race (week {w}); beyond {l} days fitness is lost.",
        "减量从赛前 {v} 天（第 {w} 周）开始，超过 {l} 天会丢失体能。",
    ),
    "taper_dose": (
        "The last two weeks hold {vp} % of the peak volume; trials gained most between 40 and 59 %.",
        "赛前两周为峰值量的 {vp}%，研究中 40% 到 59% 收益最大。",
    ),
    "taper_frequency": (
        "The last two weeks hold {vp} % of the usual number of sessions; a taper keeps how often you train.",
        "赛前两周的训练次数为平时的 {vp}%，减量应保持训练频率。",
    ),
    "late_long_run": (
        "The long run on {d} is only {v} days before the marathon; leave about {l}.",
        "{d} 的长跑距马拉松只有 {v} 天，应留约 {l} 天。",
    ),
    "taper_missing": (
        "The six days before the race hold {vp} % of the peak week; taper to {lp} % or less.",
        "赛前六天的训练量为峰值周的 {vp}%，应减到 {lp}% 以下。",
    ),
    "taper_shallow": (
        "Days 13 to 7 before the race hold {vp} % of the peak week; ease below {lp} %.",
        "赛前第 13 到 7 天为峰值周的 {vp}%，应低于 {lp}%。",
    ),
    "taper_intensity": (
        "The taper drops all hard sessions; keep some intensity.",
        "减量期取消了全部高强度训练，应保留一些强度。",
    ),
    "marathon_long_run": (
        "The longest run before the marathon is {v} km; usual are 26 to 35 km.",
        "马拉松前最长一次跑步为 {v} 公里，通常为 26 到 35 公里。",
    ),
    # ---- intensity
    "low_intensity_share": (
        "Only {vp} % of week {w}'s endurance time is easy; at least {lp} %.",
        "第 {w} 周耐力训练只有 {vp}% 是轻松强度，至少 {lp}%。",
    ),
    # ---- strength
    "load_jump": (
        "{s}: {vr} % heavier on {d} than in the four weeks before; limit {lr} %.",
        "{d} 的{s}比前四周重 {vr}%，上限 {lr}%。",
    ),
    "load_over_best": (
        "{s}: the set on {d} asks for {vp} % of the athlete's estimated maximum; limit {lp} %.",
        "{d} 的{s}相当于运动员估计最大力量的 {vp}%，上限 {lp}%。",
    ),
    "muscle_sets_low": (
        "{s}: {v} sets in week {w}; muscle growth shows from about {l}.",
        "第 {w} 周{s}只有 {v} 组，约 {l} 组起才见增长。",
    ),
    "muscle_sets_modest": (
        "{s}: {v} sets a week on average; from about {l} on more is gained.",
        "{s}平均每周 {v} 组，约 {l} 组起增长更明显。",
    ),
    "hypertrophy_effort": (
        "Half of the sets are at RPE {v} or less; muscle grows near failure, from about {l}.",
        "一半的组 RPE 不超过 {v}，接近力竭（约 {l} 起）才利于增肌。",
    ),
    "load_too_light": (
        "{s}: {vp} % of the maximum on {d}; below {lp} % little grows.",
        "{d} 的{s}只有最大力量的 {vp}%，低于 {lp}% 收效甚微。",
    ),
    "power_load": (
        "No set lies between 30 and {lp} % of the maximum ({vp} % is the lightest); power is trained there, fast.",
        "没有一组在最大力量的 30% 到 {lp}% 之间（最轻 {vp}%），爆发力要在这一区间快速练习。",
    ),
    "strength_sets": (
        "Half of the lifts have {v} set or fewer; strength asks for {l} to 3.",
        "一半的动作不超过 {v} 组，增强力量需要 {l} 到 3 组。",
    ),
    "deload_not_lighter": (
        "Week {w} is called lighter but holds {v} sets, more than the {l} of the weeks before.",
        "第 {w} 周是减载周却有 {v} 组，多于前几周的 {l} 组。",
    ),
    "muscle_sets_high": (
        "{s}: {v} sets in week {w}; above {l} adds little.",
        "第 {w} 周{s}有 {v} 组，超过 {l} 组收益很小。",
    ),
    "session_sets_high": (
        "{s}: {v} sets in the session on {d}; at most {l}.",
        "{d} 一次训练中{s}有 {v} 组，最多 {l} 组。",
    ),
    "deload_missing": (
        "Week {w} is strength week {v} without a lighter one; take one by {l}.",
        "到第 {w} 周力量训练已连续 {v} 周没有减载，最多 {l} 周。",
    ),
    "strength_frequency": (
        "Week {w} has {v} strength days; getting stronger takes {l}.",
        "第 {w} 周有 {v} 天力量训练，增强力量需要 {l} 天。",
    ),
    "strength_intensity": (
        "No set of the plan is heavy ({v} repetitions or fewer at least {l}).",
        "计划里没有大重量组（最少 {v} 次，应有 {l} 次以内）。",
    ),
    "cycle_periodisation": (
        "The plan is arranged by menstrual phase (week {w}); the evidence does not support that.",
        "计划按月经周期安排（第 {w} 周），证据不支持。",
    ),
    # ---- the document
    "empty_plan": ("The plan holds no session.", "计划里没有训练。"),
    "empty_week": ("Week {w} holds no session.", "第 {w} 周没有训练。"),
    "no_duration": ("{s}: no duration on {d}.", "{d} 的{s}没有时长。"),
    "no_intensity": ("{s}: a hard session without a target on {d}.", "{d} 的高强度{s}没有目标强度。"),
    "easy_without_target": ("{s}: no target on {d}.", "{d} 的{s}没有目标强度。"),
    "no_exercises": ("The strength session on {d} names no exercise.", "{d} 的力量训练没有列出动作。"),
    "steps_sum": (
        "{s}: the steps on {d} add up to {v} min, the session says {l}.",
        "{d} 的{s}各步合计 {v} 分钟，训练写的是 {l} 分钟。",
    ),
    "bad_number": ("{s}: an impossible number ({v}) on {d}.", "{d} 的{s}有不可能的数值（{v}）。"),
    "target_reversed": ("{s}: the target on {d} goes from {v} down to {l}.", "{d} 的{s}目标区间颠倒（{v} 到 {l}）。"),
    "target_above_max_hr": (
        "{s}: heart-rate target {v} on {d} is above the athlete's maximum {l}.",
        "{d} 的{s}目标心率 {v} 高于最大心率 {l}。",
    ),
    "implausible_speed": (
        "{s}: {v} km/h on {d} is not plausible; limit {l}.",
        "{d} 的{s}速度 {v} 公里/小时不合理，上限 {l}。",
    ),
    "why_missing": ("{s}: no reason given on {d}.", "{d} 的{s}没有说明原因。"),
    "week_total": (
        "Week {w} says {v} min, its sessions add up to {l}.",
        "第 {w} 周写 {v} 分钟，各次训练合计 {l} 分钟。",
    ),
    "unknown_exercise": (
        "{s}: not in the table of known exercises, so not checked ({d}).",
        "{s}不在动作表中，无法检查（{d}）。",
    ),
}

TEMPLATES = _TRAINING | HEALTH | DOSE
