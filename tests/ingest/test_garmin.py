from datetime import UTC, datetime
from pathlib import Path

import pytest

from fitjax.domain.activity import ParsedFile
from fitjax.domain.vocabulary import Sport
from fitjax.ingest.read import read_table

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ingest"
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def read(tmp_path: Path, text: str) -> ParsedFile:
    path = tmp_path / "Activities.csv"
    path.write_text(text, encoding="utf-8-sig")
    return read_table(path, "Activities.csv", now=NOW)


def test_german_headers_with_decimal_commas_and_dotted_thousands() -> None:
    parsed = read_table(FIXTURES / "garmin_de.csv", "Activities.csv", now=NOW)
    run, ride, swim = parsed.activities
    assert (run.distance_m, run.calories_kcal, run.ascent_m, run.moving_s) == (10_000, 1012, 1234, 2998.2)
    assert (ride.sport, ride.duration_s, ride.moving_s, ride.avg_hr) == (Sport.RIDE, 5402.2, None, None)
    assert (swim.sport, swim.distance_m, swim.max_hr) == (Sport.SWIM, 1200, None)
    assert any("decimal comma" in warning for warning in parsed.warnings)


def test_starts_are_local_and_the_receipt_says_so() -> None:
    parsed = read_table(FIXTURES / "garmin_de.csv", "Activities.csv", now=NOW)
    assert parsed.activities[0].start == datetime(2022, 3, 1, 7, 15)
    assert any("no time zone" in warning for warning in parsed.warnings)


def test_stride_and_cadence_prove_miles_and_feet() -> None:
    parsed = read_table(FIXTURES / "garmin_miles.csv", "Activities.csv", now=NOW)
    run, _, swim = parsed.activities
    assert run.distance_m == pytest.approx(5 * 1609.344)
    assert run.ascent_m == pytest.approx(100, abs=0.1)
    assert run.calories_kcal == 1050
    assert swim.distance_m == pytest.approx(1000 * 0.9144)
    assert "miles: stride" in parsed.warnings[0]
    assert any("yards" in warning for warning in parsed.warnings)


def test_pool_swims_alone_are_metres_whatever_the_style(tmp_path: Path) -> None:
    header = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Pace\n"
    for shown in ("1,200", "1.200", "1200"):
        parsed = read(
            tmp_path,
            f'{header}Pool Swim,2026-01-02 07:00:00,false,"Pool","{shown}","300","00:30:00","130","150","2:30"\n',
        )
        assert [a.distance_m for a in parsed.activities] == [1200]
        assert "km" in parsed.warnings[0]


def test_headers_of_other_languages_are_understood(tmp_path: Path) -> None:
    spanish = read(
        tmp_path,
        "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,FC máxima,"
        "Cadencia de carrera media,Ritmo medio,Ascenso total,Longitud media de zancada,Tiempo en movimiento\n"
        'Carrera,2025-03-01 08:00:00,false,"Madrid","10.00","700","00:50:00","150","170","170",'
        '"5:00","40","1.18","00:49:00"\n',
    ).activities[0]
    polish = read(
        tmp_path,
        "Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Suma kalorii,Czas,Średnie tętno,Maksymalne tętno\n"
        'Pływanie na basenie,2026-01-03 10:00:00,false,"Basen","1000","300","00:40:00","140","170"\n',
    ).activities[0]
    chinese = read(
        tmp_path,
        "活动类型,日期,我的最爱,标题,距离,热量消耗,时间,平均心率,最大心率,移动时间\n"
        "跑步,2026-02-18 17:24:55,否,晨跑,8.01,500,00:50:54,150,180,00:50:33\n",
    ).activities[0]
    assert (spanish.sport, spanish.distance_m, spanish.avg_cadence, spanish.max_hr) == (Sport.RUN, 10_000, 170, 170)
    assert (polish.sport, polish.distance_m, polish.calories_kcal) == (Sport.SWIM, 1000, 300)
    assert (chinese.sport, chinese.distance_m, chinese.avg_hr) == (Sport.RUN, 8010, 150)


def test_dutch_headers_with_repeated_and_unnamed_columns_are_understood(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS,Gem. slagen,[],Gemiddeld tempo,"
        "Stijging,Gem. slagen,[],Normalized Power® (NP®)\n"
        'open_water_swimming,2018-07-01 10:00:00,false,"Meer","1,50","400","00:35:00","140","160",'
        '"--","--","2:20","--","--","--","--"\n'
        'running,2018-07-02 10:00:00,false,"Loop","10,02","700","00:52:00","150","175",'
        '"--","--","5:11","35","--","--","240"\n',
    )
    swim, run = parsed.activities
    assert (swim.sport, swim.distance_m) == (Sport.SWIM, 1500)
    assert (run.distance_m, run.ascent_m, run.normalized_power_w) == (10_020, 35, 240)


def test_a_unit_in_the_header_is_believed(tmp_path: Path) -> None:
    parsed = read(
        tmp_path,
        "Activity Type,Date,Title,Distance (mi),Calories,Time\nRunning,2025-01-01 08:00:00,Run,3.00,300,00:27:00\n",
    )
    assert parsed.activities[0].distance_m == pytest.approx(3 * 1609.344)
    assert parsed.warnings[0] == "distance unit miles, from the header"


def test_absurd_values_are_set_aside_and_their_row_stays(tmp_path: Path) -> None:
    header = "Activity Type,Date,Title,Distance,Calories,Time,Avg HR\n"
    rows = (
        "Running,2025-01-01 08:00:00,Run,5.00,300,00:27:00,900\nRunning,2025-01-02 08:00:00,Run,5.00,300,00:27:00,150\n"
        "Running,2025-01-03 08:00:00,Run,inf,300,00:27:00,150\n"
    )
    parsed = read(tmp_path, header + rows)
    assert parsed.rejected == ()
    assert [(s.row, s.field, s.text, s.reason) for s in parsed.set_aside] == [
        (2, "avg_hr", "900", "average heart rate '900' is outside 20 to 260 bpm"),
        (4, "distance_m", "inf", "distance 'inf' is not finite"),
    ]
    assert [(a.avg_hr, a.distance_m) for a in parsed.activities] == [(None, 5000), (150, 5000), (150, None)]
    assert parsed.rows_read == 3
