"""Names of the columns of Hevy's and Strong's workout exports. Data only.

Hevy always writes English keys. Strong translates: English, French and German as real exports have them, the rest are
the app's words.
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
