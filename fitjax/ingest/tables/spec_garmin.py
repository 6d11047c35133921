"""Garmin Connect's reports: sleep, stress, weight, HRV status, steps, resting heart rate, in several languages.

The weekly sleep reports are as in real files ('Oct 1-7', byte-order mark, '--'); the rest is written from the columns
that the site's report pages download. Laps are recognised to say why they cannot stand alone.
"""

from fitjax.ingest.tables.spec import Column, Spec

_DATE = (
    "Date | Datum | Fecha | Data | 日期 | 日付 | Dato | Sleep Score 7 Days | Sleep Score 4 Weeks | Sleep Score 1 Year"
    " | Sleep Score 6 Months | Time"
)

SPECS = (
    Spec(
        format="garmin_sleep_csv", kind="wellness", day="start", needs=("start", "sleep_s", "bedtime"),
        columns=(
            Column(meaning="start", names=_DATE),
            Column(
                meaning="sleep_s",
                names="Avg Duration | Duration | Ø Dauer | Dauer | Durée moyenne | Durée | Duración media | Duración"
                " | Durata media | Durata | Duração média | Duração | Gem. duur | Duur | Średni czas trwania"
                " | 平均时长 | 时长 | 平均時間",
                unit="h:m",
            ),
            Column(
                meaning="bedtime",
                names="Avg Bedtime | Bedtime | Ø Schlafenszeit | Schlafenszeit | Heure de coucher moyenne"
                " | Heure de coucher | Hora de acostarse media | Hora de acostarse | Ora in cui vai a dormire media"
                " | Hora de dormir média | Gem. bedtijd | Bedtijd | Średnia pora snu | 平均就寝时间 | 就寝时间"
                " | 平均就寝時刻",
            ),
            Column(meaning="sleep_score", names="Avg Score | Score | Ø Score | Score moyen | Puntuación media"
                   " | Punteggio medio | 平均分数 | 分数"),
            Column(meaning="rest_hr", names="Resting Heart Rate"),
            Column(meaning="spo2_pct", names="Pulse Ox"),
            Column(meaning="respiration", names="Respiration"),
            Column(meaning="hrv_rmssd_ms", names="HRV Status | Overnight HRV", unit="ms"),
        ),
    ),
    Spec(
        format="garmin_hrv_status_csv", kind="wellness", day="start", needs=("start", "hrv_rmssd_ms"),
        whole="Baseline|7d Avg|7d Average|Status|HRV Status|Basiswert|7-Tage-Durchschnitt",
        columns=(
            Column(meaning="start", names=_DATE),
            Column(
                meaning="hrv_rmssd_ms",
                names="Overnight HRV | HFV über Nacht | VFC nocturne | VFC durante la noche | HRV notturna"
                " | VFC noturna | HRV 's nachts | 夜间 HRV | 夜间心率变异性",
                unit="ms",
            ),
        ),
    ),
    Spec(
        format="garmin_stress_csv", kind="wellness", day="start", needs=("start", "stress"), whole="",
        columns=(
            Column(meaning="start", names=_DATE),
            Column(meaning="stress", names="Stress | Stress Level | Avg Stress | Stresslevel | Estrés | Stress moyen"
                   " | Estresse | 压力 | 平均压力 | ストレス"),
        ),
    ),
    Spec(
        format="garmin_steps_csv", kind="wellness", day="start", needs=("start", "steps"), whole="Goal|Ziel|目标",
        marks="Goal",
        columns=(Column(meaning="start", names=_DATE), Column(meaning="steps", names="Actual | Steps | Tatsächlich")),
    ),
    Spec(
        format="garmin_rest_hr_csv", kind="wellness", day="start", needs=("start", "rest_hr"),
        whole="High|Hoch|High HR|7d Avg",
        columns=(
            Column(meaning="start", names=_DATE),
            Column(meaning="rest_hr", names="Resting Heart Rate | Resting HR | Resting | Ruheherzfrequenz | 静息心率"),
        ),
    ),
    Spec(
        format="garmin_weight_csv", kind="wellness", needs=("start", "weight_kg", "change"),
        columns=(
            Column(meaning="start", names="Time | Date | Zeit | Datum | Hora | Heure | Ora"
                   " | Czas | 时间 | 日期 | 時間"),
            Column(meaning="change", names="Change | Änderung | Cambio | Variation | Variazione"
                   " | Zmiana | 变化 | 変化"),
            Column(meaning="weight_kg", names="Weight | Gewicht | Peso | Poids | Waga | 体重", unit="kg?"),
            Column(meaning="bmi", names="BMI | IMC"),
            Column(meaning="body_fat_pct", names="Body Fat | Körperfett | Grasa corporal | Masse grasse"
                   " | 体脂 | 体脂肪"),
            Column(meaning="muscle_mass_kg", names="Skeletal Muscle Mass | Skelettmuskelmasse", unit="kg"),
        ),
    ),
)  # fmt: skip
