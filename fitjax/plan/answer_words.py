# ruff: noqa: E501  one phrasing stays one line, so that the two languages can be compared
"""The sentences answers are made of, English and Chinese. A table only: topic -> (English phrasings, Chinese phrasings).

Values stand in braces; their names end in their unit (see explain_words.py). What a word means is said without
numbers of the athlete's own.
"""

ANSWERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "day": (("{at_day} has {title}. {why}", "On {at_day}: {title}. {why}"), ("{at_day}是{title}。{why}", "{at_day}安排了{title}。{why}")),
    "dayrest": (("Nothing is planned on {at_day}; it is for rest.", "{at_day} is free of training."), ("{at_day}没有训练，用来休息。", "{at_day}不训练。")),
    "next": (("Next is {title} on {at_day}. {why}", "{title} on {at_day} comes next. {why}"), ("下一次是{at_day}的{title}。{why}", "接下来，{at_day}练{title}。{why}")),
    "nexthard": (("Your next hard session is {title} on {at_day}, {goal_date}.", "{at_day}, {goal_date}: {title}. That is the next hard one."), ("下一次强度课是{goal_date}（{at_day}）的{title}。", "{goal_date}，{at_day}：{title}，就是下一次强度课。")),
    "nohard": (("No hard session is left in this plan.", "From here on nothing in the plan is hard."), ("这份计划后面没有强度课了。", "往后都不安排强度。")),
    "nextlong": (("The next long one is {title} on {at_day}, {size_min} in all. {why}", "{title} on {at_day}, {size_min}. {why}"), ("下一次长距离是{at_day}的{title}，共 {size_min}。{why}", "{at_day}练{title}，{size_min}。{why}")),
    "longest": (("The longest run of the plan is {longest_km}, on {goal_date}.", "It goes up to {longest_km}; that run is on {goal_date}."), ("计划里最长的一次跑 {longest_km}，在{goal_date}。", "最长加到 {longest_km}，安排在{goal_date}。")),
    "missed": (("Let it go and do not add it to another day. The next one is {title} on {at_day}.", "One missed session costs nothing. Go on with {title} on {at_day}."), ("缺了就算了，不要补到别的日子。下一次是{at_day}的{title}。", "缺一次没关系，接着练{at_day}的{title}。")),
    "sick": (("Rest until you feel well; with fever do not train at all. Then begin with an easy session.", "Do not train while you are ill. When you are well again, start easy."), ("先休息，好了再练；发烧时完全不要训练。恢复后从轻松的开始。", "生病时不要练。好了以后从轻松课重新开始。")),
    "pain": (("Stop when it hurts. If pain stays or is in the chest, see a doctor before you go on.", "Pain is a reason to stop. Chest pain or pain that stays needs a doctor first."), ("疼就停下。疼痛不消或胸口疼，先看医生再练。", "疼痛就要停。胸痛或一直疼，要先去看医生。")),
    "ready": (("The plan takes your longest run to {longest_km}, {share_pct} of the {goal}. Nobody can promise a result.", "Your longest run reaches {share_pct} of the {goal} ({longest_km}). How the day goes no plan can promise."), ("计划把最长的一次跑加到 {longest_km}，是{goal}的 {share_pct}。成绩谁也不能保证。", "最长的一次跑达到{goal}的 {share_pct}（{longest_km}）。当天如何，没有计划能保证。")),
    "week": (("This week has {week_min} in {sessions_n} sessions.", "{sessions_n} sessions this week, {week_min} in all."), ("这周共 {week_min}，{sessions_n} 次训练。", "这周 {sessions_n} 次训练，总共 {week_min}。")),
    "whyweek": (("{why}", "About this week: {why}"), ("{why}", "关于这周：{why}")),
    "hardcount": (("{hard_n} of the {sessions_n} sessions in the plan are meant to be hard.", "Hard sessions: {hard_n} out of {sessions_n}."), ("计划里 {sessions_n} 次训练中有 {hard_n} 次是强度课。", "强度课 {hard_n} 次，共 {sessions_n} 次训练。")),
    "restdays": (("You do not train on {days}.", "Days without training: {days}."), ("{days}不训练。", "不训练的日子：{days}。")),
    "daysleft": (("{days_n} days are left until {goal_date}.", "Your goal is on {goal_date}, {days_n} days from now."), ("离{goal_date}还有 {days_n} 天。", "目标日是{goal_date}，还有 {days_n} 天。")),
    "peak": (("The biggest week is week {peak_index} with {peak_min}.", "Week {peak_index} asks the most, {peak_min}."), ("练得最多的是第 {peak_index} 周，{peak_min}。", "第 {peak_index} 周最多，共 {peak_min}。")),
    "cutback": (("Week {week_index} is the next lighter one, with {week_min}.", "The next easy week is week {week_index} ({week_min})."), ("下一个轻松周是第 {week_index} 周，{week_min}。", "第 {week_index} 周会轻一些，共 {week_min}。")),
    "strength": (("The next strength session is on {at_day}: {title}. {why}", "{title} comes on {at_day}. {why}"), ("下一次力量课在{at_day}：{title}。{why}", "{at_day}练{title}。{why}")),
    "effort": (("For {title} on {at_day} aim for {target}.", "Your target for {title} on {at_day} is {target}."), ("{at_day}的{title}，目标是{target}。", "{at_day}练{title}时，按{target}来。")),
    "swap": (("You can swap a session for an easier, shorter, harder or indoor one, or for another sport.", "Ask to swap it: easier, shorter, harder, indoors or another sport."), ("可以换一次课：轻松些、短些、强些、在室内，或换个项目。", "可以申请替换：更轻松、更短、更强、室内或别的项目。")),
    "easyword": (("Easy means that you can speak in whole sentences all the time.", "At an easy effort you can chat without running out of breath."), ("轻松就是全程能说完整的句子。", "轻松的强度，边练边聊天也不喘。")),
    "longword": (("A long session is the longest of the week, done easily; it builds endurance.", "The long one is about time on your feet, not speed."), ("长距离是一周里最长的一次，轻松完成，用来练耐力。", "长距离重在时间，不在速度。")),
    "recoveryword": (("Recovery is very easy movement that helps the body repair itself.", "A recovery session is short and slower than easy."), ("恢复课是很轻的活动，帮助身体修复。", "恢复课又短又慢，比轻松课还轻。")),
    "tempoword": (("Tempo is brisk but controlled: you can say a few words, not tell a story.", "A tempo session holds an effort that is comfortably hard."), ("节奏课是较快但能控制的强度：能说几个字，讲不了故事。", "节奏课要稳稳保持有点吃力的强度。")),
    "thresholdword": (("Threshold is the hardest effort you can hold steadily for long, done in pieces.", "At threshold you work hard but steadily, just before it burns."), ("阈值是能长时间稳住的最高强度，分段来练。", "阈值强度用力而平稳，再快就要酸了。")),
    "intervalword": (("Intervals are short hard pieces with easy breaks between them.", "In intervals you go hard, rest, and repeat."), ("间歇是几段短而用力的练习，中间轻松休息。", "间歇就是用力、休息、再来。")),
    "hillsword": (("Hills are short climbs at a hard effort; you walk or jog down.", "Running uphill builds strong legs with little pounding."), ("上坡是短距离用力往上跑，走或慢跑下来。", "上坡跑练腿力，冲击还小。")),
    "stridesword": (("Strides are a few short, relaxed fast runs with full rest between them.", "A stride is a short burst: quick feet, no strain."), ("加速跑是几段短而放松的快跑，中间充分休息。", "加速跑就是一小段：步子快，不费劲。")),
    "taperword": (("A taper is less training before the race, so that you start rested.", "In the taper you train less to arrive fresh."), ("减量期是赛前少练，让你养足精神上场。", "减量就是比赛前少练一些，好精神饱满地出发。")),
    "cutbackword": (("A cut-back week has less training, so that the body catches up with the work before.", "Cut-back weeks are planned rest: you get stronger when you recover."), ("减载周练得少，让身体跟上前面的训练。", "减载周是安排好的休整：恢复时才会变强。")),
    "rpeword": (("RPE is how hard it feels, from nothing at all to your very limit.", "RPE is your own feeling of effort as a number; a higher one is harder."), ("RPE 是主观用力程度，从毫不费力到极限。", "RPE 是用数字说你觉得有多累，越大越累。")),
    "baseword": (("Base weeks build endurance with much easy time.", "The base comes first: easy work that carries everything later."), ("基础期用大量轻松的时间打耐力底子。", "先打基础：轻松的训练撑起后面的一切。")),
    "unknown": (("I don't know: nothing in your plan says so.", "I don't know; the plan has no fact on that."), ("我不知道：计划里没有这方面的内容。", "这个我不知道，计划里没有依据。")),
}  # fmt: skip
