# ruff: noqa: E501  a pattern reads better unbroken
"""What people say around a weekday: that it is off, free, short, long, or closed to a sport. Patterns only.

They see text as `normalise` leaves it; text_days.py decides what follows from a match.
"""

import re

NO = re.compile(
    r"= ?(?:(?:my |the )?(?:family|church|rest|kids|work|uni|college|school|lectures?|class(?:es)?|course|shifts?|office|childcare|meetings?|rehearsals?|band|practice|date night|therapy|hospital|clinic|hell|chaos|mayhem|bad|awful|terrible|dead|nope|no))\b|\b0 (?:chance|time|energy|availability|capacity)\b|\b(?<!not )impossible\b|(?<![a-z])pass(?=\s*(?:$|[,.;§]|吧|掉))|[达哒]咩|\b(?:no|neither|rather you didn't|shouldn't|mustn't|nada|zilch|nil|nope|nah|naw|nuh uh|no can do|not|never|without|cannot|too tired to|refrain|move|won't|wouldn't|unable|avoid|except|skip|refuse|nope|rule out|drop|spare me|don't|do not|doesn't|isn't|aren't|can't|dont|cant|wont)\b|-free\b|\b(?:is|are|'s) out\b"
    r"|\b(?:rather|prefer) not\b|\b(?:anything|everything|all) (?:but|except|besides)\b|\bfree of\b|\bleave out\b|\bkeep (?:the |my |all |any )?\w+ off\b|\bclosed\b|\bcloses\b(?! (?:at|early))|\bshuts?\b(?! (?:at|early))"
    r"|不(?!错|过|了(?:太|多|很|[这那]么)?[久长]|介意|管|仅|只|超过|能?要?超过|多于|得超|可超|能再|少于|低于|一定|多|够|长|短|远)|没(?!问题|事|课|班(?!车)|会|安排|活动|毛病|关系|(?:什么|啥)(?:要求|偏好|讲究|限制|意见|所谓))|(?<![特区级类])别(?!的|人|超过|太)|勿|除了|除外|拒绝|避免|免(?!费)|跳过|关门(?!早|晚)|闭馆(?!早|晚)|避开|甭|禁止|莫(?!名|非|斯|大)"
)
NO_BUT_FINE = re.compile(r"\b(?:no problem|not a problem|no other)\b|没问题|没关系|不介意")
TRAINS_AT_ALL = re.compile(
    r"\b(?:train|(?<!strength )(?<!weight )(?<!swim )(?<!run )(?<!-)training|exercise|work out|workouts?|all sessions|everything)\b|(?<!力量)(?<!游泳)(?<!跑步)(?<!重量)训练(?!馆)|锻炼|运动"
)
NOT_NEEDED = re.compile(
    r"\b(?:no need to|(?:don't|doesn't|do not) (?:need|have) to|needn't|no reason to|not necessary to|don't need)\b[^,.;]{0,24}?\b(?:keep|leave|rest\w*|avoid|skip|spare|off|free|empty|take)\b"
    r"|(?:不用|不必|不需要|没必要|用不着|无需|不要求)[^,.;]{0,6}?(?:休息|空|歇|避开|跳过|休|停)"
)
"""A day that need not be spared limits nothing."""
NOT_THE_DAY = re.compile(
    r"(?:\b(?:diagnosed|injured|operated|pulled it|tore it|last|past|previous|since|next|this|coming|(?:the )?(?:day|night|morning|evening) (?:before|after|of)(?: (?:my|the|a|our))?(?: \w+)?|(?:it's|it is|that's|i'm) not|it isn't|as of|by|consecutive|back-to-back|successive)|(?<![早晚])上个?|下个?|这个?|本|(?:别人|人家|大家)?过|我的|算|当|不是|并非|前一天|后一天)\s*$"
)
"""One certain Saturday, or a day named to be put right, says nothing of Saturdays."""
REFERS = re.compile(
    r"\b(?:that day|those days|these days|either of (?:those|them)|neither of|neither|those|both days|both of|that's when|on it|on them)\b|\b(?:keep|leave|make) (?:both|them|it|all (?:of them|[2-6]))\b|\bboth (?:are|is|get|stay|must|need)\b|\bnone of (?:them|those|these)\b|[这那当](?:[1-7一两几些俩])?天|[这那]俩天|当日"
)
PUT = re.compile(
    r"\b(?:put|place|schedule|plan|goes|go|move|keep|stick|save|should be|must be|best)\b|搁|放|排|挪|安排|留|定在|改到"
)
EVENT_OF_DAY = re.compile(
    r"(?:'s)? (?:league|football|rugby|match|game|roast|school|lunch|dinner|service|parkrun|club|session|practice)\b"
)
BESIDE_EVENT = re.compile(r"\b(?:after|before|from|the|my|our|following|by)\s*$")
"""After Sunday league: what is held on a day is not the day."""
ONLY_GAP = re.compile(
    r"\bthe only (?:gap|window|slot|opening|break|free (?:bit|moment))\b|唯一(?:的)?(?:空档|空隙|间隙)"
)
ONCE = re.compile(
    r"\b(?:used to|previously|formerly|last (?:year|term|season|month|autumn|fall|summer|winter|spring)|until (?:last|recently)|(?:no longer|not any ?more))\b|以前|之前|原来|原先|本来|过去|曾经|上学期|去年|上个月"
)
"""What a day was."""
SAME = re.compile(r"\s*(?:也是(?!\S{2})|也一样|也如此|也同样|同样|同上|同理|too\b|as well\b|likewise|same\b|ditto)")
SAME_AHEAD = re.compile(
    r"\b(?:same|ditto|likewise)(?: (?:goes|again|thing|story|deal))*(?: (?:for|on|with))?\s*$|(?:同样|同理|包括)\s*$"
)
"""Thursday as Tuesday."""
ANYWAY = re.compile(
    r"\b(?:great|good|perfect|ideal|fine|best) (?:day|time)s? (?:to|for)\b|\b(?:loads|lots|plenty|heaps|tons|bags) of (?:free )?time\b|\b(?:i've|i have|i'm) (?:got )?(?:free|time|available|around|able)\b(?! (?:on|only))|\bplan away\b|\b(?:afternoons?|mornings?|evenings?|the rest|after that) (?:is|are) (?:fine|free|ok|good)\b|\b(?:i|we) don't (?:agree|mind|care)\b|我(?:周[一二三四五六日天末])?(?:还是|倒是|却)?(?:有空|有时间|能练|可以练|照练)|"
    r"\b(?:train|go|come|do (?:it|them)|turn up|show up|plan|schedule|put)(?: \w+){0,2} (?:anyway|regardless|all the same|as (?:normal|usual))\b|\bstill (?:train|up for|good to go|free|fine)\b|\b(?:makes?|is) no difference\b|\bmake it work\b|(?:早上|早晨|上午|中午|下午|傍晚|晚上|下班后?|之后|[其别]的?[他余]?时间)(?:还|都|也)?(?:正常|照常|照样|照旧|有空|没事|随便)(?:能|可以)?(?:练|排|安排|训练|来)?|照常(?:练|排|安排|训练)|照练不误|不影响(?:训练|锻炼|练)?"
)
"""A day that sounds closed and is not."""
BUT_NOW = re.compile(
    r"\s*(?:but )?(?:现在|如今|目前|now\b|these days)(?![^,.;]{0,6}(?:还|依然|仍|也|照样|still|too|as well))"
)
MOVED_TO = re.compile(
    r"\b(?:but now|now it'?s|now that'?s|now my|now on|these days it'?s|moved to|switched to|changed to)\b|现在(?:改|换|变|是|轮到)|改(?:到|成|在|为)了?(?=\s*周)|换(?:到|成|在)了?(?=\s*周)|挪到"
)
"""What was on this day is on another now."""
ONE_WEEK = re.compile(r"\b(?:next|this|coming) week\b|\bweek after next\b|[下这本]个?周(?![一二三四五六日天末])")
NOW_FINE = re.compile(
    r"\b(?:now(?:adays)?|these days|but|since then|any ?more|no longer)\b[^.;]{0,60}?\b(?:free|fine|open|available|ok(?:ay)?|good|clear|can|any|quit|finished|stopped|over|gone|works?)\b|(?<!work )\bnot any ?more\b|\bno longer\b|\b(?:new job|left (?:that|the) job|quit|retired|graduated|(?:it|that|which|class|course|term|season) (?:has |is |was |'s )?(?:now )?(?:ended|finished|over|stopped|cancelled))\b|结课|毕业[了啦咯]|结束了|取消了|停了|(?:换了?(?:工作|岗|班)|辞职|退休|毕业|搬家|调岗|现在|如今|这学期|今年|目前|但|后来)[^.;]{0,24}?(?:(?:天天|每天|都)(?:很)?[空闲]|可以|能练|有空|没事|都行|没问题|空出来|空了|不用|自由|闲|取消|随便|都能)"
)
NO_LIMIT = re.compile(
    r"\bno (?:real |time )?(?:limits?|restrictions?|cap|max\w*)\b|\bwhenever\b|\bopen[- ]ended\b|\bunlimited\b|\bas (?:long|much) as\b|\bwide open\b|\b(?:loads|lots|plenty|heaps|tons|bags) of time\b|不限|随意|随便|充裕|充足|宽裕|宽松|时间多|没限制|没有限制|都行|无所谓"
)
"""Days without the limit the days before them have."""
_OUTDOORS = r"(?:trails?|paths?|roads?|streets?|parks?|routes?|promenade|seafront|beach|woods|forest|hills?|canal|tow ?paths?|lanes?|mountains?|traffic)"
CROWD = re.compile(
    r"\bno (?:traffic|cars|crowds?|queues?|tourists|people)\b|\b(?:no one|nobody)(?:'s| is)? (?:about|around|there|else)\b|没(?:什么|有什么|啥|几个)(?:人|车)(?![^,.;§]{0,4}[带看管接])|没(?:什么|啥|有)?(?:客人|顾客|生意|学生|病人|单子)|(?:人|车)(?:很|特别|比较)?少|"
    rf"\b{_OUTDOORS}\b(?: \w+){{0,2}}? (?:is |are |gets? |'s )?(?:\w+ )?(?:busy|heaving|rammed|packed|full(?: of \w+)?|crowded|mobbed|crammed|hectic|chaos|crazy|swamped|a zoo|a nightmare|nightmare)\b"
    rf"|\b(?:busy|heaving|rammed|packed|crowded|swamped|hectic|crazy|too many people|crowds)\b(?: \w+){{0,2}}? (?:on|in|at|around) (?:the |my |our )?{_OUTDOORS}\b"
    r"|\bfull of (?:tourists|people|walkers|dogs?|dog walkers|cyclists|cars|families|day[- ]?trippers|prams|kids)\b"
    r"|(?:山上|山里|公园|路上|街上|河边|江边|湖边|海边|绿道|步道|马路|景区|户外|外面)[^,.;§]{0,3}(?:人|车|游客)[^,.;§]{0,2}(?:多|挤|满)|(?:人|车|游客)(?:太|很|特别|又)?(?:多|挤)(?=[^,.;§]{0,2}$)"
)
"""Crowds outside move a session to another day; they close none."""
ONLY_THERE = re.compile(
    r"\bonly (?:there|at the|in the|home|around|in town)\b|只(?:有)?(?:那时|那会儿)?才?(?:过去|在那)"
)
"""Where somebody is only then says nothing of training elsewhere."""
SURE_OFF = re.compile(
    r"\b(?:rest(?: days?)?|days? off|no training|nothing|not train\w*|(?:can't|cannot|can not|cant|won't|don't|not|never)(?: \w+)? (?:train\w*|exercis\w*|work out|do anything|make it|do)|unavailable|keep|leave)\b|不练|不训练|不锻炼|不运动|休息|没空|没时间|别排|不排|别安排|不安排|不要排|停练|完全不动|(?:不能|没法|无法)(?:练|训练|锻炼|运动)"
)
"""Words after which a day is off whatever follows; others ("I teach all evening") may still leave half an hour."""
OFF_AFTER = re.compile(
    r"\s*(?:is|are|'s|isn't|aren't|off\b|free\b|rest\b|nothing\b|nada\b|no\b|not\b|never\b|out\b|max\b|up to\b|only \d|\d{2,3}\b|must|needs?\b|stays?\b|(?:easy|short|completely|totally|fully|strictly)\b|留给|归|要(?!么)|得(?!了)|不(?!错)|没(?!问题)|休(?!闲)|歇|是|陪|最多|只(?!有|能)|全|整|完全|彻底|别|练不了|加班|值班|上班|空(?!闲)|出差|也?不行|去)"
)
ALL_OPEN = re.compile(
    r"\b(?:all|every|any|each) (?:(?:7|of the) )?days? (?:are|is|'s|of the week (?:is|are)) (?:ok(?:ay)?|fine|good|free|open|possible|available)\b|\b(?:any|every) day (?:works|suits|will do|goes)\b|\b(?:can|may) (?:use|have|plan|take|pick) (?:any|every|all)(?: \d)? days?\b|(?:每天|天天|哪天|7天)都(?:行|可以|能练|能排|有空|ok)"
)
AROUND_IT = re.compile(
    r"\b(?:train|work|fit|get it done|plan|manage)\b[^,.;]{0,20}\baround (?:all of |all )?(?:it|them|that|those|this|both|these|everything)\b|\b(?:none of (?:it|that|this|them)|nothing of that|it never|that never|it doesn't|that doesn't|they don't) (?:stops?|affects?|matters?|bothers?|gets? in (?:the|my) way|touch\w*|clash\w*)\b|\b(?:never|don't|doesn't|won't|didn't|not) (?:ever )?(?:stop|prevent|hinder|affect|interfere)\w*(?: (?:me|with|my|us))?\b|不受(?:任何)?影响|(?<!会)(?<!很)(?:都|也|并|完全|丝毫|根本)?不(?:影响|耽误|妨碍)(?:我)?(?:们)?(?:晚上|早上|早晨|中午|下班|之后|以后|后)*(?:去)?(?:练|训练|锻炼|运动|健身)"
)
"""What was said of the days before takes nothing from training."""
EXCEPT_NEAR = re.compile(r"\b(?:except|but|apart|besides|bar|other)\b|除")
OWN_OFF = re.compile(
    r"\s*(?:不行|不可以|不能练|不练|休息|没空|没时间|别排|(?:is |are |= ?|: ?)?(?:off|no|out|impossible)\b(?! (?:more|longer)))"
)
"""A day whose own words close it."""
ONLY_SO_MUCH = re.compile(
    r"\b(?:i|we)(?:'ve)? (?:only|just)(?:'ve)? (?:have|get|got|ever have)\b|\bthere(?:'s| is) (?:only|just)\b|^\s*(?:我)?只有(?!时间|空|能)"
)
"""On such a day there is only a lunch break; nothing is said of the other days."""
REST_AHEAD = re.compile(
    r"\b(?:rest days?|days? off|off days?|days? of rest|recovery days?)\b|休息日|休息天|歇的日子|(?:休|歇)[1-7](?:天|日)"
)
EXCEPT = re.compile(
    r"(?:\b(?:except(?: for| on)?|besides|apart from|aside from|other than|anything but|any day but|every day but|everything but|all days but|but not|excluding|save for|with the exception of|(?:days?|anything|everything|any|all|goes|works|week|fine|free|ok|good) bar|outside(?: of)?|but)|除了|除去|除开|除)\s*(?:on\s*)?$"
)
EXCEPT_AFTER = re.compile(r"\s*(?:[这那]?[两2]天)?(?:除外|以外|之外|例外)|\s*(?:is|are) the (?:only )?exception")
EXCEPT_SPORT = re.compile(
    r"\b(?:anything|everything|all|whatever|any sport)(?: \w+){0,2}? (?:but|except|besides|other than|apart from)\b|\banything that (?:isn't|is not)\b|除了|什么都(?:行|可以|好)"
)
OR_NOTHING = re.compile(
    r"\bor (?:nothing|never|not at all|bust|no training at all)(?=\s*(?:$|[,.;§]))|(?:要么|否则|不然|要不)(?:就)?(?:不练|不动|没法|都不)"
)
"""It is these days or none."""
ONLY_HOUR = re.compile(
    r"\s*(?:的)?(?:早上|早晨|清晨|上午|中午|午休|下午|傍晚|晚上|下班后|\d{1,2}点(?:半)?(?:之?[以后]?后)?)(?:我)?才"
)
"""Of this day only the noon is free, which closes no other day."""
I_DO_ANY_DAY = re.compile(
    r"\bi(?:'ll| will|'d| can| do)? (?:still |happily |gladly )?(run|ride|cycle|swim|lift|walk|row|train|exercise) (?:on )?(?:any|every|all) days?\b(?! (?:but|except|bar|apart|other than))|我(?:自己)?(?:哪天|每天|天天|任何一天)都(?:能|可以|照)(跑|骑|游|练)"
)
"""What others say of a day, answered."""
ANY_DAY = re.compile(r"\b(?:any|every|each|all)(?: other)? days?\b|哪天|任何一天|每天|都(?:行|可以|能|好)")
FREE_WORK = re.compile(
    r"\bthe only (?:thing|rule|wish|request|catch|condition|exception|snag|ask)\b(?! (?:i|we|that|where|when) (?:can|could|have|do|works?)\b)|唯[一1]的?(?:要求|条件|限制|请求|愿望)|\b(?:can|could|able to|manage to|get to|like to|love to)(?: \w+)? (?:get|go|head|ride|be|come) out\b|\b(?:my |the )?(?:only |1 )?(?:free )?day (?:without|off from|free (?:of|from)|with no) work\b|\b(?:it's|it is|that's|is|as|since|when it's) my (?:free day|day off)(?: work)?|\bi (?:don't|do not) work\b|\bmy day off work\b|\bmy (?:usual |weekly |only )?days? off (?:from )?work\b|\b(?:before|after) (?:church|mass|choir|work|school|lectures?|therapy|rehearsals?|(?:my|the) shift|class(?:es)?|prayers?|uni|bed ?time|sunrise|breakfast)\b|\b(?:no|not|skip) (?:leg|legs|arm|arms|chest|back|push|pull|upper|lower|core)(?: body)? (?:days?|work|sessions?)\b|不(?:练|要练|想练)(?:腿|胸|背|臂|肩|上肢|下肢|核心)|\b(?:not|never|nothing) (?:before|after|until|till) \d{1,2}(?::\d\d)? ?(?:am|pm|o'clock)?|\boff work\b|\bnot working\b|调休|轮休|休息不上班|不(?:用)?上班|午休|休闲"
)
OFF = re.compile(
    r"\b(?:rest(?:ing)?(?: days?)?(?! (?:hr|heart|pulse|bpm|rate|metabolic))|days? off|off|busy|unavailable|away|at work|(?:work(?:ing|s)?|stay)(?: \w+)? (?:late|nights?)|(?:night|late|early|long|double|day|2?\d ?h) shifts?|on call|on duty|impossible|hectic|swamped|slammed|crazy|crammed|packed out"
    r"|off[- ]limits|recover\w*|booked(?: out| up)?|taken|tied up|blocked|spoken for|write-?off|count me out|no good|no use|non[- ]?starter|nightmare|chaos|rammed|chock-?a-?block|flat out|hands full|day of rest|give me a break|leave me alone|not happening|band practice|market day|bad for me|blank|out|no go|no-go|hopeless|i work(?! (?:from home|out|remotely|best|hard|near))|my shifts?|full|nothing|that's enough|sacred|look after|(?:kills|finishes|destroys|wipes) me(?: out| off)?|belongs? to|gone|commut\w*|travell?ing|food bank|therapy|work around|cross out|for myself|hospital|dialysis|sleep(?! (?:badly|poorly|well|terribly|fine|ok|better|worse|less|like|quality|through|is|was)\b))\b|\bfor (?:the|my) (?:family|kids|children|partner|wife|husband)\b|\bfree from (?:training|exercise)\b"
    r"|\b(?:keep|leave|make|have|want|like|need|stay|be)\b(?: \w+){0,5}? (?:free(?! time)|empty|clear|open|alone|untouched)\b|\bfree of training\b|\b(?:is|are|'s|be) (?:a )?dead\b|\b(?:keep|save|reserve|leave) for (?:me|us|the (?:missus|wife|grandkids|husband|garden|dog|other half)|my (?:mum|dad|grandkids|wife|husband|girlfriend|boyfriend))\b"
    r"|\b(?:choir|church|mass|rehearsal|lectures?|night (?:class|school)|evening (?:class|course|school)|date night|bartend\w*|volunteer\w*|(?:till|until) late|lie[- ]in|sabbath|shabbat|the kids|my kids|childcare)\b"
    r"|休(?!闲|赛)|歇|没空|没时间|没有时间|没有空|忙|加班|值班|值夜|夜班|停练|免训|免了|空着|空出来(?!的)|空出(?!来)|留空|留给|放假|放1天|补觉|不行|不方便|没法|没精力|排除|跳过|走不开|抽不|腾不|上课|夜校|晚自习|夜课|兴趣班|(?:(?<=我要)|(?<=我去)|(?<=要去)|(?<=得去))学(?:钢琴|琴|车|画|吉他|舞|英语|日语|书法|驾照)|练琴|驾校|(?:排|换|改)到?别的(?:天|日子)|家教|看店|门诊"
    r"|聚餐|约会|礼拜|教会|教堂|义工|别算我|(?<!不)(?<!下)(?<!为)上班(?!前|后|族|路|的)|带娃|陪(?:孩子|家人|老婆|老公|爸|妈)|除外|算了|要开会|例会|在外地|放过|饶了?我|饶过|没门|免谈|抽不出|分不开身|脱不(?:开|了)身|没得空|不得空|木有时间|没工夫|没功夫|无暇|连轴转|从早(?:到晚|忙)|一整天(?:都)?(?:在|要)|出不来|回不来|赶不上|摆烂|睡懒觉|网课|补课|补习|坐诊|出诊|出摊|赶集|摆摊|守店|盘货|盘点|歇业|有事|留白|合唱|接送|应酬|有课|有别的|满的|晚课|培训|看孩子|带孩子|老人|绕开|划掉|医院|透析|打仗|看父母|(?:归|属于|献给|交给|是)(?:家人|家庭|家里人|孩子|老婆|老公|娃)|躺平|躺尸|挺尸|当个?(?:死人|废人|咸鱼|植物人|尸体)|占满|排满|通宵|真的废|废掉|锁门|堵死|回(?:娘家|老家|婆家|乡下|父母家)|练不了(?!太久|多久|很?长|很久|[这那]么久)|练不成|够累|够了吧"
)
POSITIVE = re.compile(
    r"没有?(?:别的|其他|其它|什么|任何)?(?:限制|要求|讲究|意见)|\bno (?:issues?|problems?|worries|bother|trouble|drama|stress)\b|\b(?:not|isn't|aren't|never) (?:a|an) (?:problem|issue)\b|\bno (?:other )?(?:restrictions?|limits?|limitations|constraints|preferences?)\b|"
    r"\bi(?:'ll| will| do| still| always)* train(?: then)?(?=\s*(?:$|[,.;§]))|\bnever too (?:tired|busy|late|old|cold|sore)\b|\b(?:never|don't|won't|wouldn't|not) (?:ever )?(?:miss|skip|give up)\b|\b(?:makes?|made) no difference\b|\b(?:doesn't|does not|won't) (?:matter|affect|bother|get in the way|change)\b|\bas (?:normal|usual)\b|\b(?:train|go|come|do it|do them|turn up|show up)(?: \w+)? (?:anyway|regardless|all the same)\b|\bstill (?:train|free|fine|available|good|ok)\b"
    r"|\b(?:no problem|perfectly ok|gym's ok|is ok|are ok|okay|don't mind|fine|works? (?:for|best|well|great)|is good|are good|favou?rite|love|enjoy)\b|没问题|照常|正常(?:排|练|安排)|不影响|没(?:有|啥|什么)?影响|随便排|不限(?!于|量供)|随意|时间(?:很|比较|都|也)?(?:充裕|充足|宽裕|宽松|自由|多)|\bwhenever\b|\bopen[- ]ended\b|\bunlimited\b|\bas long as (?:you like|needed|it takes)\b|\bwide open\b|照练|照(?:样|旧|常)?(?:排|安排|来|上|跑|游|骑)(?!不误|班)|正常排|随便(?:排|练)|不介意|没关系|喜欢(?!不)|最爱|方便(?<!不方便)"
)
ONLY = re.compile(
    r"\bgot to be\b|\b(?:only|just(?! (?:for (?:advice|fun|a|the|my|me|now)|a\b|an\b|about|because))|solely|my (?:free|available|training|gym|workout|open) days|nothing but|stick to|limit(?:ed)?(?: \w+)? to|at no other time|all my training|training (?:has to|must)|put everything)\b|(?<!no-)(?<!no )(?<!non-)\btraining days?\b|(?:只(?!要|想|是)|仅|就(?=\s|能|有|在|排|安排|限))|只想\s*(?:练|动|锻炼|运动|训练)|唯一|训练日|训练(?:请)?都(?:放|排)|才(?:有|能)"
)
AVAILABLE = re.compile(
    r"\b(?:i can|i could|i'm able to|i'm available|i am available|available|i'm free|i am free|i have time)\b(?! (?:run|ride|swim|lift|go|do long)\b)|\bare (?:fine|ok|okay|good|possible)\b|(?:能|可以)\s*(?:练|训练|锻炼|运动|来)|有空|有时间"
)
_OTHER_DAYS = r"(?:the (?:other(?: [1-6])?(?: days)?|others|rest(?: of (?:the|my) (?:week|days|time))?|remaining(?: (?:[1-6] )?days)?)|(?:all |any |every )?other days?|(?:any|every|all) others?|any(?:thing| day) else|every(?:thing|where) else|all else|every other day of the week)"
_NOT_THEN = r"(?:not|no|no-?go|n't|never|out|off|impossible|busy|booked|taken|gone|unavailable|blocked|full|work|closed|can't|cannot|won't|don't|isn't|aren't|hopeless|useless)"
THATS_ALL = re.compile(
    r"\b(?:only|just) (?:those|these|them)\b|\b(?:those|these) (?:[2-6] )?(?:days )?only\b|\b(?:those|these) are (?:my|the) only\b|"
    rf"\b{_OTHER_DAYS},? (?!(?:days|week)\b)(?:(?!(?:no|not)(?: \w+)? (?:problem|limit|issue|restriction|preference|matter|hassle|worr)|fine|ok|free|open|good)[a-z']+ ){{0,3}}?(?:{_NOT_THEN})\b(?!-| (?:a |an )?(?:problem|limit|issue|restriction|preference|matter|hassle|worr|bothered|fussed|bad))|\b(?:can't|cannot|can not|won't|don't|not)(?: (?:do|make|manage|use|train|free|available|work|have|possible|on|any|of)){{1,3}} {_OTHER_DAYS}\b|"
    r"\b(?:all (?:the )?|every )other days?,? (?:i|i'm|is|are|i've)\b|\bthe rest(?: of (?:the week|my week|it))? (?:i'm|i am|i work|is|are|i've)\b[^.;]{0,16}\b(?:work|busy|off|at|on|shifts?|gone|away|out|impossible|taken|full|no)\b|"
    r"\bnothing (?:on|for|in|during) (?:the (?:rest|others?)|(?:all )?other days)\b|\bthat's (?:it|all)\b|\bnothing else\b|\bno other (?:time|day)s?\b|\bthe rest is (?:work|for work)\b|\b(?:no|not|never) (?:the )?other(?: days?|s)?\b|\b(?:the )?other days\b(?: \w+){0,3}? (?:not|no|off|out|impossible|don't|aren't)\b(?!-| (?:a |an )?(?:problem|limit|issue|restriction|preference|matter|hassle|worr|bothered|fussed|bad|trouble))|\bthe rest (?:is|are)(?: \w+)? (?:not|off|out|work|impossible|no)\b(?!-| (?:a |an )?(?:problem|limit|issue|restriction|preference|matter|hassle|worr|bothered|fussed|bad|trouble))|\bnot? (?:on )?the (?:rest|others)\b"
    r"|(?:其他|其它|其余|别的|剩下|另外)\S{0,6}?(?:不(?!限|管|论|影响|受|变|太|介意|用管)|没(?!问题|关系|事|限|要求|意见)|休(?!闲)|别|免)|就这些|没别的"
)
NO_TIME = re.compile(
    r"\b(?:no time|can't|cannot|not (?:free|available|possible)|don't have time|impossible|nothing|never)\b|(?:都|就)(?:没|不)|不(?:行|能|练|可以)|没空|没时间"
)
LONG = re.compile(
    r"\blong(?:er|est)? (?:bike )?(?:run|ride|swim|session|workout|1|one|day(?!s? (?:at|of|in|on my))|stuff|effort|training)s?\b|\b(?:longest|big(?:gest)?) (?:run|ride|session|workout|one|1|training)\b|\bgo(?:ing)? long\b|\bfor hours (?:on|in)\b|\b(?:ride|run|go) far\b|(?<!day )(?<!week )(?<!year )(?<!how )(?<!as )(?<!so )(?<!too )\blong\b(?![- ](?:flight|drive|shift|day (?:at|of|in|on)|days? at|haul|commute|meeting|time|story|lunch|week|journey|way|hours?|covid|term|break|enough|as|ago|train ride|car))"
    r"|长(?:跑|骑|距离|课|走|训练|的)|(?<![跑开坐])长途(?!出差|车|飞|旅|跋|奔|火车|大巴|回)|拉长|长(?:[一1]?点|些)的?(?:训练|课)?|长课|大课|(?:练|跑|骑|走|动|训练)(?:得)?(?:更?久|长)(?:[1一]?点|[1一]?些)|走长路|(?:走|骑|跑)得?远|(?:最久|最耗时|时间最长|最费时)|跑长(?!途)|最长|lsd|拉练"
)
LEAST = re.compile(r"\b(?:at least|minimum|min\.|no less than)\b\D{0,12}$|(?:至少|最少|起码|不少于|不低于)\D{0,4}$")
LONGEST_ALLOWED = re.compile(r"最长(?=\D{0,3}\d|不)|\bthe longest i can\b")
NOT_OVER = re.compile(
    r"\b(?:no|not|never|nothing|without|don't|doesn't|can't|won't|shouldn't|mustn't)\b[^.]{0,24}$|(?:不|别|勿|没)\S{0,6}$"
)
THERE = re.compile(
    r"\b(?:that day|those days|that one|those|that|then|it|both|so)\b|这[一二两1-7]?天|那[一二两1-7]?天|当[天日]|这些天|都|就"
)
TRAIN = re.compile(
    r"\b(?:train\w*|exercis\w*|work ?outs?|sessions?|plan|schedule|put|anything|nothing|energy|time)\b|练|训练|锻炼|运动|安排|排|时间|空|休|歇|动"
)
BOTH = re.compile(r"\bboth\b|\beither\b|\bneither\b|[这那](?:2|两|二)天")
EACH = re.compile(
    r"\b(?:each|per|every|sessions?|workouts?|a day|a time|at a time|otherwise|other days)\b|每次|每回|单次|1次|每天|其他|其它|其余|别的|平时"
)
SEGMENT = re.compile(
    r"[,;.()]|\b(?:so|because|bc|since|as|cause|and|but|when)\b|所以|因为|就(?=不|别)|但是?|而且|要(?=不)"
)
SPORTS = {
    "run": re.compile(r"\b(?:run|runs|running|jog|jogging|jogs)\b|\brun-free\b|跑(?!友|团|鞋)"),
    "ride": re.compile(r"\b(?:ride|rides|riding|cycle|cycling|bike|biking|spin|spinning)\b|骑"),
    "swim": re.compile(r"\b(?:swim|swims|swimming|pool)\b|游泳|泳池|不游|游不|下水|[能可去来]游(?!戏|玩|览|客)|游(?=[,.;]|$)"),
    "strength": re.compile(r"\b(?:lift|lifts|lifting|weights?|weight[- ]?training|strength|gym|gym's)\b|力量|举铁|撸铁|健身房|练铁|[碰摸上]铁|铁(?=[,.]|$)"),
    "walk": re.compile(r"\b(?:walk|walks|walking|hike|hiking)\b|走路|步行|健走|快走|走步|遛弯|步行|散步|徒步"),
    "row": re.compile(r"\b(?:row|rows|rowing|erg)\b|划船|划不|[没能要想去别不]法?划(?!算|掉|分|重)"),
}  # fmt: skip
