# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The Chinese phrasings of the explanation and of limits, muscles and volumes. A table only: the same keys as explain_text_en.py."""

TEXT: dict[str, tuple[str, ...]] = {
    "goal_date": (
        "离{goal_date}的{goal}还有 {days_n} 天，这份 {weeks_n} 周的计划带你练到那一天。",
        "用 {weeks_n} 周备战{goal_date}的{goal}，从开始那天算还有 {days_n} 天。",
        "从开始那天到{goal_date}的{goal}有 {days_n} 天，这里安排了 {weeks_n} 周训练。",
    ),
    "goal_date_part": (
        "离{goal_date}的{goal}还有 {days_n} 天，这份计划先安排 {weeks_n} 周，剩下的 {rest_weeks}留给下一份计划。",
        "先用 {weeks_n} 周为{goal_date}的{goal}打底，从开始那天算还有 {days_n} 天；练完再做新计划，那时还剩 {rest_weeks}。",
        "{goal_date}的{goal}还早，有 {days_n} 天：现在先排 {weeks_n} 周，最后 {rest_weeks}以后再排。",
    ),
    "goal_day": (
        "你的目标是{aim}，定在{goal_date}，还有 {days_n} 天；这份 {weeks_n} 周的计划带你练到那一天。",
        "为了{aim}这个目标，练 {weeks_n} 周，到{goal_date}为止，从开始那天算有 {days_n} 天。",
        "{goal_date}是你的目标日（{aim}），从开始那天算有 {days_n} 天，这里安排了 {weeks_n} 周。",
    ),
    "goal_day_part": (
        "你的目标是{aim}，定在{goal_date}，还有 {days_n} 天；这份计划先安排 {weeks_n} 周，剩下的 {rest_weeks}留给下一份计划。",
        "先为{aim}练 {weeks_n} 周；目标日是{goal_date}，从开始那天算还有 {days_n} 天，最后 {rest_weeks}以后再排。",
        "离{goal_date}还有 {days_n} 天，所以{aim}这个目标先排 {weeks_n} 周，最后 {rest_weeks}再做新计划。",
    ),
    "goal_past": (
        "你定的日期{goal_date}已经过去，所以这 {weeks_n} 周为{aim}而练，不再对准哪一天。",
        "{goal_date}已经过了，计划改为不定日期，用 {weeks_n} 周为{aim}而练。",
    ),
    "goal_open": (
        "这份计划用 {weeks_n} 周、{sessions_n} 次训练，目标是{aim}。",
        "{weeks_n} 周，{sessions_n} 次训练，只为一个目标：{aim}。",
        "你的目标是{aim}：{weeks_n} 周里 {sessions_n} 次训练。",
        "为了{aim}，{weeks_n} 周共练 {sessions_n} 次。",
    ),
    "reach_short": (
        "当天请准备走一走：按你的时间和安全的步子，最长只能练到 {longest_km}，是{goal}的 {share_pct}，换个晚一点的日期或短一点的比赛会更合适。",
        "这份计划没法让你准备充分：按你的时间和安全的步子，最长跑到 {longest_km}，只有{goal}的 {share_pct}，当天跑走结合，或改报更晚、更短的比赛。",
        "{goal}超出了这份计划能练到的距离：训练最长到 {longest_km}，是全程的 {share_pct}，当天跑不动就走，或者多留些训练时间，或者改期。",
    ),
    "reach_none": (
        "当天请准备走一走：你最长跑过 {longest_km}，是{goal}的 {share_pct}，这份计划里没有余地安全地再加。",
        "这份计划没法安全地让你跑得更远：你最长跑过 {longest_km}，是{goal}的 {share_pct}，当天跑不动就走，或者换一场晚些的比赛。",
    ),
    "too_near": (
        "只剩 {days_n} 天，来不及再提高体能，这段训练只为保持状态。",
        "{days_n} 天里体能提高不了，目标是养足精神上场。",
    ),
    "target_far": (
        "你的目标 {target} 要跑到 {target_pace}，而按你现在的阈值配速大约是 {likely_pace}，比赛请先跑慢一些，这个目标留到以后。",
        "{target} 相当于 {target_pace}，你的阈值配速现在只对应 {likely_pace}：差得太远，起跑请比目标慢。",
    ),
    "target": (
        "你的目标成绩是 {target}，比赛日的配速按它来定。",
        "目标成绩 {target}，比赛日就照这个配速跑。",
        "你想要 {target}，比赛日就按这个配速安排。",
    ),
    "target_other": (
        "你定的目标：{target}。",
        "朝着 {target} 努力。",
        "你想达到：{target}。",
    ),
    "history": (
        "你最近每周练 {history_min}，计划从这里起步，第 {peak_index} 周达到 {peak_min}。",
        "最近你每周练 {history_min}；练得最多的是第 {peak_index} 周，{peak_min}。",
        "从你现在的每周 {history_min}，加到第 {peak_index} 周的 {peak_min}。",
        "起点是你平时的每周 {history_min}，最多的是第 {peak_index} 周，{peak_min}。",
    ),
    "history_soon": (
        "你最近每周练 {history_min}，计划里每周最多 {peak_min}。",
        "很快从每周 {history_min}加到 {peak_min}。",
        "你平时每周 {history_min}，这里最多加到 {peak_min}。",
    ),
    "history_keep": (
        "和你现在每周的 {history_min}相差不多，最多的一周 {peak_min}。",
        "你现在每周已经练 {history_min}，最多的一周安排 {peak_min}。",
        "不会猛增：你每周练 {history_min}，最多的一周 {peak_min}。",
    ),
    "history_less": (
        "你现在每周练 {history_min}，这份计划练得少一些，最多的一周 {peak_min}。",
        "比你现在每周的 {history_min}少：最多的一周 {peak_min}。",
        "最多的一周也只有 {peak_min}，少于你习惯的 {history_min}。",
    ),
    "no_history": (
        "还没有你的训练记录，所以第一周从 {first_min}稳妥地开始。",
        "因为没有训练记录，先从每周 {first_min}谨慎起步。",
        "你的记录还是空的，第一周先稳妥地练 {first_min}。",
    ),
    "layoff": (
        "停了 {off_weeks}，前几周会明显低于以前的量。",
        "你停训了 {off_weeks}，起点有意放低。",
        "你歇了 {off_weeks}，头几周给身体一点时间。",
    ),
    "hard": (
        "{sessions_n} 次训练里有 {hard_n} 次强度课，耐力训练有 {easy_pct} 保持轻松。",
        "强度课只有 {hard_n} 次（共 {sessions_n} 次训练），耐力时间的 {easy_pct} 是轻松的。",
        "{sessions_n} 次里有 {hard_n} 次要用力，耐力时间的 {easy_pct} 是轻松的。",
    ),
    "hard_gap": (
        "{sessions_n} 次训练里有 {hard_n} 次强度课，彼此至少隔 {gap_h}，耐力训练有 {easy_pct} 保持轻松。",
        "强度课（{sessions_n} 次里的 {hard_n} 次）之间总有 {gap_h}以上，耐力时间的 {easy_pct} 是轻松的。",
        "每次强度课（{sessions_n} 次里 {hard_n} 次）之后至少隔 {gap_h}再练下一次，耐力时间的 {easy_pct} 保持轻松。",
    ),
    "race_only": (
        "只有比赛那天要用力，在那之前的耐力训练都能边练边说话。",
        "耐力训练全都轻松，唯一用力的一天是比赛。",
        "比赛之前没有强度课，耐力训练都保持轻松。",
    ),
    "no_hard": (
        "没有强度课：{endurance_n} 次耐力训练都能边练边说话。",
        "{endurance_n} 次耐力训练全都轻松，能边练边说话。",
        "{endurance_n} 次耐力训练都能说着话完成，没有强度。",
    ),
    "no_hard_health": (
        "考虑到{conditions}，没有安排强度课。",
        "因为{conditions}，全程不安排强度。",
        "为了照顾{conditions}，计划里没有强度课。",
    ),
    "long_run": (
        "计划里最长的一次跑 {longest_km}。",
        "最长的一次跑步是 {longest_km}。",
        "训练里没有比 {longest_km}更长的跑。",
    ),
    "long_run_history": (
        "长跑从你已有的 {history_km}一步步加到 {longest_km}。",
        "你最近最长跑了 {history_km}，计划里小步加到 {longest_km}。",
        "从你跑过的最长 {history_km}，一点点加到 {longest_km}。",
    ),
    "cut_back_one": (
        "第 {back_index} 周减量，让身体吸收前面的训练。",
        "为了恢复，第 {back_index} 周练得轻一些。",
        "第 {back_index} 周轻一些，好让你恢复。",
    ),
    "cut_backs": (
        "中间有轻松周（{weeks}），让身体吸收训练。",
        "为了恢复，这几周练得轻：{weeks}。",
        "有几周轻一些，好让你恢复：{weeks}。",
    ),
    "taper": (
        "比赛前训练量降到最多一周的 {taper_pct}，好让你精神饱满地上场。",
        "比赛周的前一周只有最多一周的 {taper_pct}，让你养足精神。",
        "歇好才能比好：比赛周的前一周只练最多一周的 {taper_pct}。",
    ),
    "strength": (
        "力量课有 {strength_n} 次，{muscle}练得最多：最多的一周 {sets_n} 组。",
        "共 {strength_n} 次力量课；练得最多的一周里，{muscle}有 {sets_n} 组，比别的部位多。",
        "{strength_n} 次训练用来练力量，重点是{muscle}，最多的一周 {sets_n} 组。",
    ),
    "limits": (
        "你的限制都遵守了：{limits}。",
        "按你的限制安排：{limits}。",
        "你提的要求都照办了：{limits}。",
    ),
    "equipment": (
        "所有动作用{equipment}或自身体重就能完成。",
        "练这些动作只需要{equipment}。",
        "动作需要的器材：{equipment}。",
    ),
    "no_equipment": (
        "所有动作靠自身体重就能完成，不用器材。",
        "练这些动作不需要器材。",
        "动作都是徒手的，什么器材也不用。",
    ),
    "thresholds": (
        "还不知道你的配速、心率或功率，所以强度凭感觉。",
        "在有配速、心率或功率数据之前，强度先凭感觉掌握。",
        "目前没有你的配速、心率或功率，强度由自己的感觉来定。",
    ),
    "paced": (
        "配速都由你的阈值配速 {threshold_pace} 推算。",
        "跑步的目标都来自你的阈值配速 {threshold_pace}。",
        "跑多快，由你的阈值配速 {threshold_pace} 决定。",
    ),
    "powered": (
        "功率目标由你的 FTP（{ftp_w}）推算。",
        "骑行的目标都来自你的 FTP（{ftp_w}）。",
        "骑多用力，由你的 FTP 决定，它是 {ftp_w}。",
    ),
    "gate": ("开始之前：{reason}", "请先注意：{reason}"),
    "warning": (
        "需要知道：{warning}",
        "请留意：{warning}",
        "有一点要留心：{warning}",
    ),
    "honoured": ("照你说的：{wish}。", "你的备注算数：{wish}。", "按你的备注：{wish}。"),
    "not_honoured": (
        "没有照办：{wish}——{reason}。",
        "这一点做不到：{wish}——{reason}。",
        "没有采纳：{wish}——{reason}。",
    ),
    "conflict_day": (
        "你想把长距离放在{days}，又说{days}不跑步，这里以不跑步为准。",
        "{days}有两个愿望碰在一起：长距离和不跑步，以不跑步为准。",
    ),
    "empty": ("计划里没有训练。",),
}  # fmt: skip

LIMITS: dict[str, str] = {
    "days_off": "{days}休息", "days_on": "只在{days}练", "sessions": "每周 {sessions_n} 次", "length": "每次 {size_min}",
    "conditions": "照顾到{conditions}", "no_sport": "{days}不安排{sport}", "avoid": "不安排{names}",
    "minutes": "{days}最多 {size_min}", "away": "外出 {away_n} 天",
}  # fmt: skip

MUSCLES = {
    "chest": "胸部", "back": "背部", "shoulders": "肩部", "biceps": "肱二头肌", "triceps": "肱三头肌", "quads": "大腿前侧",
    "hamstrings": "大腿后侧", "glutes": "臀部", "calves": "小腿", "core": "核心",
}  # fmt: skip

SPORTS = {
    "run": "跑步", "ride": "骑行", "swim": "游泳", "strength": "力量训练", "walk": "步行", "row": "划船", "mobility": "灵活性练习",
    "cross": "交叉训练",
}  # fmt: skip
VOLUMES = {"run": "跑量", "endurance": "耐力训练"}
GEAR = {
    "dumbbell": "哑铃", "barbell": "杠铃", "rack": "深蹲架", "bench": "训练凳", "cable": "绳索", "machine": "器械",
    "kettlebell": "壶铃", "band": "弹力带",
}  # fmt: skip
KINDS = {
    "tempo": "节奏训练", "threshold": "阈值训练", "interval": "间歇训练", "hills": "上坡训练", "strides": "加速跑",
    "test": "测试",
}  # fmt: skip
"""Kinds of hard work as one names them in a sentence."""
HELD = {
    "tempo": "节奏课", "threshold": "阈值课", "interval": "间歇课", "hills": "上坡课", "strides": "加速跑", "test": "测试",
    "race": "比赛", "strength": "力量课",
}  # fmt: skip
"""Sessions as things that were or will be: 周二的间歇课."""
AIMS: dict[str, str] = {}
"""Goals as something one works for, where the goal's own name does not say it."""
EVENTS = {"cycling": "骑行比赛"}
"""What a race of a goal is called where the goal's own name does not name one."""
