"""Activity types of many exporters and languages to `Sport`. In: the raw type; out: a Sport, CROSS where unknown."""

from functools import lru_cache

from fitjax.domain.vocabulary import Sport
from fitjax.ingest.headers import normalised

# Parts of words, tried in this order; the first group holds look-alikes that would fool the later ones.
_PARTS: tuple[tuple[Sport, str], ...] = (
    (
        Sport.CROSS,
        "_ski langlauf skat schaats eislauf schlittschuh patin pattin lyzw roller inliner snowboard surf kayak kajak "
        "kano canoe paddl standup _sup sail segel zeilen voile vela golf tenni tennis padel squash badminton soccer "
        "football fussball voetbal futbol calcio futebol pilka rugby hockey basket volley cricket multisport "
        "triathlon triatlon duathlon swimrun transition elliptic ellips crosstrainer stair step climb "
        "kletter escalad "
        "arrampic wspin klimmen boulder horse reiten wheelchair hiit crossfit cardio _box dance tanz jump rope "
        "滑雪 スキー 滑冰 スケート 椭圆 橢圓 エリプティカル 攀岩 クライミング 高尔夫 ゴルフ 足球 サッカー "
        "皮划艇 カヤック 桨板 铁人三项 "
        "トライアスロン 有氧 カーディオ 高强度",
    ),
    (
        Sport.SWIM,
        "swim zwem schwimm natation nage natacion nuoto nado natacao plyw simning svomning 游泳 泳 スイム 水泳 수영",
    ),
    (
        Sport.MOBILITY,
        "yoga joga pilates stretch mobility mobilit movilidad flexib beweglichkeit etirement estiramiento along "
        "breathwork ademhaling atem 瑜伽 瑜珈 ヨガ ピラティス 普拉提 拉伸 ストレッチ 伸展 柔韧",
    ),
    (
        Sport.STRENGTH,
        "strength weight kracht kraft gewicht musculation renforcement poids fuerza pesas forza pesi "
        "musculacao forca "
        "peso halter silow ciezar styrke styrketr 力量 重量 举重 舉重 重训 重訓 力训 筋力 筋トレ ウェイト "
        "ウエイト 근력 웨이트",
    ),
    (
        Sport.RIDE,
        "_ride virtualride gravelride bikeride cycl bik fiets wielren _rad fahrrad rennrad velo vtt cicl "
        "bici kolar rower spinning pedal mtb cykl sykl handcycle "
        "骑 騎 自行车 自行車 单车 サイクリング ライド 自転車 バイク 자전거",
    ),
    (
        Sport.ROW,
        "rowing _row virtualrow roei ruder aviron rameur remo canottaggio vogatore wiosl roing 划船 "
        "ローイング ボート漕ぎ 로잉",
    ),
    (
        Sport.WALK,
        "walk hik wandel wander gehen gehe spazier marche randonnee caminata caminar caminhada senderismo camminata "
        "escursion passegg marsz spacer chod piesz ruck trek 步行 徒步 健走 散步 ウォーキング ウォーク "
        "ハイキング ハイク 散歩 걷기",
    ),
    (
        Sport.RUN,
        "run hardlop hardloop lopen loopband lauf jog course trail carrera corsa corrida correr cinta tapis roulant "
        "bieg bieznia marathon lopning loping loper treadmill 跑 ラン マラソン ジョギング 달리기 러닝",
    ),
)
# A leading "_" asks for the beginning of a word.
_GROUPS = tuple(
    (sport, tuple((" " if part[0] == "_" else "") + normalised(part) for part in parts.split()))
    for sport, parts in _PARTS
)
_EXACT = {
    normalised(name): sport
    for sport, names in {
        # Names that a part of a word would misplace.
        Sport.CROSS: "AlpineSki|BackcountrySki|NordicSki|RollerSki|Multi Sport|Stand Up|Workout|Training|Other",
        Sport.WALK: "Nordic Walking",
        Sport.RUN: "Trail",
        Sport.RIDE: "EBikeRide|EMountainBikeRide",
        Sport.STRENGTH: "Gym",
    }.items()
    for name in names.split("|")
}


@lru_cache(maxsize=4096)
def sport_of(raw: str) -> Sport:
    """The sport a raw activity type means; camel case ('VirtualRide') and keys ('open_water_swimming') "
    "are read too."""
    name = normalised(raw)
    if name in _EXACT:
        return _EXACT[name]
    padded = f" {name}"
    for sport, parts in _GROUPS:
        if any(part in padded for part in parts):
            return sport
    return Sport.CROSS
