"""Names of the columns of set logs. Data only.

Hevy always writes English keys. Strong translates: English, French and German as real exports have them, the rest are
the app's words. FitNotes, Fitbod and their like share one dictionary, as their words hardly differ.
"""

from fitjax.ingest.headers import dictionary

HEVY = dictionary(
    {
        "title": "title",
        "start": "start_time",
        "end": "end_time",
        "exercise": "exercise_title",
        "set_index": "set_index",
        "set_type": "set_type",
        "weight_kg": "weight_kg",
        "weight_lb": "weight_lbs | weight_lb",
        "reps": "reps",
        "distance_km": "distance_km",
        "distance_mi": "distance_miles | distance_mi",
        "distance_m": "distance_meters | distance_metres | distance_m",
        "duration": "duration_seconds",
        "rpe": "rpe",
    }
)

STRONG = dictionary(
    {
        "start": "Date | Datum | Fecha | Data | 日期 | 日付",
        "title": "Workout Name | Nom de l'entraînement | Workout-Name | Nombre del entrenamiento"
        " | Nombre de entrenamiento | Nome allenamento | Nome dell'allenamento | Nome do treino | Naam workout"
        " | Workoutnaam | 训练名称 | 訓練名稱 | 锻炼名称 | ワークアウト名",
        "duration": "Duration | Workout Duration | Durée | Dauer | Duración | Durata | Duração | Duur | 时长 | 時長"
        " | 持续时间 | 時間 | 所要時間",
        "exercise": "Exercise Name | Nom de l'exercice | Name der Übung | Übungsname | Nombre del ejercicio"
        " | Nombre de ejercicio | Nome esercizio | Nome dell'esercizio | Nome do exercício | Naam oefening"
        " | Oefeningnaam | 动作名称 | 運動名稱 | 练习名称 | エクササイズ名 | 種目名",
        "set_order": "Set Order | Ordre de la série | Reihenfolge festlegen | Satzreihenfolge | Orden de la serie"
        " | Orden de serie | Orden de series | Ordine serie | Ordine delle serie | Ordem da série | Setvolgorde"
        " | 组顺序 | 組順序 | 组序 | セット順 | セットの順番",
        "weight": "Weight | Poids | Gewicht | Peso | 重量 | 体重",
        "weight_unit": "Weight Unit | Unité de poids | Gewichtseinheit | Unidad de peso | Unità di peso"
        " | Unidade de peso | 重量单位 | 重量単位",
        "reps": "Reps | Réps | Wiederh. | Wiederholungen | Repeticiones | Repes | Ripetizioni | Repetições"
        " | Herhalingen | 次数 | 次數 | 回数 | レップ数",
        "rpe": "RPE | EPE",
        "distance": "Distance | Entfernung | Distanz | Distancia | Distanza | Distância | Afstand | 距离 | 距離",
        "distance_unit": "Distance Unit | Unité de distance | Entfernungseinheit | Unidad de distancia"
        " | Unità di distanza | Unidade de distância | 距离单位 | 距離単位",
        "seconds": "Seconds | Secondes | Sekunden | Segundos | Secondi | Seconden | 秒 | 秒数",
    }
)

LOGS = dictionary(
    {
        "start": "Date | Workout Date | Start Time | Date & Time | Datum | Fecha | 日期",
        "title": "Workout | Workout Name | Training | Routine | Routine Name | Session",
        "exercise": "Exercise | Exercise Name | Übung | Ejercicio | Exercice | 动作",
        "category": "Category | Kategorie | Region | Muscle Group | Body Part",
        "set_index": "Set | Set Number | Set Order | Set # | Satz",
        "set_type": "Set Type | Kind | Set Kind",
        "warmup": "isWarmup | Warmup | Warm-up | Is Warmup",
        "skipped": "Skip | Skipped | Ausgelassen",
        "weight_kg": "Weight (kg) | Weight (kgs) | Weight(kg) | Weight kg | Gewicht (kg)",
        "weight_lb": "Weight (lbs) | Weight (lb) | Weight(lbs) | Weight(lb) | Weight lbs",
        "weight": "Weight | Load | Gewicht | Peso | Poids | 重量",
        "weight_unit": "Weight Unit | Unit | Weight Units",
        "weight_or_distance": "Weight / Distance | Gewicht / Strecke | Weight/Distance",
        "reps": "Reps | Repetitions | Wiederholungen | Wdh | 次数",
        "reps_or_time": "Repetitions / Time | Reps / Time | Wdh / Zeit | Wiederholungen / Zeit",
        "distance_m": "Distance(m) | Distance (m) | Distance (meters)",
        "distance_km": "Distance (km)",
        "distance_mi": "Distance (mi) | Distance (miles)",
        "distance": "Distance",
        "distance_unit": "Distance Unit",
        "duration": "Time | Duration(s) | Duration (s) | Seconds",
        "workout_duration": "Workout Duration",
        "rpe": "RPE",
        "comment": "Comment | Notes | Note | Notizen",
        "multiplier": "multiplier",
    }
)
