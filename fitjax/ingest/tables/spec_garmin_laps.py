"""Garmin Connect's table of one activity's laps: the names of its columns, which end in their units. Data, mostly.

Polish as in a real file, English as in many; the other languages have the words of Activities.csv and of the site. The
unit follows the name at once ('Dystanskm'), after a space, or on a line of its own inside the cell.
"""

from collections.abc import Mapping, Sequence

from fitjax.ingest.garmin_headers import GARMIN
from fitjax.ingest.headers import Columns, normalised
from fitjax.ingest.tables.spec import Column, Spec

FORMAT = "garmin_laps_csv"
_LENGTHS = "km mi m yd 公里 英里 米 码 км"
_PACES = "min/km min/mi min/100m min/100yd min/500m /km /mi 分/公里 分/英里"
_HEIGHTS = "m ft 米 英尺"

# Meaning → its names besides those of Activities.csv, and the units that may follow each.
_NAMES: Mapping[str, tuple[str, str]] = {
    "lap": (
        "Laps | Lap | Okrążenia | Okrążenie | Runden | Runde | Vueltas | Vuelta | Tours | Circuits | Giri | Voltas"
        " | Ronden | Varv | Runder | Omgange | Круги | 圈 | 圈数 | 圈數 | 计圈 | 計圈 | ラップ | 랩", "",
    ),
    "duration": ("Tid | Время | 시간", ""),
    "total": (
        "Cumulative Time | Łączny czas | Gesamtzeit | Kumulierte Zeit | Tiempo acumulado | Temps cumulé"
        " | Tempo cumulativo | Tempo acumulado | Cumulatieve tijd | 累计时间 | 累積時間 | 累積タイム", "",
    ),
    "distance": ("Distanse | Расстояние | 거리", _LENGTHS),
    "pace": (
        "Avg Pace | Average Pace | Średnie tempo | Ø Pace | Durchschnittliche Pace | Ritmo medio | Ritmo médio"
        " | Allure moyenne | Passo medio | Gemiddeld tempo | Gem. tempo | 平均配速 | 平均ペース", _PACES,
    ),
    "speed": (
        "Avg Speed | Średnia prędkość | Ø Geschwindigkeit | Velocidad media | Vitesse moyenne | Velocità media"
        " | Velocidade média | Gemiddelde snelheid | 平均速度 | 平均スピード", "km/h kph mph",
    ),
    "avg_hr": ("Frecuencia cardiaca media", "bpm ppm lpm 次/分"),
    "max_hr": ("FC máx.", "bpm ppm lpm 次/分"),
    "ascent": ("Dénivelé positif", _HEIGHTS),
    "descent": (
        "Total Descent | Całkowity spadek | Abstieg gesamt | Descenso total | Descente totale | Discesa totale"
        " | Descida total | Hoogteverlies | 累计下降 | 总下降 | 總下降 | 累積下降", _HEIGHTS,
    ),
    "avg_power": ("Vermogen", "W 瓦"),
    "max_power": (
        "Max Power | Max. vermogen | Maksymalna moc | Maximale Leistung | Potencia máxima | Puissance maximale"
        " | Potenza massima | Potência máxima | 最大功率 | 最大パワー", "W 瓦",
    ),
    "normalized_power": ("NP®", "W 瓦"),
    "avg_cadence": ("Avg Stroke Rate", "spm rpm kpm 步/分 转/分"),
    "calories": ("Cal", "C kcal"),
    "moving": ("Tid i rörelse", ""),
    "stride": ("Stride Length", "m ft"),
    "temperature": (
        "Avg Temperature | Avg Temp | Średnia temperatura | Ø Temperatur | Temperatura media | Température moyenne"
        " | Temperatura média | Gemiddelde temperatuur | 平均温度 | 平均溫度", "°C °F C F",
    ),
}  # fmt: skip
_SHARED = {"duration": "time"}
"""Where Activities.csv calls a meaning by another word."""


def _bases(meaning: str) -> tuple[str, ...]:
    """The names without units, the longest first."""
    more = GARMIN.get(_SHARED.get(meaning, meaning), frozenset())
    return tuple(sorted({*map(normalised, _NAMES[meaning][0].split("|")), *more}, key=len, reverse=True))


_BASES: Mapping[str, tuple[str, ...]] = {meaning: _bases(meaning) for meaning in _NAMES}


def _column(meaning: str) -> Column:
    units = [normalised(unit) for unit in _NAMES[meaning][1].split()]
    names = [f"{base}{tail}" for base in _BASES[meaning] for unit in units for tail in (unit, f" {unit}")]
    return Column(meaning=meaning, names=" | ".join([*_BASES[meaning], *names]))


GARMIN_LAPS = Spec(
    format=FORMAT, kind="activities", needs=("lap", "duration", "pace|avg_hr|distance|total"),
    columns=tuple(_column(meaning) for meaning in _NAMES),
)  # fmt: skip
SUMMARY = frozenset(
    map(
        normalised,
        (
            "Summary", "Podsumowanie", "Zusammenfassung", "Übersicht", "Resumen", "Résumé", "Récapitulatif",
            "Riepilogo", "Resumo", "Overzicht", "Samenvatting", "Sammanfattning", "Sammendrag", "Oversigt",
            "Yhteenveto", "Сводка", "摘要", "概要", "总结", "汇总", "小结", "總結", "サマリー", "요약", "Total",
            "合计", "总计",
        ),
    )
)  # fmt: skip
"""What the row of totals is called."""


def unit_in_header(header: Sequence[str], columns: Columns, meaning: str) -> str:
    """The unit that the column's own name ends in, as it stands there; '' where it has none."""
    places = columns.places.get(meaning)
    if not places:
        return ""
    stated = columns.units.get(meaning, "")
    name = normalised(header[places[0]])
    rest = next((name.removeprefix(base) for base in _BASES[meaning] if name.startswith(base)), "")
    return stated or rest.strip(" ()[]")
