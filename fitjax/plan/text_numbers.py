# ruff: noqa: E501  a pattern reads better unbroken
"""Number words to digits, in English and Chinese: "一个半小时" -> "1.5小时", "twice" -> "2 times".

Text in, text out, lower case and half width. Knows no meaning: weekdays such as 周三 stay as they are.
"""

import re
import unicodedata

from fitjax.plan.text_mend import mend

_TRADITIONAL = str.maketrans(
    "週鐘個時體練習減馬騎壓懷兩歲點後沒無頭暈標運動鍛鍊煉慣狀況禮舉啞鈴槓蓋臥長訓開會對機參賽進總雙車醫聽關節腳髖頸課湊壺彈帶"
    "專業單過還這們來給請別為說讓應該號園場館處從與東遊買樓階聯婦產藥術傷痠腫鎖鄰爺媽歡愛討厭嗎樣麼麽隻條張邊間闆辦電腦畫寫讀"
    "書報紙費錢貴賣壞續緊鬆輕強鍵盤誰計劃約簡複雜變經歷剛纔纜繩獨輪滾網項類轉職責務員團隊勁氣內側縣鄉鎮國飛離親豬熱極論認識見"
    "覺記錄環舊難漲嚴險確實際證據診斷檢驗嚐試著頂許層閉擋臺灣復",
    "周钟个时体练习减马骑压怀两岁点后没无头晕标运动锻炼炼惯状况礼举哑铃杠盖卧长训开会对机参赛进总双车医听关节脚髋颈课凑壶弹带"
    "专业单过还这们来给请别为说让应该号园场馆处从与东游买楼阶联妇产药术伤酸肿锁邻爷妈欢爱讨厌吗样么么只条张边间板办电脑画写读"
    "书报纸费钱贵卖坏续紧松轻强键盘谁计划约简复杂变经历刚才缆绳独轮滚网项类转职责务员团队劲气内侧县乡镇国飞离亲猪热极论认识见"
    "觉记录环旧难涨严险确实际证据诊断检验尝试着顶许层闭挡台湾复",
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_D = "[一二两三四五六七八九]"
_ZH = rf"(?:{_D}百(?:{_D}十{_D}?|零{_D})?|{_D}?十{_D}?|{_D}|零)"
_UNIT = r"个?(?:小时|钟头|刻钟|分钟|半(?!马|程)|月)|次|回(?![家来去到老国乡程娘])|天|公里|千米|里|英里|个?周|年|岁|公?斤|米|组|厘米|瓦|分|秒|磅|节|堂|趟|个?休息日|个(?:晚上|早上|早晨|上午|中午|下午|傍晚)"
_ZH_UNIT = re.compile(rf"(?<!周)({_ZH})(?={_UNIT})|({_ZH})(?=(?!周|半)(?:{_UNIT}))")
_ZH_DAY = re.compile(rf"(?<![周零一二三四五六七八九十])({_ZH})(?=[日号]|到\d|到{_ZH}(?:{_UNIT})|至{_ZH}(?:{_UNIT}))")
_ZH_MONTH_DAY = re.compile(rf"(?<=月)({_ZH})(?![个月次])")
_ZH_PAIR = re.compile(r"(?<!周)([一二两三四五六七八])([二三四五六七八九])(?=次|天|个?小时)")
_ZH_BARE_DAYS = re.compile(
    r"(?<![周一二三四五六七八九十日末第\d月点])(?=[一二三四五六日]{2,5}(?:上|可以|有空|[两三四五2-5]天|不|没|能(?!次)|要|别|各|休|练|晚|都|$|[。,，.;；](?!\d)))(一?二?三?四?五?六?日?)(?!天)"
)
"""一三五有空, 只排二四六: weekdays said without 周, in order of the week."""
_ZH_A_WEEK = re.compile(r"([一每1])(个?)周([二三四五六两])练(?![腿胸背臂肩力跑核\d一二两三四五六七八九十半])")
"""一周四练 is four sessions a week, 周四练腿 is legs on Thursday."""
_ZH_TRAININGS = re.compile(
    r"(?<![周一二三四五六日天末\d第每])([二三四五六两])练(?![腿胸背臂肩力跑核\d一二两三四五六七八九十半])"
)
_ZH_ON_OFF = re.compile(r"(?<=练)[一二三四五六](?=天?[休歇停][一二三1-3])|(?<=练[1-6][休歇停])[一二三]")
_ZH_BARE_PAIR = re.compile(
    r"(?<![周一二三四五六七八九十百日末第\d月点])([一二三四五六])[和跟、]([二三四五六日])(?=(?:[两2]天)?(?:都|也|全|不|练|没|有空|可以|休|别|要上班|上班))"
)
"""三和四都练不了: two days without 周."""
_ZH_SETS = re.compile(
    r"(?<![周一二三四五六日天十百\d第月点])(一三五日?|二四六日?|[一二]三五六|一三[四六]|二四日|[二三]五[六日]|[一二三][四五]|[一二三]六|一三|二四|二五|四六)"
    r"(?![一二三四五六七八九十百千日号月点次天个小分公组年成好岁里米斤遍把])"
)
"""Days named without 周 that are no approximate number (二三十, 三五个)."""
_ZH_DIGIT_SETS = re.compile(
    r"周(1357?|246|24|135|13|15|35)(?![\d.次天小分公个组月到])|(?<![\d.])(135|246)(?=休|有空|没空|不?练|能|可以|训练|健身)"
)
_ZH_DAY_THEN_LENGTH = re.compile(
    r"周([一二三四五六日天])(?=(?:[二三四五六七八九]?十[一二三四五六七八九]?|\d{2,3})分)|周([1-7])(?=[一二两三四五六七八九十半])"
)
"""周一三十分钟 is half an hour on Monday."""
_ZH_DAY_GAP = re.compile(r"(?<=周[一二三四五六日天]) (?=\d+(?:\.\d)?(?:分|小时))")
_ZH_DIGIT_LIST = re.compile(r"周([1-7](?:[、,和/及跟.\s]{1,2}(?:周)?[1-7])+)(?![\d.次小分公个组月到点:])")
"""周2、4、6: digits in a list are days as well."""
_ZH_RANGE = re.compile(r"周([一二三四五六1-6])(\s*[到至\-~]\s*)([二三四五六日天2-7])(?![周个次点公分十天组小\d月号回])")
_ZH_SPOKEN = [
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<!礼)拜(?=[一二三四五六天])", "周"),
        (r"俩(?=个|小时|钟头|天|次|回)", "两"),
        (r"(?<=周)仨(?=[,.，。;；够就\s]|$)", "三次"),
        (r"(?<=周)俩(?=[,.，。;；够就\s]|$)", "两次"),
        (r"(?<=[下本这])周一(?=整个?周)", "周"),
        (r"仨(?=个|小时|钟头|天|次|回)", "三"),
        (r"[三五35]分钟热度|1分钟热度", "热度"),
        (r"[一1]分钟(?=都|也|不)", "一点"),
        (r"个把(?=小时|钟头)", "1"),
        (r"(?<=[一两半])个来(?=小时|钟头)", "个"),
        (r"两刻钟", "30分钟"),
        (r"分种|分锺|分中(?!间|心)", "分钟"),
        (r"冇得", "没法"),
        (r"冇", "没"),
        (r"唔(?!好意思)", "不"),
        (r"(?<=十)[来多几](?=分钟)", ""),
        (r"明后(?:两天|天|日)", "明天到后天"),
        (r"飞轮", "动感单车"),
        (r"氣喘|气喘(?!吁)", "哮喘"),
        (r"(?<!自)重训(?!练)", "力量训练"),
        (r"半个钟(?!头)", "半小时"),
        (r"(?<=[一两二三1-3])个半钟(?!头)", "个半小时"),
        (r"(?<=[一两二三1-3])个钟(?![头表])", "小时"),
        (r"(?:每|1|一)?(?:7|七)天(?:里|内|之内|当中)", "一周"),
        (r"能不能|可不可以|可以不可以|能否|可否", "能"),
        (r"行不行|好不好|成不成|中不中", "行"),
    )
]
_EN_LETTERS = {"m": "mon", "t": "tue", "tu": "tue", "w": "wed", "th": "thu", "r": "thu", "f": "fri", "sa": "sat", "su": "sun"}  # fmt: skip
_EN_LETTER_SETS = re.compile(
    r"(?<![\w/])(?!m/f\b)((?:m|tu|th|t|w|f|sa|su)(?:/(?:m|tu|th|t|w|r|f|sa|su)){1,6})(?![\w/])"
)
_EN_LETTER_WORDS = [
    (re.compile(pattern), to)
    for pattern, to in (
        (r"\bmwf\b", "mon wed fri"),
        (r"\b(?:tth|tuth|tr)s?\b(?= |,|\.|$)", "tue thu"),
        (r"\bm ?[-–] ?f\b", "mon-fri"),
        (r"\bm ?[-–] ?th\b", "mon-thu"),
        (r"\bsa ?[-–&+] ?su\b", "sat sun"),
    )
]
_EN_SHORT_DAYS = re.compile(r"\b(?:mo|tu|we|th|fr|sa|su)(?:(?: ?[,/&+-] ?| and | )(?:mo|tu|we|th|fr|sa|su))+\b")
_EN_SPACED = re.compile(r"(?<![\w'])(?:m|tu|t|w|th|f)(?: (?:m|tu|t|w|th|f|sa|su)){2,5}(?![\w'])")
_EN_SHORT = {"mo": "mon", "tu": "tue", "we": "wed", "th": "thu", "fr": "fri", "sa": "sat", "su": "sun"}
_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TEN_WORDS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_TENS = {word: 10 * i for i, word in enumerate(_TEN_WORDS, 2)}
_ONES = {word: i for i, word in enumerate(_SMALL)}
_EN_TENS = re.compile(rf"\b({'|'.join(_TENS)})(?:[- ]({'|'.join(_SMALL[1:10])}))?\b")
_EN_SMALL = re.compile(rf"\b({'|'.join(_SMALL)})\b")
_EN_PHRASES = [
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?:\b(?:an|1) )?\bhour and a half\b", "1.5 hours"),
        (r"\bhalf (?:of )?an hour\b|\b(?:a )?half[- ]hours?\b", "0.5 hours"),
        (r"\b(\d+) and a half\b", r"\1.5"),
        (r"\b(\d+) hours and a half\b", r"\1.5 hours"),
        (r"\b(?:an|1) hour and a quarter\b", "75 minutes"),
        (r"\b(?:3[- ]quarters|3/4)(?: of an)?[- ]hours?\b", "45 minutes"),
        (r"\b(?:a )?quarter(?: of an)? hour\b|\ba quarter of an hour\b", "15 minutes"),
        (
            r"(?<![\d.] )(?<!half )(?<!an )\bhour(?= (?:max|tops|limit|at (?:the )?most|per session|each time|a session)\b)",
            "1 hour",
        ),
        (r"\b(?:an?) hour\b", "1 hour"),
        (r"\bthrice\b", "3 times"),
        (r"\b(do|does|did|is|are|was|were|has|have|had|would|should|could|must|need)nt\b", r"\1n't"),
        (r"\b(ca|wo)nt\b", r"\1n't"),
        (
            r"\b(i|we|i've|we've|i have|have|who) sat(?= (?:on|in|down|at|around|about|here|there|still|behind)\b)",
            r"\1 been sitting",
        ),
        (r"\b(i|we|he|she|they) sat(?= (?:through|with|back|up|my|an?)\b)", r"\1 been sitting"),
        (r"\bim\b", "i'm"),
        (r"\b(?:cnt|carnt|ca nt)\b", "can't"),
        (r"\b(?:dnt|dun)\b", "don't"),
        (r"\bn(?= (?:no|not|my|i|the|it)\b)", "and"),
        (r"\b(i|you|we|they)ve\b", r"\1've"),
        (r"\b(that|there|what|it|he|she|who)s\b(?<!\bits)", r"\1's"),
        (r"(?<![\w'])'?cept\b", "except"),
        (r"\bw(?:ee)?k(?:e?nd)(s)?\b", r"weekend\1"),
        (
            r"\b(swim|jump|train|workout|exercis|cycl|bik|walk|row|lift|train|squat|box|skipp|runn|swimm|jogg|liftin|rid|deadlift)in\b'?",
            r"\1ing",
        ),
        (r"(?<![\d.])\b([1-9]\d) ?m\b(?! (?:sprint|repeat|swim|race|dash|pool|run|rep|lap|free|length|x))", r"\1 min"),
        (r"\b(?:(?:in )?(?:every|each|any|per)|in a) 7[- ]days?(?: period| stretch)?\b", "a week"),
        (r"(?<![\d:'])\b(\d{2,3})'(?![\d'\w])", r"\1 min"),
        (r"\b(\d)h(\d\d)\b", r"\1 h \2 min"),
        (r"\b(?:week|working|work) days\b", "weekdays"),
        (r"(?<!times )(?<!days )(?<!sessions )(?<!once )(?<!twice )\b(?:during|in) the week\b", "on weekdays"),
        (r"\b(\d) hours? and (\d\d)\b(?! ?(?:h|km))", r"\1 h \2 min"),
        (r"\b(?:a |one |1 )?fortnight\b", "2 weeks"),
        (r"\b(only|just) (have|got|get|'ve got) (?:the|that) hour\b", r"\1 \2 1 hour"),
        (r"\bw/o\b", "without"),
        (r"\bcba\b", "can't be bothered"),
        (r"\b4 me\b", "for me"),
        (r"(?<=[a-z]s) r (?=[a-z])", " are "),
        (r"\bswimm\b", "swim"),
        (r"(?<=\bmy )nee(s?)\b", r"knee\1"),
        (r"\bonce\b", "1 times"),
        (r"\btwice\b", "2 times"),
        (r"\ba couple (?:of )?", "2 "),
        (r"\b(\d+) hundred(?: and)? (\d{1,2})\b", r"\1 hundred \2"),
    )
]
_ZH_PHRASES = [
    (re.compile(pattern), to)
    for pattern, to in (
        (r"钟头", "小时"),
        (r"(\d+)个?半小时", r"\1.5小时"),
        (r"半个?小时", "0.5小时"),
        (r"(\d+)个?小时半", r"\1.5小时"),
        (r"(?<!\d)半年", "6个月"),
        (r"(\d)个(?=小时|周)", r"\1"),
        (r"(?<!\d)1刻钟", "15分钟"),
        (r"(?<!\d)3刻钟", "45分钟"),
    )
]


_MIXED_RANGE = re.compile(
    r"(0\.5(?= ?(?:小时|h))|\b\d{2}(?= ?(?:分|m))) ?(?:小时|hours?|分钟?|minutes?|mins?)( ?(?:到|至|-|~|to|or) ?)(\d(?:\.\d)?(?= ?(?:小时|h))|\d{2}(?= ?(?:分|m))) ?(小时|hours?|hrs?|分钟|minutes?|mins?)"
)


def _in_minutes(match: re.Match[str]) -> str:
    """ "Half an hour to 40 minutes": both ends in minutes."""
    first = "30" if match[1] == "0.5" else match[1]
    hours = match[4].startswith(("小时", "h"))
    return f"{first}{match[2]}{round(float(match[3]) * (60 if hours else 1))} {'分钟' if '钟' in match[0] or '时' in match[0] else 'minutes'}"


def normalise(text: str) -> str:
    """Half width, lower case, simplified common characters, numbers in digits."""
    text = text.replace("½", ".5").replace("’", "'")
    text = unicodedata.normalize("NFKC", text).lower().translate(_TRADITIONAL)
    return _MIXED_RANGE.sub(_in_minutes, _english(_chinese(mend(text))))


def _chinese(text: str) -> str:
    text = re.sub("星期|礼拜(?!堂)", "周", text)
    for pattern, to in _ZH_SPOKEN:
        text = pattern.sub(to, text)
    text = _ZH_DAY_THEN_LENGTH.sub(lambda m: f"周{'一二三四五六日'[int(m[2]) - 1] if m[2] else m[1]} ", text)
    text = _ZH_RANGE.sub(lambda m: f"周{m[1]}到周{m[3]}", text)
    text = _ZH_DIGIT_LIST.sub(lambda m: "周" + "".join("一二三四五六日"[int(c) - 1] for c in m[1] if c.isdigit()), text)
    text = _ZH_DIGIT_SETS.sub(lambda m: "周" + "".join("一二三四五六日"[int(c) - 1] for c in m[1] or m[2]), text)
    text = re.sub("双休日", "周末", re.sub("(?:平时)?上班的?(?:日子?|那几天)|平日", "工作日", text))
    text = _ZH_BARE_PAIR.sub(r"周\1、周\2", text)
    text = _ZH_BARE_DAYS.sub(lambda m: f"周{m[1]}" if len(m[1]) > 1 else m[0], text)
    text = _ZH_SETS.sub(r"周\1", text)
    text = _ZH_A_WEEK.sub(lambda m: f"{m[1]}{m[2]}周{zh_value(m[3])}练", text)
    text = _ZH_TRAININGS.sub(lambda m: f"{zh_value(m[1])}练", text)
    text = _ZH_ON_OFF.sub(lambda m: str(zh_value(m[0])), text)
    text = _ZH_PAIR.sub(lambda m: f"{_DIGITS[m[1]]}到{_DIGITS[m[2]]}", text)
    text = _ZH_UNIT.sub(lambda m: str(zh_value(m[1] or m[2])), text)
    text = _ZH_MONTH_DAY.sub(lambda m: str(zh_value(m[1])), text)
    text = _ZH_DAY.sub(lambda m: str(zh_value(m[1])), text)
    for pattern, to in _ZH_PHRASES:
        text = pattern.sub(to, text)
    return _ZH_DAY_GAP.sub("", text)


def _english(text: str) -> str:
    text = _EN_TENS.sub(lambda m: str(_TENS[m[1]] + (_ONES[m[2]] if m[2] else 0)), text)
    text = _EN_SMALL.sub(lambda m: str(_ONES[m[1]]), text)
    text = _EN_LETTER_SETS.sub(lambda m: " ".join(_EN_LETTERS[c] for c in m[1].split("/")), text)
    text = _EN_SPACED.sub(lambda m: " ".join(_EN_LETTERS[c] for c in m[0].split()), text)
    text = _EN_SHORT_DAYS.sub(lambda m: re.sub(r"\b(?:mo|tu|we|th|fr|sa|su)\b", lambda d: _EN_SHORT[d[0]], m[0]), text)
    for pattern, to in [*_EN_LETTER_WORDS, *_EN_PHRASES]:
        text = pattern.sub(to, text)
    return re.sub(r"\b(\d+) hundred (\d{1,2})\b", lambda m: str(int(m[1]) * 100 + int(m[2])), text)


def zh_value(word: str) -> int:
    """The value of a Chinese numeral below 1000: 四十五 -> 45, 一百二十八 -> 128."""
    total = digit = 0
    for char in word:
        if char == "百":
            total, digit = total + digit * 100, 0
        elif char == "十":
            total, digit = total + (digit or 1) * 10, 0
        else:
            digit = _DIGITS[char]
    return total + digit
