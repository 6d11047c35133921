"""Exercises: canonical key, pattern, implement, muscles and the names apps give them. Data only.

A line: key | pattern | implement | direct muscles | indirect muscles | names in Hevy, Strong and other languages.
Names are compared as sets of words, so "Bench Press (Barbell)" and "Barbell Bench Press" need one entry. Muscles follow
the usual anatomy; who trains what directly is a convention (Pelland 2024 counts direct 1, indirect 0.5).
"""
# One exercise a line reads best, however long.
# ruff: noqa: E501

TABLE = """
back_squat|squat|barbell|quads glutes|hamstrings core|Squat (Barbell); Back Squat; Barbell Back Squat; High Bar Squat; Low Bar Squat; Squat; Full Squat; Pause Squat (Barbell)
front_squat|squat|barbell|quads glutes|core back|Front Squat (Barbell); Front Squat
goblet_squat|squat|dumbbell|quads glutes|core|Goblet Squat; Kettlebell Goblet Squat; Goblet Squat (Kettlebell); Goblet Squat (Dumbbell)
box_squat|squat|barbell|quads glutes|hamstrings|Box Squat (Barbell); Box Squat
smith_squat|squat|machine|quads glutes|hamstrings|Squat (Smith Machine)
hack_squat|squat|machine|quads glutes||Hack Squat (Machine); Hack Squat; Pendulum Squat (Machine)
leg_press|squat|machine|quads glutes|hamstrings|Leg Press (Machine); Leg Press; Leg Press Horizontal (Machine); Seated Leg Press (Machine); Single Leg Press (Machine)
bodyweight_squat|squat|bodyweight|quads glutes||Squat (Bodyweight); Air Squat; Jump Squat
wall_sit|squat|bodyweight|quads|glutes|Wall Sit
leg_extension|squat|machine|quads||Leg Extension (Machine); Leg Extension; Single Leg Extensions
split_squat|lunge|dumbbell|quads glutes|hamstrings|Bulgarian Split Squat; Split Squat (Dumbbell); Bulgarian Split Squat (Dumbbell); Split Squat
reverse_lunge|lunge|dumbbell|quads glutes|hamstrings|Reverse Lunge; Reverse Lunge (Dumbbell); Reverse Lunge (Barbell)
lunge|lunge|dumbbell|quads glutes|hamstrings|Lunge (Dumbbell); Lunge (Barbell); Lunge; Walking Lunge (Dumbbell); Walking Lunge; Lunge (Bodyweight); Lateral Lunge
step_up|lunge|dumbbell|quads glutes|hamstrings|Step Up; Dumbbell Step Up; Step-up (Dumbbell)
pistol_squat|lunge|bodyweight|quads glutes|core|Pistol Squat
deadlift|hinge|barbell|hamstrings glutes back|quads forearms core|Deadlift (Barbell); Deadlift; Conventional Deadlift; Deficit Deadlift (Barbell); Rack Pull
sumo_deadlift|hinge|barbell|glutes hamstrings quads|back forearms|Sumo Deadlift (Barbell); Sumo Deadlift
trap_bar_deadlift|hinge|barbell|quads glutes hamstrings|back forearms|Deadlift (Trap bar); Trap Bar Deadlift; Hex Bar Deadlift
romanian_deadlift|hinge|barbell|hamstrings glutes|back forearms|Romanian Deadlift (Barbell); Romanian Deadlift; RDL; Stiff Leg Deadlift (Barbell); Straight Leg Deadlift; Stiff Leg Deadlift
dumbbell_romanian_deadlift|hinge|dumbbell|hamstrings glutes|back forearms|Romanian Deadlift (Dumbbell); Deadlift (Dumbbell); Stiff Leg Deadlift (Dumbbell); Single Leg Romanian Deadlift (Dumbbell)
good_morning|hinge|barbell|hamstrings glutes|back|Good Morning (Barbell); Good Morning
hip_thrust|hinge|barbell|glutes|hamstrings|Hip Thrust (Barbell); Hip Thrust; Barbell Hip Thrust; Hip Thrust (Machine); Hip Thrust (Smith Machine)
glute_bridge|hinge|bodyweight|glutes|hamstrings|Glute Bridge; Single Leg Glute Bridge; Hip Bridge
glute_kickback|hinge|machine|glutes||Glute Kickback (Machine); Standing Cable Glute Kickbacks; Cable Kickback Glute
cable_pull_through|hinge|cable|glutes hamstrings||Cable Pull Through
kettlebell_swing|hinge|kettlebell|glutes hamstrings|back shoulders|Kettlebell Swing; Kettlebell Swings
back_extension|hinge|machine|back glutes hamstrings||Back Extension (Hyperextension); Back Extension; Hyperextensions; Hyperextension; Back Extension (Machine); Lower Back; Reverse Hyperextension
leg_curl|hinge|machine|hamstrings||Lying Leg Curl (Machine); Seated Leg Curl (Machine); Leg Curl; Leg Curl (Machine); Standing Leg Curls
nordic_curl|hinge|bodyweight|hamstrings|glutes|Nordic Hamstring Curl; Nordic Curl; Nordic Hamstrings Curls
hip_abduction|hinge|machine|glutes||Hip Abduction (Machine); Hip Abductor (Machine)
hip_adduction|hinge|machine|quads|glutes|Hip Adduction (Machine); Hip Adductor (Machine)
power_clean|hinge|barbell|hamstrings glutes back|quads shoulders forearms|Power Clean; Clean (Barbell); Hang Clean; Clean
clean_and_jerk|hinge|barbell|quads glutes shoulders|hamstrings back triceps|Clean and Jerk (Barbell); Clean and Jerk
snatch|hinge|barbell|hamstrings glutes back|quads shoulders|Snatch (Barbell); Power Snatch; Snatch
bench_press|push|barbell|chest|triceps shoulders|Bench Press (Barbell); Bench Press; Flat Bench Press; Barbell Bench Press; Paused Bench Press
dumbbell_bench_press|push|dumbbell|chest|triceps shoulders|Bench Press (Dumbbell); Dumbbell Bench Press; Chest Press (Dumbbell)
incline_bench_press|push|barbell|chest shoulders|triceps|Incline Bench Press (Barbell); Incline Bench Press
incline_dumbbell_press|push|dumbbell|chest shoulders|triceps|Incline Bench Press (Dumbbell); Incline Dumbbell Press
decline_bench_press|push|barbell|chest|triceps shoulders|Decline Bench Press (Barbell); Decline Bench Press; Decline Chest Press
smith_bench_press|push|machine|chest|triceps shoulders|Bench Press (Smith Machine); Incline Bench Press (Smith Machine)
close_grip_bench_press|push|barbell|triceps chest|shoulders|Bench Press - Close Grip (Barbell); Close Grip Bench Press
floor_press|push|dumbbell|chest triceps|shoulders|Floor Press (Barbell); Floor Press (Dumbbell); Floor Press
push_up|push|bodyweight|chest|triceps shoulders core|Push Up; Push-up; Press up; Push Ups; Knee Push Up; Diamond Push Up
incline_push_up|push|bodyweight|chest|triceps shoulders|Incline Push Up; Incline Push Ups
machine_chest_press|push|machine|chest|triceps shoulders|Chest Press (Machine); Incline Chest Press (Machine); Iso-Lateral Chest Press (Machine); Machine Chest Press
dip|push|bodyweight|chest triceps|shoulders|Chest Dip; Triceps Dip; Dip; Dips; Chest Dip (Assisted); Triceps Dip (Assisted); Chest Dip (Weighted); Dip Machine; Seated Dip; Seated Dip Machine; Bench Dip; Ring Dips
chest_fly|push|cable|chest||Chest Fly (Dumbbell); Chest Fly; Cable Crossover; Cable Fly Crossovers; Butterfly (Pec Deck); Pec Deck; Chest Fly (Machine); Chest Fly (Band); Low Cable Fly Crossovers; Lower Chest Fly
pullover|push|dumbbell|chest back|triceps|Pullover (Dumbbell); Dumbbell Pullover
overhead_press|press|barbell|shoulders|triceps core|Overhead Press (Barbell); Overhead Press; Military Press; Shoulder Press (Barbell); Standing Military Press (Barbell); Strict Press (Barbell); Seated Overhead Press (Barbell)
push_press|press|barbell|shoulders|triceps quads|Push Press; Push Press (Barbell)
dumbbell_press|press|dumbbell|shoulders|triceps|Shoulder Press (Dumbbell); Overhead Press (Dumbbell); Seated Overhead Press (Dumbbell); Dumbbell Shoulder Press; Arnold Press (Dumbbell)
machine_shoulder_press|press|machine|shoulders|triceps|Shoulder Press (Machine Plates); Seated Shoulder Press (Machine); Shoulder Press (Plate Loaded); Overhead Press (Smith Machine); Overhead Smith Seated; Shoulder Press (Machine)
landmine_press|press|barbell|shoulders|triceps chest|Landmine Press
pike_push_up|press|bodyweight|shoulders|triceps|Pike Pushup; Pike Push Up; Handstand Push Up
lateral_raise|press|dumbbell|shoulders||Lateral Raise (Dumbbell); Lateral Raise (Cable); Lateral Raise (Machine); Single Arm Lateral Raise (Cable); Lateral Raise; Side Lateral Raise
front_raise|press|dumbbell|shoulders||Front Raise (Dumbbell); Front Raise (Cable); Front Raise; Front Raise (Barbell); Plate Front Raise
upright_row|press|barbell|shoulders|back biceps|Upright Row (Barbell); Upright Row (Dumbbell); Upright Row (Cable); Upright Row
rear_delt_fly|pulldown|dumbbell|shoulders|back|Rear Delt Reverse Fly (Dumbbell); Rear Delt Reverse Fly (Machine); Reverse Fly (Dumbbell); Reverse Fly; Rear Delt Reverse Fly (Cable); Back Deltoids; Reverse Pec Deck
barbell_row|pull|barbell|back|biceps shoulders forearms|Bent Over Row (Barbell); Barbell Row; Bent Over Row; Pendlay Row (Barbell); Pendlay Row; Yates Row
dumbbell_row|pull|dumbbell|back|biceps shoulders|Dumbbell Row; Bent Over One Arm Row (Dumbbell); Bent Over Row (Dumbbell); One Arm Dumbbell Row; Kroc Row
t_bar_row|pull|machine|back|biceps shoulders|T Bar Row; T-Bar Row (Machine)
cable_row|pull|cable|back|biceps shoulders|Seated Cable Row - V Grip (Cable); Seated Row (Cable); Seated Cable Row; Cable Row Wide Grip; Seated Cable Row - Bar Grip; Cable Row
machine_row|pull|machine|back|biceps shoulders|Seated Row (Machine); Iso-Lateral Row (Machine); Iso-Lateral Low Row; Low Row; High Row; Row (Machine); Bent Over Row Machine
chest_supported_row|pull|dumbbell|back|biceps shoulders|Chest Supported Incline Row (Dumbbell); Chest Supported Row; Seal Row
band_row|pull|band|back|biceps|Row (Band); Bent Over Row (Band); Seated Row (Band)
inverted_row|pull|bodyweight|back|biceps core|Inverted Row (Bodyweight); Inverted Row; Australian Pull Up; TRX Row
shrug|pull|barbell|back|forearms|Shrug (Barbell); Shrug (Dumbbell); Shrug; Shrug (Machine)
pull_up|pulldown|bodyweight|back|biceps forearms|Pull Up; Pull Ups; Pull Up (Weighted); Pull Up (Assisted); Pull Up (Band); Wide Pull Up; Wide Grip Pull Up; Pullup
chin_up|pulldown|bodyweight|back biceps|forearms|Chin Up; Chin Up (Weighted); Chin Up (Assisted); Chinup
lat_pulldown|pulldown|cable|back|biceps|Lat Pulldown (Cable); Lat Pulldown (Machine); Lat Pulldown; Lat Pulldown - Close Grip (Cable); Lat pulldown (V-grip); Front Pulldown; Reverse Grip Lat Pulldown (Cable); Wide Grip Lat Pulldown
straight_arm_pulldown|pulldown|cable|back|triceps|Rope Straight Arm Pulldown; Straight Arm Lat Pulldown (Cable); Straight Arm Pulldown; Lat Prayer
band_pulldown|pulldown|band|back|biceps|Lat Pulldown (Band)
face_pull|pulldown|cable|shoulders|back|Face Pull; Face Pull (Cable); Band Pullaparts; Band Pull Apart
biceps_curl|arms|dumbbell|biceps|forearms|Bicep Curl (Dumbbell); Bicep Curl (Barbell); Bicep Curl (Cable); Bicep Curl (Machine); Biceps Curl; EZ Bar Biceps Curl; Bicep Curl; Incline Curl (Dumbbell); Seated Incline Curl (Dumbbell)
hammer_curl|arms|dumbbell|biceps forearms||Hammer Curl (Dumbbell); Hammer Curl; Hammer Curl (Cable); Cross Body Hammer Curl
preacher_curl|arms|barbell|biceps|forearms|Preacher Curl (Barbell); Preacher Curl (Dumbbell); Preacher Curl (Machine); Spider Curl (Barbell); Concentration Curl (Dumbbell); Concentration Curl; Spider Curl (Dumbbell)
reverse_curl|arms|barbell|forearms biceps||Reverse Curl (Barbell); Reverse Curl; Zottman Curl (Dumbbell)
band_curl|arms|band|biceps|forearms|Bicep Curl (Band)
wrist_curl|arms|dumbbell|forearms||Seated Palms Up Wrist Curl; Seated Wrist Extension (Barbell); Wrist Curl; Wrist Roller
triceps_extension|arms|dumbbell|triceps||Triceps Extension (Dumbbell); Triceps Extension (Barbell); Triceps Extension; Skullcrusher (Barbell); Skullcrusher (Dumbbell); Skullcrusher; Overhead Triceps Extension (Dumbbell); JM Press (Barbell); Triceps Kickback (Dumbbell); French Press; Triceps Extension (Machine)
cable_triceps|arms|cable|triceps||Triceps Pushdown; Triceps Rope Pushdown; Triceps Pushdown (Cable - Straight Bar); Overhead Triceps Extension (Cable); Triceps Extension (Cable); Cable Tricep Kickback; Triceps Pushdown (Cable)
calf_raise|calf|machine|calves||Standing Calf Raise (Machine); Standing Calf Raise; Standing Calf Raise (Dumbbell); Calf Raise; Standing Calf Raise (Barbell); Standing Calf Raise (Smith); Single Leg Standing Calf Raise; Calf Press (Machine); Calf Press on Seated Leg Press; Calf Press on Leg Press
seated_calf_raise|calf|machine|calves||Seated Calf Raise; Seated Calf Raise (Plate Loaded); Seated Calf Raise (Machine)
plank|core|bodyweight|core|shoulders|Plank; Front Plank; Plank (Weighted); Elbow Plank
side_plank|core|bodyweight|core||Side Plank
dead_bug|core|bodyweight|core||Dead Bug
bird_dog|core|bodyweight|core|glutes|Bird Dog
pallof_press|core|cable|core||Pallof Press; Cable Core Palloff Press
crunch|core|bodyweight|core||Crunch; Crunch (Machine); Crunch (Weighted); Cable Crunch; Bicycle Crunch; Sit Up; Sit Up (Weighted); Decline Crunch; Reverse Crunch; V Up; Jackknife Sit Up
hanging_leg_raise|core|bodyweight|core|forearms|Hanging Leg Raise; Hanging Knee Raise; Knee Raise Parallel Bars; Leg Raise Parallel Bars; Toes to Bar; Knee Raise (Captain's Chair)
leg_raise|core|bodyweight|core||Lying Leg Raise; Flat Leg Raise; Lying Knee Raise; Flat Knee Raise; Flutter Kicks
russian_twist|core|bodyweight|core||Russian Twist; Russian Twist (Weighted); Russian Twist (Bodyweight); Cable Twist; Torso Rotation; Woodchop; Cable Wood Chop
ab_wheel|core|bodyweight|core|back shoulders|Ab Wheel; Ab Rollout; Rollout
mountain_climber|core|bodyweight|core|shoulders|Mountain Climber
hollow_hold|core|bodyweight|core||Hollow Rock; Hollow Hold; L-Sit Hold; Superman
farmer_carry|core|dumbbell|forearms core|back|Farmers Walk; Farmer's Carry; Farmer Carry; Suitcase Carry
turkish_get_up|core|kettlebell|core shoulders|glutes|Turkish Get Up; Kettlebell Turkish Get Up
thruster|squat|barbell|quads glutes shoulders|triceps core|Thruster (Barbell); Thruster (Kettlebell); Thruster; Wall Ball
burpee|squat|bodyweight|quads chest|shoulders triceps core|Burpee; Burpees
box_jump|squat|bodyweight|quads glutes|calves|Box Jump
sled_push|squat|machine|quads glutes|calves core|Sled Push; Sled 45 Push
"""

KEYWORDS = """
romanian deadlift=romanian_deadlift; stiff deadlift=romanian_deadlift; rumänisch kreuzheben=romanian_deadlift; deadlift=deadlift
kreuzheben=deadlift; soulevé roumain=romanian_deadlift; soulevé terre=deadlift; 罗马尼亚=romanian_deadlift; 硬拉=deadlift
leg press=leg_press; beinpresse=leg_press; presse cuisses=leg_press; 腿举=leg_press; 倒蹬=leg_press
leg curl=leg_curl; beinbeuger=leg_curl; leg extension=leg_extension; beinstrecker=leg_extension; 腿弯举=leg_curl; 腿屈伸=leg_extension
split squat=split_squat; 分腿蹲=split_squat; lunge=lunge; ausfallschritt=lunge; fente=lunge; 弓步=lunge; 箭步=lunge
front squat=front_squat; frontkniebeuge=front_squat; 前蹲=front_squat; goblet=goblet_squat; 高脚杯=goblet_squat; hack squat=hack_squat
squat=back_squat; kniebeuge=back_squat; 深蹲=back_squat; hip thrust=hip_thrust; 臀推=hip_thrust; bridge=glute_bridge; 臀桥=glute_bridge
calf raise=calf_raise; wadenheben=calf_raise; mollet=calf_raise; 提踵=calf_raise; swing=kettlebell_swing; 壶铃摆=kettlebell_swing
leg raise=leg_raise; knee raise=hanging_leg_raise; 举腿=leg_raise; beinheben=leg_raise
incline bench=incline_bench_press; schrägbankdrücken=incline_bench_press; 上斜=incline_bench_press; développé incliné=incline_bench_press
bench press=bench_press; bankdrücken=bench_press; développé couché=bench_press; 卧推=bench_press; chest press=machine_chest_press
brustpresse=machine_chest_press; 推胸=machine_chest_press; fly=chest_fly; 飞鸟=chest_fly; écarté=chest_fly; crossover=chest_fly; 夹胸=chest_fly
push up=push_up; pushup=push_up; liegestütz=push_up; pompe=push_up; 俯卧撑=push_up; dip=dip; 双杠=dip; 臂屈伸=triceps_extension
shoulder press=dumbbell_press; schulterdrücken=overhead_press; développé militaire=overhead_press; 肩推=overhead_press; 推举=overhead_press
overhead press=overhead_press; military press=overhead_press; lateral raise=lateral_raise; seitheben=lateral_raise; 侧平举=lateral_raise
élévation latérale=lateral_raise; front raise=front_raise; 前平举=front_raise; upright row=upright_row; face pull=face_pull; 面拉=face_pull
straight arm=straight_arm_pulldown; pulldown=lat_pulldown; latzug=lat_pulldown; tirage vertical=lat_pulldown; 下拉=lat_pulldown
pull up=pull_up; klimmzug=pull_up; klimmzüge=pull_up; traction=pull_up; 引体=pull_up; chin up=chin_up; reverse fly=rear_delt_fly
cable row=cable_row; kabelrudern=cable_row; seated row=cable_row; dumbbell row=dumbbell_row; 坐姿划船=cable_row; inverted row=inverted_row
row machine=machine_row; row=barbell_row; rudern=barbell_row; rowing barre=barbell_row; rowing haltère=dumbbell_row; tirage=cable_row; 划船=barbell_row; shrug=shrug; 耸肩=shrug
wrist=wrist_curl; hammer curl=hammer_curl; curl=biceps_curl; bizeps=biceps_curl; 弯举=biceps_curl; 二头=biceps_curl
pushdown=cable_triceps; trizeps=triceps_extension; triceps=triceps_extension; tricep=triceps_extension; 三头=triceps_extension; 下压=cable_triceps
side plank=side_plank; seitstütz=side_plank; plank=plank; unterarmstütz=plank; gainage=plank; planche=plank; 侧桥=side_plank; 平板支撑=plank
crunch=crunch; sit up=crunch; 卷腹=crunch; 仰卧起坐=crunch; twist=russian_twist; clean=power_clean; snatch=snatch; 抓举=snatch; 高翻=power_clean
hyperextension=back_extension; back extension=back_extension; 山羊挺身=back_extension; carry=farmer_carry; farmer=farmer_carry; good morning=good_morning
"""
"""Tried in order where no name fits: all the words on the left occur in the exercise's name."""

IMPLEMENT_WORDS = {
    "dumbbell": "dumbbell kurzhantel haltère 哑铃 啞鈴",
    "machine": "machine maschine smith multipresse 史密斯 器械 固定",
}
INSTEAD = {
    "dumbbell": {
        "bench_press": "dumbbell_bench_press", "incline_bench_press": "incline_dumbbell_press",
        "overhead_press": "dumbbell_press", "barbell_row": "dumbbell_row", "back_squat": "goblet_squat",
        "deadlift": "dumbbell_romanian_deadlift", "romanian_deadlift": "dumbbell_romanian_deadlift",
    },
    "machine": {
        "bench_press": "smith_bench_press", "incline_bench_press": "smith_bench_press",
        "overhead_press": "machine_shoulder_press", "dumbbell_press": "machine_shoulder_press",
        "barbell_row": "machine_row", "back_squat": "smith_squat",
    },
}  # fmt: skip
"""A keyword alone would take "Kurzhantel-Bankdrücken" for the barbell lift and so overstate or understate that lift."""
