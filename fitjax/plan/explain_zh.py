# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The Chinese phrasings of reasons and of the explanation. A table only: the same keys as explain_en.py."""

from fitjax.plan.explain_weeks_zh import WEEKS

__all__ = ["LIMITS", "MUSCLES", "PURPOSES", "REASONS", "TEXT", "VOLUMES", "WEEKS"]

REASONS: dict[str, tuple[str, ...]] = {
    "race": (
        "比赛日：前面每一周都是为了{goal_date}的{goal}。",
        "就是今天：{goal_date}，你的{goal}。",
        "今天把练的都用上：{goal_date}，{goal}。",
    ),
    "hard_after": (
        "距{before_day}的{before_kind}已有 {gap_h}，腿恢复好了，可以再练强度。",
        "强度日：上一次是{before_day}的{before_kind}，隔了 {gap_h}，恢复时间够了。",
        "强度课之间要有间隔，{before_day}的{before_kind}已过去 {gap_h}。",
        "{before_day}练完{before_kind}后歇了 {gap_h}，又可以用力了。",
        "第 {week_index} 周又上强度，距{before_day}的{before_kind} {gap_h}。",
    ),
    "hard_flat": (
        "考虑到{conditions}，用平路的{kind}代替上坡和快间歇。",
        "因为{conditions}，强度只做平稳的{kind}，不爬坡、不冲刺。",
        "不爬坡、不冲刺：有{conditions}时，适合的强度是{kind}。",
        "有{conditions}，第 {week_index} 周不爬坡不冲刺，练{kind}。",
    ),
    "hard_only": (
        "第 {week_index} 周只有这一次强度课，别的日子都轻一些，好让{at_day}见效。",
        "第 {week_index} 周的强度只放在{at_day}。",
        "第 {week_index} 周的强度全在{at_day}这一次。",
        "{at_day}是第 {week_index} 周唯一要用力的一天。",
    ),
    "hard_then_rest": (
        "次日（{next_day}）休息，今天可以放开练。",
        "{next_day}不训练，正好消化这次的强度。",
        "{next_day}可以歇，这次就认真练。",
        "第 {week_index} 周练完这次，{next_day}空着。",
    ),
    "long_over": (
        "{size_km}，比最近 30 天最长的 {longest_km}多 {change_pct}，增幅在安全范围内。",
        "稳稳加一步：最近 30 天最长 {longest_km}，这次 {size_km}，多 {change_pct}。",
        "比 30 天内最长的一次（{longest_km}）远 {change_pct}，也就是 {size_km}。",
        "从 30 天内最长的 {longest_km}加到 {size_km}，多 {change_pct}。",
    ),
    "long_step": ("最近 30 天最长 {longest_km}，这次 {size_km}：还是短距离，慢慢跑。", "从 {longest_km}加到 {size_km}，第一步，跑慢一点没关系。"),
    "long_same": (
        "{size_km}，和最近 30 天最长的一次一样，先巩固再加。",
        "保持在 {size_km}，也就是最近 30 天的最长距离。",
        "不超过 30 天内最长的 {size_km}，先把它跑轻松。",
    ),
    "long_under": (
        "{size_km}，比最近 30 天最长的 {longest_km}少 {change_pct}，够保持耐力。",
        "有意跑短一些：{size_km}，最近 30 天最长是 {longest_km}。",
        "先不加距离：{size_km}，30 天内最长是 {longest_km}。",
        "这次只跑 {size_km}，比 30 天内最长的一次少 {change_pct}。",
    ),
    "long_share": (
        "轻松跑完{goal}全程的 {share_pct}。",
        "相当于{goal}的 {share_pct}，全程轻松。",
        "第 {week_index} 周跑到{goal}的 {share_pct}。",
    ),
    "long_day": (
        "放在{at_day}，这是你选的长距离日。",
        "你希望{at_day}练长距离。",
        "你的长距离日是{at_day}，所以排在这里。",
        "第 {week_index} 周的长距离日是{at_day}，照你说的。",
        "第 {week_index} 周：{at_day}留给长距离。",
    ),
    "long_room": (
        "{at_day}时间最宽裕，有 {limit_min}。",
        "长距离放在{at_day}，因为那天有 {limit_min}。",
        "没有哪天比{at_day}更空：{limit_min}。",
        "第 {week_index} 周{at_day}时间最多，有 {limit_min}。",
        "第 {week_index} 周把长的放在有 {limit_min}的{at_day}。",
    ),
    "before_race": (
        "又短又轻松：明天就是{goal}。",
        "只是活动活动腿，明天比{goal}。",
        "动一动，让腿醒着，明天就是{goal}。",
    ),
    "after_hard": (
        "{before_day}的{before_kind}之后，需要轻松一天。",
        "前一天（{before_day}）练了{before_kind}，今天动一动就好，让身体吸收。",
        "{before_day}练得重（{before_kind}），今天放轻松。",
        "{before_day}练完{before_kind}，身体在修复，轻松活动有帮助。",
        "第 {week_index} 周{before_day}练了{before_kind}，现在让身体跟上。",
    ),
    "after_long": (
        "{before_day}练了 {before_min}长距离，今天放松。",
        "{before_day}那次长（{before_min}），今天只是松松腿。",
        "{before_day}的 {before_min}还留在腿上，今天慢慢来。",
        "松一松：第 {week_index} 周{before_day}练了 {before_min}。",
    ),
    "before_hard": (
        "安排得轻，好让你精神饱满地迎接{next_day}的{next_kind}。",
        "{next_day}有{next_kind}，今天不能太累。",
        "给腿留点劲：{next_day}要练{next_kind}。",
        "今天不上强度，因为{next_day}有{next_kind}。",
        "第 {week_index} 周{next_day}练{next_kind}，这天省点力气。",
    ),
    "before_long": (
        "安排得轻，因为{next_day}有 {next_min}的长距离。",
        "为{next_day}的 {next_min}留力气。",
        "{next_day}要练很久（{next_min}），今天轻一些。",
        "长距离在{next_day}，{next_min}，今天留点余力。",
        "第 {week_index} 周的长距离在{next_day}，{next_min}，之前轻一点。",
    ),
    "sport_barred": (
        "你说{at_day}不{barred_sport}，所以改成{sport}。",
        "{at_day}不安排{barred_sport}，用{sport}代替。",
        "照你说的，{at_day}不{barred_sport}，换成{sport}。",
        "第 {week_index} 周练{sport}，因为{at_day}不{barred_sport}。",
    ),
    "sport_gentle": (
        "{sport}能练心肺，又没有冲击，适合{conditions}的情况。",
        "考虑到{conditions}，用{sport}练耐力，少受冲击。",
        "为了照顾{conditions}，不跑步，改{sport}，冲击小。",
        "有{conditions}，第 {week_index} 周用{sport}，少受冲击。",
    ),
    "sport_wished": (
        "{sport}是你喜欢的项目，同样能打基础。",
        "你把{sport}列为喜欢的项目，{at_day}就练它。",
        "你喜欢{sport}；练心肺，哪一项都行。",
        "第 {week_index} 周练点{sport}，因为你喜欢。",
        "第 {week_index} 周的{at_day}留给{sport}，你喜欢的项目。",
    ),
    "length_wished": (
        "{size_min}，正是你要的时长。",
        "按你说的，每次 {size_min}。",
        "你想每次练 {size_min}，这次就是。",
        "还是你要的 {size_min}，现在是第 {week_index} 周。",
        "第 {week_index} 周这次也按你的 {size_min}来。",
    ),
    "day_limit": (
        "{at_day}你最多有 {limit_min}，这次正好用满，不超一分钟。",
        "用足{at_day}的 {limit_min}，不超过你的上限。",
        "{at_day}你有 {limit_min}，这次全用上。",
        "{at_day}能练多久就练多久：{limit_min}。",
        "第 {week_index} 周用满{at_day}的 {limit_min}。",
        "第 {week_index} 周{at_day}练 {limit_min}，当天的时间全用上。",
    ),
    "day_fit": (
        "{at_day}你有 {limit_min}，这次用 {size_min}。",
        "{size_min}，没有超过{at_day}的 {limit_min}。",
        "接近{at_day}的上限：{limit_min}里练 {size_min}。",
        "{at_day}有 {limit_min}，所以练 {size_min}。",
        "第 {week_index} 周用{at_day} {limit_min}里的 {size_min}。",
        "第 {week_index} 周{at_day}能练 {limit_min}，这次要 {size_min}。",
    ),
    "easy_health": (
        "全程轻松：考虑到{conditions}，不安排强度。",
        "因为{conditions}，强度保持在能说话的程度。",
        "有{conditions}，轻松就是合适的强度。",
        "因为{conditions}，第 {week_index} 周这次也放轻。",
        "这次同样不上强度：第 {week_index} 周先照顾{conditions}。",
    ),
    "easy_layoff": (
        "只练 {size_min}：停了 {off_weeks}，要一步步把量加回来。",
        "你停训了 {off_weeks}，所以这次只练 {size_min}，轻松完成。",
        "停了 {off_weeks}，轻松活动 {size_min}就够了。",
        "第 {week_index} 周还是轻轻地练 {size_min}：你停了 {off_weeks}。",
    ),
    "run_walk": ("分成 {repeat_n} 段，每段 {work_min}，中间走一走：练得久，负担小。", "{repeat_n} 段 {work_min}，段间步行，这样加量最安全。"),
    "recovery": (
        "本周共 {week_min}，这次纯粹是恢复。",
        "有意放慢，帮你消化本周 {week_min}的训练。",
        "第 {week_index} 周共 {week_min}，这次安静地恢复。",
    ),
    "easy_share": (
        "耐力训练中有 {easy_pct} 是这样的轻松时间，强度日靠它支撑。",
        "让耐力训练的 {easy_pct} 保持轻松，强度才练得出效果。",
        "耐力时间有 {easy_pct} 是轻松的，这次也算在内。",
        "慢就对了：这份计划的耐力时间有 {easy_pct} 是轻松的。",
        "第 {week_index} 周也要有轻松的时间：全计划的耐力训练 {easy_pct} 是轻松的。",
        "第 {week_index} 周这次有意放慢，耐力时间的 {easy_pct} 都这样。",
    ),
    "from_history": ("第一周 {week_min}，你最近每周 {history_min}，就从这里起步。", "从你现在的水平出发：最近每周 {history_min}，本周 {week_min}。"),
    "easy_older": (
        "{sport}以能说话的强度为准；恢复比以前慢一些，不求快。",
        "轻松{sport}：练到心肺，次日也不累。",
        "第 {week_index} 周平稳地{sport}；到这个年纪，恢复也是训练。",
    ),
    "cut_back": (
        "第 {week_index} 周减量，比上一周少 {cut_pct}，让身体吸收前面的训练。",
        "这周少练一些（减 {cut_pct}），是为了接下来更强。",
        "属于轻松的一周：比上一周少 {cut_pct}。",
    ),
    "taper": (
        "第 {week_index} 周的量降到最大周的 {peak_pct}：养足精神，体能不掉。",
        "训练量降到高峰的 {peak_pct}，好让你轻松上场。",
        "现在练得短：第 {week_index} 周只有最大周的 {peak_pct}。",
    ),
    "peak_week": (
        "属于练得最多的一周，共 {week_min}。",
        "第 {week_index} 周是全计划的高点，共 {week_min}。",
        "这是最满的一周，{week_min}。",
    ),
    "phase_base": (
        "第 {week_index} 周属于基础期，用轻松的量打耐力底子。",
        "第 {week_index} 周打基础：共 {week_min}。",
        "先练耐力：第 {week_index} 周 {week_min}。",
    ),
    "phase_build": (
        "第 {week_index} 周朝目标提升，共 {week_min}。",
        "提升期靠轻松课撑起训练量，本周 {week_min}。",
        "提升期的第 {week_index} 周，共 {week_min}。",
    ),
    "phase_peak": (
        "第 {week_index} 周离目标很近：{week_min}。",
        "保持已达到的水平，本周 {week_min}。",
        "目标近了，第 {week_index} 周保持 {week_min}。",
    ),
    "phase_maintain": ("第 {week_index} 周保持状态，共 {week_min}。", "稳住现有体能：本周 {week_min}。"),
    "swap_both": ("用{exercise}代替{usual_exercise}：既照顾{conditions}，又适合你现有的器材（{equipment}）。", "选{exercise}，因为{conditions}，也因为你用的是{equipment}。"),
    "swap_health": (
        "用{exercise}代替{usual_exercise}，对{conditions}更友好。",
        "考虑到{conditions}，{usual_exercise}换成{exercise}。",
        "有{conditions}，{exercise}负担小，顶替{usual_exercise}。",
        "有{conditions}，第 {week_index} 周练{exercise}，不练{usual_exercise}。",
    ),
    "swap_gear": (
        "你有的器材是{equipment}，所以用{exercise}代替{usual_exercise}。",
        "用{equipment}就能练：{exercise}顶替{usual_exercise}。",
        "按你的器材（{equipment}），练{exercise}，不练{usual_exercise}。",
        "第 {week_index} 周也用{exercise}顶替{usual_exercise}：你有{equipment}。",
    ),
    "load": (
        "{exercise}用 {load_kg}，是你最大重量 {best_kg}的 {share_pct}。",
        "{exercise} {load_kg}：你的最大重量 {best_kg}的 {share_pct}。",
        "你的{exercise}最大重量是 {best_kg}，{load_kg}是它的 {share_pct}。",
        "第 {week_index} 周：{exercise} {load_kg}，是最大重量 {best_kg}的 {share_pct}。",
    ),
    "gentle_reps": (
        "因为{conditions}，重量轻一些，每组约 {reps_n} 下，不憋气。",
        "考虑到{conditions}：轻重量，每组约 {reps_n} 下，呼吸均匀。",
        "第 {week_index} 周轻轻地练：每组约 {reps_n} 下，因为{conditions}。",
    ),
    "upper_for_legs": ("练上肢，因为{busy_day}腿的任务重。", "挨着{busy_day}，让腿歇一歇。"),
    "strength_after": (
        "距{before_day}的力量课已有 {gap_h}，肌肉休息好了。",
        "上次力量课在{before_day}，隔了 {gap_h}，可以再练。",
        "从{before_day}到现在，肌肉歇了 {gap_h}。",
        "第 {week_index} 周再练力量，距{before_day}那次 {gap_h}。",
        "第 {week_index} 周又到力量课，距{before_day} {gap_h}：歇够了的肌肉练得最好。",
    ),
    "muscle_sets": (
        "让{muscle}在第 {week_index} 周练到 {sets_n} 组。",
        "第 {week_index} 周{muscle}共 {sets_n} 组，这次分担一部分。",
        "算下来，第 {week_index} 周{muscle}有 {sets_n} 组。",
    ),
    "strength_older": (
        "年纪大了，肌肉和平衡最先流失，力量训练能留住它们。",
        "保住肌肉和平衡，年纪越大越重要。",
        "第 {week_index} 周练力量，留住最先随年龄流失的肌肉和平衡。",
        "第 {week_index} 周也练力量，让你站得稳。",
    ),
    "strength_light": (
        "这一周是{phase}，有意练得轻：力量留住，疲劳去掉。",
        "第 {week_index} 周是{phase}，组数少、强度低。",
        "组数不多，因为第 {week_index} 周是{phase}。",
    ),
    "strength_novice": (
        "趁精神好先练{exercise}，把动作学扎实。",
        "你刚开始练，组数不多，从{exercise}做起。",
        "先把{exercise}练熟，再加重量。",
        "第 {week_index} 周从{exercise}开始，要把它练熟。",
    ),
    "hard_novice": (
        "你刚开始练，强度日用{kind}，不做全力间歇。",
        "新手阶段{kind}已经够强，全力间歇以后再说。",
        "先不做全力间歇：{kind}能教你控制节奏。",
        "第 {week_index} 周的强度是{kind}，全力间歇先不急。",
    ),
    "hard_gentle": (
        "考虑到{conditions}，强度日只到{kind}，不练到极限。",
        "只练{kind}，不再加强，因为{conditions}。",
        "因为{conditions}，最强也就是{kind}。",
        "因为{conditions}，第 {week_index} 周最强到{kind}。",
    ),
    "easy_uncleared": (
        "医生同意之前先轻松练，因为你有{conditions}。",
        "有{conditions}，强度要等医生点头。",
        "先不上强度：你填了{conditions}，要医生同意才行。",
        "因为{conditions}，医生同意之前第 {week_index} 周先轻松练。",
    ),
    "strength_days": (
        "本周 {count_n} 次力量课，健康指南建议 {guide_n} 次。",
        "指南建议每周 {guide_n} 次力量训练，本周有 {count_n} 次。",
        "这是本周 {count_n} 次力量课之一，健康指南建议每周 {guide_n} 次。",
        "第 {week_index} 周有 {count_n} 次力量课，指南建议 {guide_n} 次。",
        "第 {week_index} 周力量练 {count_n} 次，建议是 {guide_n} 次。",
    ),
    "strength_share": (
        "本周 {sessions_n} 次训练里有 {count_n} 次力量课，保护关节和肌腱。",
        "肌肉有力，关节就轻松，所以 {sessions_n} 次里有 {count_n} 次练力量。",
        "{sessions_n} 次训练中 {count_n} 次练力量，为的是少受伤。",
        "第 {week_index} 周 {sessions_n} 次里留 {count_n} 次给力量。",
        "为了关节好：第 {week_index} 周 {sessions_n} 次训练中 {count_n} 次练力量。",
    ),
    "purpose": (
        "{purpose}。",
        "第 {week_index} 周：{purpose}。",
    ),
}  # fmt: skip

PURPOSES: dict[str, str] = {
    "threshold": "提高你能长时间保持的速度", "tempo": "练习平稳地保持较快的强度", "interval": "提升心肺能力的上限", "hills": "练腿部力量和蹬地",
    "test": "看看现在的水平，好让目标强度准确", "long": "为“{goal}”练耐力", "easy": "轻松的时间为“{goal}”打底子", "recovery": "不费力的活动能加快恢复",
    "strides": "放松地跑一小段快的，保持腿的灵活", "strength": "更强的肌肉和肌腱，为“{goal}”服务", "mobility": "让关节活动自如", "race": "目标本身：{goal}",
}  # fmt: skip

TEXT: dict[str, tuple[str, ...]] = {
    "goal_date": ("离{goal_date}的{goal}还有 {days_n} 天，这份计划用其中的 {weeks_n} 周。", "用 {weeks_n} 周备战{goal_date}的{goal}，从开始那天算还有 {days_n} 天。"),
    "goal_day": (
        "你的目标是{goal}，定在{goal_date}，还有 {days_n} 天；这份计划用其中的 {weeks_n} 周。",
        "{weeks_n} 周的训练，为了{goal_date}的目标：{goal}；从开始那天算还有 {days_n} 天。",
    ),
    "goal_open": ("这份计划用 {weeks_n} 周、{sessions_n} 次训练，目标是{goal}。", "{weeks_n} 周，{sessions_n} 次训练，只为一个目标：{goal}。"),
    "target": ("你的目标成绩是 {target}，比赛日的配速按它来定。", "目标成绩 {target}，比赛日就照这个配速跑。"),
    "target_other": ("你定的目标：{target}。", "朝着 {target} 努力。"),
    "history": ("你最近每周练 {history_min}，计划从这里起步，第 {peak_index} 周达到 {peak_min}。", "最近你每周练 {history_min}；练得最多的是第 {peak_index} 周，{peak_min}。"),
    "history_keep": ("和你现在每周的 {history_min}相差不多，最多的一周 {peak_min}。", "你现在每周已经练 {history_min}，最多的一周安排 {peak_min}。"),
    "no_history": ("还没有你的训练记录，所以第一周从 {first_min}稳妥地开始。", "因为没有训练记录，先从每周 {first_min}谨慎起步。"),
    "layoff": ("停了 {off_weeks}，前几周会明显低于以前的量。", "你停训了 {off_weeks}，起点有意放低。"),
    "hard": ("{sessions_n} 次训练里只有 {hard_n} 次是强度课，耐力训练有 {easy_pct} 保持轻松。", "强度课 {hard_n} 次，共 {sessions_n} 次训练；耐力时间的 {easy_pct} 是轻松的。"),
    "hard_gap": ("{sessions_n} 次训练里有 {hard_n} 次强度课，彼此至少隔 {gap_h}，耐力训练有 {easy_pct} 保持轻松。", "强度课（{sessions_n} 次里的 {hard_n} 次）之间总有 {gap_h}以上，耐力时间的 {easy_pct} 是轻松的。"),
    "no_hard": ("没有强度课：{endurance_n} 次耐力训练都能边练边说话。", "{endurance_n} 次耐力训练全都轻松，能边练边说话。"),
    "no_hard_health": ("考虑到{conditions}，没有安排强度课。", "因为{conditions}，全程不安排强度。"),
    "long_run": ("计划里最长的一次跑 {longest_km}。", "最长的一次是 {longest_km}。"),
    "long_run_history": ("长跑从你已有的 {history_km}一步步加到 {longest_km}。", "你最近最长跑了 {history_km}，计划里小步加到 {longest_km}。"),
    "cut_backs": ("中间有减量周（{weeks}），让身体吸收训练。", "为了恢复，这几周练得轻：{weeks}。"),
    "taper": ("比赛前训练量降到最大周的 {taper_pct}，好让你精神饱满地上场。", "比赛周的前一周只有最大周的 {taper_pct}，让你养足精神。"),
    "strength": ("力量课有 {strength_n} 次，{muscle}练得最多，最大周 {sets_n} 组。", "共 {strength_n} 次力量课，最大周里{muscle}最多，{sets_n} 组。"),
    "limits": ("你的限制都遵守了：{limits}。", "按你的限制安排：{limits}。"),
    "equipment": ("所有动作用{equipment}就能完成。", "只需要{equipment}。"),
    "thresholds": ("还不知道你的配速、心率或功率，所以强度凭感觉。", "在有配速、心率或功率数据之前，强度先凭感觉掌握。"),
    "paced": ("配速都由你的阈值配速 {threshold_pace} 推算。", "跑步的目标都来自你的阈值配速 {threshold_pace}。"),
    "powered": ("功率目标由你的 FTP {ftp_w}推算。", "骑行的目标都来自你的 FTP（{ftp_w}）。"),
    "gate": ("开始之前：{reason}", "请先注意：{reason}"),
    "warning": ("需要知道：{warning}", "请留意：{warning}"),
    "honoured": ("照你说的：{wish}。", "你的备注算数：{wish}。", "按你的备注：{wish}。"),
    "not_honoured": ("没有照办：{wish}——{reason}。", "这一点做不到：{wish}——{reason}。"),
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

VOLUMES = {"run": "跑量", "endurance": "耐力训练"}
