# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The Chinese phrasings of a week's reason. A table only: the same keys as explain_weeks_en.py."""

WEEKS: dict[str, tuple[str, ...]] = {
    "w_race": (
        "比赛周：在{goal_date}的{event}之前，都练得很短。", "{goal_date}就是{event}，这周只要保持状态。",
        "这周少练，力气留给{goal_date}的{event}。", "整周只为一天：{goal_date}的{event}。",
    ),
    "w_taper": (
        "第 {week_index} 周只练最多一周的 {peak_pct}，好让你养足精神去比赛。", "降到最多一周的 {peak_pct}：疲劳会消，体能还在。",
        "比赛近了，训练量降到最多一周的 {peak_pct}。", "现在少练才对：只有最多一周的 {peak_pct}。",
    ),
    "w_away": (
        "你外出 {away_days}，这周按此安排，共 {week_min}。", "外出 {away_days}，剩下的时间练 {week_min}。",
        "避开了你外出的 {away_days}。", "比平时少，因为这周你外出 {away_days}。",
    ),
    "w_away_all": (
        "你外出 {away_days}，第 {week_index} 周不安排训练。", "第 {week_index} 周没有训练：你外出 {away_days}。",
        "歇一周，因为你外出 {away_days}。", "外出 {away_days}，第 {week_index} 周没有能练的日子。",
    ),
    "w_sets": (
        "第 {week_index} 周{muscle}练得最多，{sets_n} 组。", "第 {week_index} 周主要练{muscle}：{sets_n} 组。",
        "第 {week_index} 周的重点是{muscle}，{sets_n} 组。", "第 {week_index} 周{muscle}练得比别处多，{sets_n} 组。",
    ),
    "w_partial": (
        "从{from_day}开始，这周只剩 {left_days}。", "计划{from_day}起步，本周还有 {left_days}。",
        "第一周较短，从{from_day}算起。", "只有 {left_days}，因为你从{from_day}开始练。",
    ),
    "w_layoff": (
        "停了 {off_weeks}，第 {week_index} 周先放低，只练 {week_min}。", "你停训 {off_weeks}，先用 {week_min}让身体重新适应。",
        "控制在 {week_min}：停了 {off_weeks}，肌肉和肌腱需要时间。", "恢复训练从小量开始：停了 {off_weeks}，这周 {week_min}。",
    ),
    "w_cut_back": (
        "练了 {built_weeks}，第 {week_index} 周减 {cut_pct}，让身体跟上来。", "这周轻一些，减 {cut_pct}，因为前面连着练了 {built_weeks}。",
        "连练 {built_weeks}该缓一缓：这周少 {cut_pct}。", "有意减 {cut_pct}；练了 {built_weeks}再休整，才会变强。",
    ),
    "w_start": (
        "从你现在的水平起步：平时每周 {history_min}，这周 {week_min}。", "第一周照你的习惯来：最近每周 {history_min}，现在 {week_min}。",
        "起步不求多：平时 {history_min}，这周 {week_min}。", "你一直每周练 {history_min}，所以 {week_min}是稳妥的开头。",
    ),
    "w_start_low": (
        "从 {week_min}开始，比你平时每周的 {history_min}少。", "先练 {week_min}，低于你习惯的 {history_min}。",
        "第一周放轻松：{week_min}，平时是 {history_min}。", "你习惯每周 {history_min}，第一周只要 {week_min}。",
    ),
    "w_start_up": (
        "从每周 {history_min}到 {week_min}：原来练得少，短而轻松的课可以加得快些。", "你之前每周 {history_min}，用短课练到 {week_min}是稳妥的开头。",
        "{week_min}比你每周的 {history_min}多，但总量还很小。", "从 {week_min}起步；每周 {history_min}太少，不够打底子。",
    ),
    "w_no_history": (
        "还没有你的训练记录，第一周先稳妥地练 {week_min}。", "先从 {week_min}谨慎开始，因为没有训练记录。",
        "没有训练记录时，{week_min}是安全的起点。", "先少练一点，{week_min}：你的记录还是空的。",
    ),
    "w_step_limit": (
        "{volume}比前四周里最多的一周多 {up_pct}，上限是 {limit_pct}。",
        "这周加足一步：{volume}多 {up_pct}；超过 {limit_pct}更容易受伤。",
        "{volume}加 {up_pct} 就停，因为上限是 {limit_pct}。",
        "一步最多加 {limit_pct}，这周{volume}加了 {up_pct}。",
    ),
    "w_long_limit": (
        "长跑加到 {size_km}，比最近 30 天最长的 {longest_km}多 {change_pct}，上限是 {limit_pct}。", "由长跑决定：30 天内最长 {longest_km}，最多加 {limit_pct}，所以是 {size_km}。",
        "你 30 天内最长跑了 {longest_km}，{size_km}多出 {change_pct}，安全上限是 {limit_pct}。", "长跑 {size_km}：从 {longest_km}加 {change_pct}，没有超过 30 天内 {limit_pct} 的上限。",
    ),
    "w_full": (
        "第 {week_index} 周用了 {week_min}，你有空的时间是 {room_min}。", "量由你的空闲时间决定：{room_min}里用了 {week_min}。",
        "几乎没有多余的时间：{room_min}里用掉了 {week_min}。", "{week_min}，差不多用满了你的 {room_min}。",
    ),
    "w_sessions": (
        "第 {week_index} 周正是你要的 {sessions_n} 次训练。", "第 {week_index} 周 {sessions_n} 次训练，照你的意思。",
        "你想每周练 {sessions_n} 次，第 {week_index} 周就是这么多。", "照你说的：第 {week_index} 周练 {sessions_n} 次。",
    ),
    "w_days": (
        "第 {week_index} 周把你有空的 {free_days}都用上了。", "你有空的 {free_days}，第 {week_index} 周都有训练。",
        "你能练的有 {free_days}，第 {week_index} 周一天不落。", "你有空的 {free_days}，在第 {week_index} 周每天都有安排。",
    ),
    "w_length": (
        "{sessions_n} 次训练，每次 {size_min}，正是你说的时长。", "这 {sessions_n} 次每次都是 {size_min}，照你的要求。",
        "你定的每次 {size_min}决定了量：共 {sessions_n} 次。", "你要每次 {size_min}，这周有 {sessions_n} 次。",
    ),
    "w_long_day": (
        "第 {week_index} 周围绕{at_day}安排，那是你选的长距离日。", "第 {week_index} 周以{at_day}为中心，你想在那天练长距离。",
        "第 {week_index} 周的长距离在{at_day}，照你说的。", "{at_day}练第 {week_index} 周的长距离，是你自己选的。",
    ),
    "w_peak": (
        "全计划练得最多的一周：{week_min}。", "第 {week_index} 周最多，{week_min}，没有哪周超过它。",
        "不会比这更多了：第 {week_index} 周共 {week_min}。", "{week_min}，第 {week_index} 周练得最多。",
    ),
    "w_back": (
        "轻松周（{before_min}）过后，回升到 {week_min}。", "休整好了：从 {before_min}回到 {week_min}。",
        "重新加起来，{week_min}；前一周是 {before_min}。", "上周是休整，第 {week_index} 周回到 {week_min}。",
    ),
    "w_step": (
        "一小步：{volume}比前四周里最多的一周多 {up_pct}。",
        "{volume}加 {up_pct}；小步走，不容易受伤。",
        "第 {week_index} 周{volume}只加 {up_pct}，不多不少。",
        "{volume}多 {up_pct}，身体跟得上。",
    ),
    "w_step_small": (
        "现在每周的量还小，练 {week_min}不用担心。", "从少慢慢加多：第 {week_index} 周 {week_min}。",
        "一共 {week_min}；时间这么短，加得快些也无妨。", "第 {week_index} 周可以加快一点，因为总共才 {week_min}。",
    ),
    "w_hold": (
        "第 {week_index} 周重复已经达到的量：{week_min}。", "保持 {week_min}，让身体习惯下来。",
        "不比以前多：第 {week_index} 周 {week_min}。", "还是一样的量，{week_min}，把它变成习惯。",
    ),
    "w_no_hard": (
        "考虑到{conditions}，第 {week_index} 周没有强度。", "因为{conditions}，第 {week_index} 周全程轻松。",
        "第 {week_index} 周从头到尾都轻松，照顾{conditions}。", "因为有{conditions}，第 {week_index} 周只安排轻松课。",
    ),
    "w_hard": (
        "第 {week_index} 周 {sessions_n} 次训练里，{hard_n} 次有强度，其余轻松。", "强度有意安排得少：第 {week_index} 周 {sessions_n} 次里只有 {hard_n} 次。",
        "在第 {week_index} 周，{sessions_n} 次中有 {hard_n} 次强度课，靠其余的课支撑。", "第 {week_index} 周的 {sessions_n} 次里，练强度 {hard_n} 次，别的都轻松。",
    ),
    "w_phase_base": (
        "第 {week_index} 周打基础，共 {week_min}。", "先把基础练够：第 {week_index} 周 {week_min}。",
        "打底子：第 {week_index} 周 {week_min}。", "第 {week_index} 周为以后做准备，共 {week_min}。",
    ),
    "w_phase_build": (
        "第 {week_index} 周朝目标提升，共 {week_min}。", "训练越来越接近目标：第 {week_index} 周 {week_min}。",
        "{week_min}，第 {week_index} 周离目标又近一步。", "第 {week_index} 周属于提升期：{week_min}。",
    ),
    "w_phase_peak": (
        "第 {week_index} 周保持已经练到的水平：{week_min}。", "离目标近了，第 {week_index} 周保留最重要的训练：{week_min}。",
        "{week_min}，第 {week_index} 周已接近目标的要求。", "目标就在眼前，第 {week_index} 周 {week_min}。",
    ),
    "w_phase_maintain": (
        "第 {week_index} 周保住现有水平：{week_min}。", "{week_min}，第 {week_index} 周这样就够保持体能。",
        "保持比提高省力：第 {week_index} 周 {week_min}。", "第 {week_index} 周稳住，共 {week_min}。",
    ),
    "w_phase_taper": (
        "第 {week_index} 周练得少，{week_min}，让你精神饱满地出发。", "{week_min}，第 {week_index} 周把腿养好比多练更要紧。",
        "该练的都练了，第 {week_index} 周只有 {week_min}。", "第 {week_index} 周好好休整，{week_min}。",
    ),
    "w_phase_race": (
        "第 {week_index} 周通向你一直准备的那一天，共 {week_min}。", "{week_min}，第 {week_index} 周是目标前的最后一周。",
        "目标到了：第 {week_index} 周，{week_min}。", "最后一周，共 {week_min}。",
    ),
    "w_phase_deload": (
        "第 {week_index} 周有意轻一些：{week_min}。", "恢复的一周，共 {week_min}。",
        "{week_min}，第 {week_index} 周让训练沉淀下来。", "第 {week_index} 周给身体一点时间：{week_min}。",
    ),
}  # fmt: skip
