# ruff: noqa: E501  a pattern reads better unbroken
"""More gym movements people want left out, beside the exercises of a plan and text_avoid_names.OTHERS. A table only.

Name, then English, Chinese, and how people say it. The note language a model writes has no words for these: rules
alone read them.
"""

MORE: dict[str, tuple[str, str, str]] = {
    "skull_crusher": ("skull crushers", "碎颅", r"\bskull[- ]?crushers?\b|碎颅(?:者|机|式)?|仰卧臂屈伸"),
    "front_raise": ("front raises", "前平举", r"\bfront raises?\b|前平举"),
    "nordic_curl": ("Nordic curls", "北欧挺", r"\bnordic(?: (?:ham(?:string)? )?curl)?s?\b|北欧(?:挺|腿弯举)"),
    "preacher_curl": ("preacher curls", "牧师凳弯举", r"\bpreacher curls?\b|牧师凳弯举"),
    "hammer_curl": ("hammer curls", "锤式弯举", r"\bhammer curls?\b|锤式弯举"),
    "tricep_kickback": ("triceps kickbacks", "臂后伸", r"\btriceps? kick-?backs?\b|臂后伸"),
    "reverse_fly": ("reverse flies", "反向飞鸟", r"\b(?:reverse|rear delt) fl(?:y|ys|yes|ies)\b|(?:反向|俯身)飞鸟"),
    "arnold_press": ("Arnold presses", "阿诺德推举", r"\barnold press(?:es)?\b|阿诺德推举?"),
    "push_press": ("push presses", "借力推", r"\bpush press(?:es)?\b|借力推举?"),
    "toes_to_bar": ("toes to bar", "举腿触杠", r"\btoes[- ]to[- ]bars?\b|举腿触杠"),
    "flutter_kick": ("flutter kicks", "剪刀腿", r"\b(?:flutter|scissor) kicks?\b|剪刀腿|打水腿"),
    "hollow_hold": ("hollow holds", "空心支撑", r"\bhollow (?:holds?|body)\b|空心支撑"),
    "l_sit": ("L-sits", "L 形支撑", r"\bl[- ]sits?\b|l型支撑"),
    "inchworm": ("inchworms", "毛毛虫爬", r"\binch ?worms?\b|毛毛虫爬?"),
    "crab_walk": ("crab walks", "螃蟹走", r"\bcrab walks?\b|螃蟹(?:走|步)"),
    "duck_walk": ("duck walks", "鸭子步", r"\bduck walks?\b|鸭子步|蛙跳走"),
    "frog_jump": ("frog jumps", "蛙跳", r"\bfrog (?:jump|hop)s?\b|蛙跳"),
    "tuck_jump": ("tuck jumps", "收腹跳", r"\btuck jumps?\b|收腹跳"),
    "broad_jump": ("broad jumps", "立定跳远", r"\bbroad jumps?\b|立定跳远"),
    "depth_jump": ("depth jumps", "深度跳", r"\b(?:depth|drop) jumps?\b|跳深"),
    "skater_jump": ("skater jumps", "滑冰跳", r"\bskater (?:jump|hop)s?\b|滑冰跳"),
    "wood_chop": ("wood chops", "伐木", r"\bwood ?chop(?:s|per|pers)?\b|伐木式?"),
    "tyre_flip": ("tyre flips", "翻轮胎", r"\bt[yi]re flips?\b|翻轮胎"),
    "rope_climb": ("rope climbs", "爬绳", r"\brope climb(?:s|ing)?\b|爬绳"),
    "stair_climber": ("stair climber", "登山机", r"\bstair ?(?:climber|master|stepper)s?\b|\bstep ?mill\b|(?:登山|爬楼|楼梯)机"),
    "sissy_squat": ("sissy squats", "西西深蹲", r"\bsissy squats?\b|西西深?蹲"),
    "hyperextension": ("hyperextensions", "挺身", r"\bhyper[- ]?extensions?\b|山羊挺身|罗马椅"),
    "hip_adduction": ("hip adductions", "髋内收", r"\b(?:hip )?adduct(?:or|ion)s?(?: machine)?\b|(?:髋|腿)内收"),
    "hip_abduction": ("hip abductions", "髋外展", r"\b(?:hip )?abduct(?:or|ion)s?(?: machine)?\b|(?:髋|腿)外展"),
    "clean_and_jerk": ("clean and jerks", "挺举", r"\bcleans? ?(?:and|&|n|\+) ?jerks?\b|挺举"),
    "fartlek": ("fartlek", "法特莱克", r"\bfartleks?\b|法特莱克"),
}  # fmt: skip
