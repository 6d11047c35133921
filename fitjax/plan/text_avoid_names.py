# ruff: noqa: E501  a pattern reads better unbroken
"""What people call the exercises, sports and movements they may want left out, in English and Chinese. Patterns only.

They see text as `normalise` leaves it; text_avoid.py decides whether one is refused.
"""

import re

from fitjax.plan.exercises import EXERCISES
from fitjax.plan.labels import label
from fitjax.plan.labels_exercises import EXERCISE_LABELS, OTHER_EXERCISES
from fitjax.plan.labels_words import LABELS
from fitjax.plan.text_avoid_more import MORE

_FAMILIES = {
    "squat": r"\b(?:air |body ?weight )?(?:squats?|squatting)\b(?! racks?| cage)|(?:深[蹲敦墩]|下蹲)(?!架)|(?<![深前后下静腿背步墙跪分])蹲(?=[不、,.]|请|$)|(?<=不能)蹲",
    "lunge": r"\b(?:walking |forward |reverse |side )?(?:lunges?|lunging)\b|(?:弓箭?步|箭步)(?:蹲|走)?",
    "deadlift": r"\b(?:dead ?lifts?|deadlifting|deads)\b|硬拉", "plank": r"\b(?:planks?|planking)\b|平板(?:支?撑)?(?!卧推|哑铃|凳)",
}  # fmt: skip
_ALSO = {
    "burpee": r"\bburp(?:ee|ie|y)s?\b|波比跳?|立卧撑", "pull_up": r"\bpull[- ]?ups?\b|(?<!反手)引体(?:向上)?", "chin_up": r"\bchin[- ]?ups?\b|\bchins\b|反手引体(?:向上)?",
    "push_up": r"\b(?:push|press)[- ]?ups?\b|俯卧撑|伏地挺身", "overhead_press": r"\b(?:overhead|military|strict) press(?:es|ing)?\b|\bpress(?:es|ing)? overhead\b|\bohp\b|杠铃推举|过[头顶]推举?|站姿推举|实力[推举]+|推举",
    "bench_press": r"\b(?:barbell )?bench[- ]?press(?:es|ing)?\b|\bbenching\b|(?<=i don't )bench\b|(?<=i never )bench\b|(?:平板|杠铃)?(?<!哑铃)卧推(?!凳|架)", "dip": r"\bdips?\b|双杠(?:臂屈伸)?|臂屈伸", "hip_thrust": r"\bhip[- ]?thrust(?:s|ers?|ing)?\b|臀推|臀冲", "calf_raise": r"\bcalf[- ]?raises?\b|提踵",
    "kettlebell_swing": r"\b(?:kettle ?bell|kb) swings?\b|(?:壶铃|kb)(?:摆荡|甩摆|摇摆|摆动|荡摆|甩|摆|摇)|甩壶铃|荡壶铃", "step_up": r"\bstep[- ]?ups?\b|登台?阶|踏阶|上台阶|踏步上箱|登箱|踩箱子?|台阶(?:上下|踏步)", "leg_press": r"\bleg[- ]?press(?:es)?\b|腿举|倒蹬|腿推",
    "biceps_curl": r"\bbiceps? curls?\b|二头弯举", "lat_pulldown": r"\b(?:lat )?pull[- ]?downs?\b|高位下拉", "face_pull": r"\bface[- ]?pulls?\b|面拉",
    "back_squat": r"\b(?:barbell )?back[- ]squat(?:s|ting)?\b|\bbarbell squats?\b|颈后深蹲|杠[铃玲]深[蹲敦]|背蹲|(?<!向)后蹲", "front_squat": r"\bfront[- ]squat(?:s|ting)?\b|颈前深蹲|前蹲", "romanian_deadlift": r"\brdls?\b|\bstiff[- ]leg(?:ged)? dead ?lifts?\b|直腿硬拉",
    "wall_sit": r"\bwall[- ]?sits?\b|(?:靠|贴)墙(?:静)?蹲", "split_squat": r"\bbulgarians\b|保加利亚(?:分腿|单腿)?蹲?", "farmer_carry": r"\bfarmer'?s'? (?:carr(?:y|ies)|walks?)\b|农夫(?:行走|走)", "side_plank": r"\bside planks?\b|侧平板(?:支?撑)?|侧桥",
    "box_jump": r"\bbox[- ]?jump(?:s|ing)?\b|\bjump(?:s|ing)? (?:on(?:to)? )(?:a |the )?box(?:es)?\b|跳箱子?|箱跳|跳台阶", "glute_bridge": r"\bglute bridg(?:es?|ing)\b|臀桥", "hanging_leg_raise": r"\bhanging (?:leg|knee) raises?\b|悬垂(?:举腿|抬腿)", "inverted_row": r"\binverted rows?\b|反向划船|澳式引体", "barbell_row": r"\b(?:barbell|bent[- ]?over|pendlay) rows?\b|俯身划船|杠铃划船",
}  # fmt: skip
_SPORTS = {
    "run": r"\b(?:running|run|runs|jogging|jog)\b(?! on (?:a |the |my |any )?(?:treadmill|track)s?\b| track| shoes| club| machine| exercise| partner| gear)|跑步(?!机)|慢跑|不跑(?!步|机)|(?:(?<=[想能敢莫])|(?<=别给我))跑(?!步)|(?<=not a )runner\b", "ride": r"\b(?:cycling|cycle|riding|biking|spinning|ride (?:a |my )?bikes?|bike rides?|rides?|(?:on|off) (?:a|the|my|any) bike|(?<=no )bikes?(?= for me)|(?<=skip the )bike|(?<=hate the )bike|(?<=avoid the )bike|(?<=ditch the )bike|(?<=do )bikes|(?<=do the )bike)\b|骑车|骑行|骑自行车|骑单车",
    "swim": r"\bswimming\b(?! pool)|\bswims?\b|游泳(?!池|馆)|(?<=[不别敢])下水|(?<=不)会水|(?<=不要)游(?!戏|玩)|(?<=别)游(?!戏|玩)|(?<=not a )swimmer\b|(?:(?<=不会)|(?<=不想)|(?<=不能)|(?<=不敢))游(?!泳)|旱鸭子", "strength": r"\b(?:strength(?: (?:training|work))?|weight[- ]?(?:training|lifting)|lifting|lift weights|(?<!free )weights|(?<=i don't )lift(?! (?:heavy|alone|much|big|anything|that|this|with|without|on|more|my|the|him|her))|(?<=i never )lift(?! (?:heavy|alone|much|big|anything|that|this|with|without|on|more|my|the)))\b|力量(?:训练)?|举铁|撸铁",
    "walk": r"\b(?:walking|walks)\b(?! lunge)|\bhik(?:es|ing)\b|走路|散步|徒步|步行课?|健走|快走", "row": r"\browing(?: machine)?\b|\browers?\b|\berg\b|(?<=n't )\brow\b|(?<=not )\brow\b|(?<=never )\brow\b|(?<=make me )\brow\b|划船机?|赛艇",
}  # fmt: skip

OTHERS: dict[str, tuple[str, str, str]] = {
    "interval": ("intervals", "间歇", r"\b(?:hiit|speed ?work|(?:hard |sprint |track )?intervals?(?: training| sessions?| runs?| work)?)\b|间歇(?:性?训练|跑)?(?!性|发)"),
    "hills": ("hills", "爬坡", r"\b(?:(?:running|runs?) (?:up ?hills?|up (?:any |the )?hills?|hills)|hilly routes?|up ?hills?|hills?(?: repeats?| sprints?| work| runs?| reps)?)\b|[爬跑]坡跑?|上坡跑?|坡道跑|坡跑|爬山跑"),
    "tempo": ("tempo runs", "节奏跑", r"\btempo(?: runs?| sessions?| work)?\b|节奏跑"),
    "sprint": ("sprints", "冲刺", r"\bsprint(?:s|ing)?(?: work| sessions?)?\b|冲刺跑?|短跑"),
    "jump": ("jumping", "跳跃", r"\b(?:jumps?|jumpy(?: stuff| things| moves| exercises)?|jumping(?: around| about| stuff| exercises| moves)?|plyo(?:metric)?s?|hopping|leaping|high[- ]impact(?: stuff| moves)?)\b(?![- ](?:rope|jack|squat|lunge|out of|start|the gun|at the chance|into|straight))|跳跃(?:类|性|动作|训练|的)*|(?:带|蹦蹦)?跳的?(?:动作|运动)|(?<=[和、跟及与])跳(?=都|也|不|别|全|统)|蹦跳|蹦蹦跳跳|跳来跳去|带跳的?|蹦[的来]|(?<=安排)跳的|(?<=要)跳的|(?<=[做排练上来有])跳的|(?<![不弹])跳的(?=\s*(?:都|也|一律|全)?(?:不|别|免|没法|我))"),
    "jump_rope": ("skipping rope", "跳绳", r"\b(?:jump(?:ing)?|skipping)[- ]?ropes?\b|\b(?<=no )skipping\b|\brope skipping\b|跳绳"),
    "jumping_jack": ("jumping jacks", "开合跳", r"\b(?:jumping jacks?|star jumps?)\b|开合跳"),
    "jump_squat": ("jump squats", "深蹲跳", r"\b(?:jump(?:ing)? squats?|squat jumps?)\b|[深半]?蹲跳"),
    "jump_lunge": ("jump lunges", "跳跃弓步", r"\bjump(?:ing)? lunges?\b|弓步跳|跳跃弓步"),
    "sit_up": ("sit-ups", "仰卧起坐", r"\bsit[- ]?ups?\b|仰卧起坐"),
    "crunch": ("crunches", "卷腹", r"\b(?:bicycle )?crunch(?:es)?\b|卷腹"),
    "russian_twist": ("Russian twists", "俄罗斯转体", r"\brussian twists?\b|俄罗斯(?:转体|扭体|挺身)?"),
    "mountain_climber": ("mountain climbers", "登山跑", r"\bmountain[- ]climbers?\b|登山[跑者步式](?!台)"),
    "squat_thrust": ("squat thrusts", "蹲撑", r"\bsquat[- ]thrusts?\b|蹲撑"),
    "high_knees": ("high knees", "高抬腿", r"\bhigh knees\b|高抬腿"),
    "good_morning": ("good mornings", "早安式", r"\bgood mornings\b|(?<=no )good morning\b|\bgood morning(?=s?\s*(?:别|不|exercise|move))|早安式(?:体前屈)?"),
    "thruster": ("thrusters", "推举深蹲", r"\bthrusters?\b(?<!hip thrusters)"),
    "clean": ("cleans", "高翻", r"\b(?:power |hang )cleans?\b|\bcleans\b|\bclean (?:and|&) press(?:es)?\b|高翻"),
    "snatch": ("snatches", "抓举", r"\bsnatch(?:es|ing)?\b|抓举"),
    "muscle_up": ("muscle-ups", "双力臂", r"\bmuscle[- ]?ups?\b|双力臂"),
    "handstand": ("handstands", "倒立", r"\bhandstands?(?: push[- ]?ups?)?\b|倒立(?:俯卧撑|撑)?"),
    "leg_extension": ("leg extensions", "腿屈伸", r"\bleg[- ]extensions?\b|(?:坐姿)?腿(?:屈伸|伸展)"),
    "hack_squat": ("hack squats", "哈克深蹲", r"\bhack squats?\b|哈克深?蹲"),
    "overhead_squat": ("overhead squats", "过头深蹲", r"\boverhead squats?\b|过头深?蹲"),
    "pistol_squat": ("pistol squats", "单腿深蹲", r"\bpistol(?: squat)?s?\b|(?:单腿|手枪式?)深?蹲"),
    "sumo_deadlift": ("sumo deadlifts", "相扑硬拉", r"\bsumo(?: deadlift)?s?\b|相扑硬拉"),
    "upright_row": ("upright rows", "直立划船", r"\bupright rows?\b|直立划船|提拉"),
    "chest_fly": ("chest flies", "飞鸟", r"\b(?:chest|dumbbell|cable|pec|machine) fl(?:y|ys|yes|ies)\b|\bpec deck\b|(?:哑铃|绳索)?(?:飞鸟|夹胸)|蝴蝶机"),
    "shrug": ("shrugs", "耸肩", r"\bshrugs?\b(?! it)|耸肩"),
    "ab_wheel": ("ab wheel", "健腹轮", r"\bab[- ](?:wheel|roller)s?(?: rollouts?)?\b|\brollouts?\b|健腹轮|腹肌轮"),
    "leg_raise": ("leg raises", "抬腿", r"(?<!hanging )\bleg raises?\b|(?:仰卧)?(?:抬腿|举腿)(?!机)"),
    "v_up": ("V-ups", "两头起", r"\bv[- ]ups?\b|两头起"),
    "superman": ("supermans", "小燕飞", r"\bsuperm[ae]ns?\b|小燕飞"),
    "turkish_get_up": ("Turkish get-ups", "土耳其起立", r"\bturkish get[- ]?ups?\b|\btgus?\b|土耳其起(?:立|身)"),
    "bear_crawl": ("bear crawls", "熊爬", r"\bbear crawls?\b|熊爬"),
    "wall_ball": ("wall balls", "墙球", r"\bwall balls?\b|墙球"),
    "battle_rope": ("battle ropes", "战绳", r"\bbattle ropes?\b|战绳"),
    "sled": ("sled work", "雪橇", r"\bsled(?: push(?:es)?| pulls?| work)?s?\b|\bprowler\b|推雪橇|雪橇"),
}  # fmt: skip
"""Movements that are no exercise of a plan, or kinds of session: name, then English, Chinese, and how people say it."""
MEANT = {
    "sprint": ("sprint", "strides"),
    "jump": ("jump", "box_jump", "burpee", "jump_rope", "jumping_jack"),
}
"""What else goes with a movement: nobody who may not jump does burpees."""


def avoided_name(name: str, language: str) -> str:
    """What a sport, a kind of session, an exercise or a movement is called."""
    if name in OTHERS or name in MORE:
        return (OTHERS | MORE)[name][language == "zh"]
    if name in OTHER_EXERCISES:
        return OTHER_EXERCISES[name][language == "zh"]
    return label(
        "sport" if name in LABELS["sport"] else "kind" if name in LABELS["kind"] else "exercise", name, language
    )


def _patterns() -> list[tuple[re.Pattern[str], tuple[str, ...], bool]]:
    patterns = [
        (
            re.compile(words, re.ASCII),
            tuple(name for name in EXERCISES if family in name),
            False,
        )
        for family, words in _FAMILIES.items()
    ]
    for name, (english, chinese) in (EXERCISE_LABELS | OTHER_EXERCISES).items():
        words = re.escape(english.lower()).replace(r"\ ", "[ -]").replace(r"\-", "[ -]?")
        also = f"|{_ALSO[name]}" if name in _ALSO else ""
        patterns.append(
            (
                re.compile(rf"\b{words}(?:e?s)?\b|{re.escape(chinese)}{also}", re.ASCII),
                (name,),
                False,
            )
        )
    patterns = [
        (re.compile(words, re.ASCII), MEANT.get(name, (name,)), False)
        for name, (_, _, words) in (OTHERS | MORE).items()
    ] + patterns
    return patterns + [(re.compile(words, re.ASCII), (sport,), True) for sport, words in _SPORTS.items()]


PATTERNS = _patterns()
