import pytest

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.sports import sport_of

MEANINGS = {
    Sport.RUN: "Run|Virtual Run|VirtualRun|Treadmill Running|Ultra Running|trail_running|Laufen|Hardloopsessie"
    "|Hardlopen|Course à pied|Carrera en cinta|Corsa|Corrida em esteira|Bieganie|跑步|跑步机|ラン|Tapis de course",
    Sport.RIDE: "Ride|E-Bike Ride|EBikeRide|Gravel Ride|Cycling|Indoor Cycling|Radfahrt|Fietsrit|Vélo|Ciclismo|骑行"
    "|Rower górski|Kolarstwo górskie|Mountain Biking",
    Sport.SWIM: "Swim|Pool Swim|Lap Swimming|open_water_swimming|Zwemmen|Natation|Natación en piscina|Nuoto|泳池游泳",
    Sport.STRENGTH: "Weight Training|WeightTraining|Strength Training|Krafttraining|Musculation"
    "|Trening siłowy|力量训练",
    Sport.WALK: "Walk|Hike|Hiking|Spaziergang|Randonnée|Caminata|Wandelen|徒步",
    Sport.ROW: "Rowing|Indoor Rowing|Rudern|Roeien|划船",
    Sport.MOBILITY: "Yoga|Pilates|Joga|瑜伽|Stretching",
    Sport.CROSS: "Workout|Elliptical|AlpineSki|Alpine Ski|Langlauf|Rock Climbing|Soccer|HIIT|Tennis|Multisport|Cardio|"
    "Stand Up Paddling|Inline Skate|something new|",
}


@pytest.mark.parametrize(
    ("raw", "sport"), [(raw, sport) for sport, raws in MEANINGS.items() for raw in raws.split("|")]
)
def test_an_activity_type_means_its_sport(raw: str, sport: Sport) -> None:
    assert sport_of(raw) is sport
