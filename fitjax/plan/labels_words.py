"""Words for the closed sets of the domain, English and Chinese. A table only; labels.py asks it."""

from fitjax.plan.labels_exercises import EXERCISE_LABELS

_FEW: dict[str, dict[str, tuple[str, str]]] = {
    "sport": {
        "run": ("run", "跑步"), "ride": ("ride", "骑行"), "swim": ("swim", "游泳"), "strength": ("strength", "力量"),
        "walk": ("walk", "步行"), "row": ("row", "划船"), "mobility": ("mobility", "灵活性"),
        "cross": ("cross-training", "交叉训练"),
    },
    "kind": {
        "easy": ("easy", "轻松"), "long": ("long", "长距离"), "recovery": ("recovery", "恢复"),
        "tempo": ("tempo", "节奏"), "threshold": ("threshold", "阈值"), "interval": ("intervals", "间歇"),
        "hills": ("hills", "上坡"), "strides": ("strides", "加速跑"), "race": ("race", "比赛"),
        "strength": ("strength", "力量"), "mobility": ("mobility", "灵活性"), "test": ("test", "测试"),
    },
    "phase": {
        "base": ("base", "基础期"), "build": ("build", "提升期"), "peak": ("peak", "高峰期"),
        "taper": ("taper", "减量期"),
        "race": ("race week", "比赛周"), "deload": ("cut-back", "减载周"), "maintain": ("maintain", "保持期"),
    },
    "goal": {
        "run_5k": ("5 km run", "5 公里跑"), "run_10k": ("10 km run", "10 公里跑"),
        "run_half": ("half marathon", "半程马拉松"), "run_marathon": ("marathon", "马拉松"),
        "cycling": ("cycling", "骑行"), "triathlon": ("triathlon", "铁人三项"),
        "strength": ("getting stronger", "增强力量"), "hypertrophy": ("building muscle", "增肌"),
        "weight_loss": ("losing weight", "减重"), "general_health": ("general health", "保持健康"),
        "return_to_training": ("return to training", "恢复训练"),
    },
    "experience": {
        "novice": ("novice", "新手"), "intermediate": ("intermediate", "中级"), "advanced": ("advanced", "高级"),
    },
    "condition": {
        "knee_pain": ("knee pain", "膝盖疼"), "low_back_pain": ("low back pain", "腰痛"),
        "shoulder_pain": ("shoulder pain", "肩痛"), "achilles_pain": ("Achilles pain", "跟腱痛"),
        "pregnancy": ("pregnancy", "怀孕"), "hypertension": ("high blood pressure", "高血压"),
        "diabetes": ("diabetes", "糖尿病"), "cardiac_disease": ("heart disease", "心脏病"),
        "osteoporosis": ("osteoporosis", "骨质疏松"), "asthma": ("asthma", "哮喘"),
    },
    "symptom": {
        "chest_pain": ("chest pain", "胸痛"), "breathlessness": ("unexplained breathlessness", "不明原因的气短"),
        "fainting": ("fainting", "晕厥"), "dizziness": ("dizziness", "头晕"), "palpitations": ("palpitations", "心悸"),
        "numbness": ("numbness or weakness", "麻木或无力"), "calf_swelling": ("calf swelling", "小腿肿痛"),
        "dark_urine": ("dark urine", "深色尿"), "fever": ("fever", "发烧"), "bleeding": ("bleeding", "出血"),
        "severe_headache": ("severe headache", "剧烈头痛"),
    },
    "equipment": {
        "bodyweight": ("bodyweight", "徒手"), "dumbbell": ("dumbbells", "哑铃"), "barbell": ("barbell", "杠铃"),
        "rack": ("rack", "深蹲架"), "bench": ("bench", "训练凳"), "cable": ("cable", "绳索"),
        "machine": ("machines", "器械"), "kettlebell": ("kettlebell", "壶铃"), "band": ("band", "弹力带"),
        "treadmill": ("treadmill", "跑步机"), "bike": ("bike", "自行车"), "pool": ("pool", "泳池"),
        "track": ("track", "田径场"),
    },
    "day": {
        "mon": ("Monday", "周一"), "tue": ("Tuesday", "周二"), "wed": ("Wednesday", "周三"),
        "thu": ("Thursday", "周四"),
        "fri": ("Friday", "周五"), "sat": ("Saturday", "周六"), "sun": ("Sunday", "周日"),
    },
    "pattern": {
        "squat": ("squat", "蹲"), "hinge": ("hip hinge", "髋铰链"), "lunge": ("lunge", "弓步"),
        "push": ("push", "水平推"),
        "press": ("overhead press", "上推"), "pull": ("row", "水平拉"), "pulldown": ("pull-down", "下拉"),
        "arms": ("arms", "手臂"), "calf": ("calves", "小腿"), "core": ("core", "核心"),
    },
    "focus": {"full": ("full-body", "全身"), "upper": ("upper-body", "上肢"), "lower": ("lower-body", "下肢")},
    "sex": {"female": ("female", "女"), "male": ("male", "男"), "other": ("other", "其他")},
    "gate": {
        "clear": ("clear", "可以训练"), "clearance_advised": ("see a doctor first", "建议先看医生"),
        "blocked": ("blocked", "不能训练"),
    },
    "severity": {
        "block": ("stop", "禁止"), "error": ("error", "错误"), "warn": ("warning", "警告"), "info": ("note", "提示"),
    },
    "load_method": {
        "power": ("power", "功率"), "pace": ("pace", "配速"), "swim_pace": ("swim pace", "游泳配速"),
        "heart_rate": ("heart rate", "心率"), "session_rpe": ("session effort", "主观用力"),
        "duration": ("duration estimate", "按时长估计"),
    },
}  # fmt: skip

LABELS: dict[str, dict[str, tuple[str, str]]] = {**_FEW, "exercise": EXERCISE_LABELS}
