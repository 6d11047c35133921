# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The Chinese phrasings of the explanation and of limits, muscles and volumes. A table only: the same keys as explain_text_en.py."""

TEXT: dict[str, tuple[str, ...]] = {
    "goal_date": (
        "离{goal_date}的{goal}还有 {days_n} 天，这份计划用其中的 {weeks_n} 周。",
        "用 {weeks_n} 周备战{goal_date}的{goal}，从开始那天算还有 {days_n} 天。",
        "从开始那天到{goal_date}的{goal}有 {days_n} 天，这里安排其中的 {weeks_n} 周。",
    ),
    "goal_day": (
        "你的目标是{goal}，定在{goal_date}，还有 {days_n} 天；这份计划用其中的 {weeks_n} 周。",
        "{weeks_n} 周的训练，为了{goal_date}的目标：{goal}；从开始那天算还有 {days_n} 天。",
        "{goal_date}是你的目标日（{goal}），从开始算 {days_n} 天，这里安排 {weeks_n} 周。",
    ),
    "goal_open": (
        "这份计划用 {weeks_n} 周、{sessions_n} 次训练，目标是{goal}。",
        "{weeks_n} 周，{sessions_n} 次训练，只为一个目标：{goal}。",
        "你的目标是{goal}：{weeks_n} 周里 {sessions_n} 次训练。",
        "为了{goal}，{weeks_n} 周共练 {sessions_n} 次。",
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
        "从你现在的每周 {history_min}，到第 {peak_index} 周的 {peak_min}。",
        "起点是你平时的每周 {history_min}，最多在第 {peak_index} 周，{peak_min}。",
    ),
    "history_keep": (
        "和你现在每周的 {history_min}相差不多，最多的一周 {peak_min}。",
        "你现在每周已经练 {history_min}，最多的一周安排 {peak_min}。",
        "没有大的跳跃：你每周练 {history_min}，最多的一周 {peak_min}。",
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
        "{sessions_n} 次训练里只有 {hard_n} 次是强度课，耐力训练有 {easy_pct} 保持轻松。",
        "强度课 {hard_n} 次，共 {sessions_n} 次训练；耐力时间的 {easy_pct} 是轻松的。",
        "{sessions_n} 次里有 {hard_n} 次有强度，耐力时间的 {easy_pct} 是轻松的。",
    ),
    "hard_gap": (
        "{sessions_n} 次训练里有 {hard_n} 次强度课，彼此至少隔 {gap_h}，耐力训练有 {easy_pct} 保持轻松。",
        "强度课（{sessions_n} 次里的 {hard_n} 次）之间总有 {gap_h}以上，耐力时间的 {easy_pct} 是轻松的。",
        "强度课（{sessions_n} 次里 {hard_n} 次）之间最少隔 {gap_h}，耐力时间的 {easy_pct} 保持轻松。",
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
        "最长的一次是 {longest_km}。",
        "训练里没有比 {longest_km}更长的跑。",
    ),
    "long_run_history": (
        "长跑从你已有的 {history_km}一步步加到 {longest_km}。",
        "你最近最长跑了 {history_km}，计划里小步加到 {longest_km}。",
        "从你跑过的最长 {history_km}，一点点加到 {longest_km}。",
    ),
    "cut_backs": (
        "中间有减量周（{weeks}），让身体吸收训练。",
        "为了恢复，这几周练得轻：{weeks}。",
        "有几周轻一些，好让你恢复：{weeks}。",
    ),
    "taper": (
        "比赛前训练量降到最大周的 {taper_pct}，好让你精神饱满地上场。",
        "比赛周的前一周只有最大周的 {taper_pct}，让你养足精神。",
        "歇好才能比好：比赛周的前一周只练最大周的 {taper_pct}。",
    ),
    "strength": (
        "力量课有 {strength_n} 次，{muscle}练得最多，最大周 {sets_n} 组。",
        "共 {strength_n} 次力量课，最大周里{muscle}最多，{sets_n} 组。",
        "{strength_n} 次训练给力量，{muscle}最多，最大周 {sets_n} 组。",
    ),
    "limits": (
        "你的限制都遵守了：{limits}。",
        "按你的限制安排：{limits}。",
        "你提的要求都照办了：{limits}。",
    ),
    "equipment": (
        "所有动作用{equipment}就能完成。",
        "只需要{equipment}。",
        "动作需要的器材：{equipment}。",
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
        "功率目标由你的 FTP {ftp_w}推算。",
        "骑行的目标都来自你的 FTP（{ftp_w}）。",
        "骑多用力，由你的 FTP {ftp_w}决定。",
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
    "empty": ("计划里没有训练。",),
}  # fmt: skip

LIMITS: dict[str, str] = {
    "days_off": "{days}休息", "sessions": "每周 {sessions_n} 次", "length": "每次 {size_min}",
    "conditions": "照顾到{conditions}", "no_sport": "{days}不{sport}", "avoid": "不做{names}",
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
