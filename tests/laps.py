"""Laps tables for tests, in the shapes in which Garmin Connect writes them."""

POLISH = (
    '"Okrążenia","Czas","Łączny czas","Dystanskm","Średnie tempomin/km","Średnie tętnobpm","Maksymalne tętnobpm",'
    '"Całkowity wzniosm","Średnia mocW","Średnia kadencja bieguspm","Czas ruchu"\n'
    '"1","5:00,3","5:00,3","1,00","5:00","149","158","3","245","170","5:00"\n'
    '"2","5:10,5","10:11","1,00","5:11","151","160","0","249","171","5:10"\n'
    '"3","5:10,4","15:21","1,01","5:07","--","--","12","251","172","5:10"\n'
    '"Podsumowanie","15:21,2","15:21","3,01","5:06","150","160","15","248","171","15:20"\n'
)
ENGLISH_MILES = (
    '"Laps","Time","Cumulative Time","Distance\nmi","Avg Pace\nmin/mi","Avg HR\nbpm","Total Ascent\nft"\n'
    '"1","31:02","31:02","1.00","31:02","144","36"\n"2","31:01","01:02:03","0.81","38:17","--","10"\n'
    '"Summary","01:02:03","01:02:03","1.81","34:17","144","46"\n'
)
CHINESE = (
    '"圈数","时间","累计时间","距离公里","平均心率bpm"\n"1","5:00","5:00","1.00","150"\n'
    '"2","5:15","10:15","1.00","153"\n'
)
UNNAMED = (
    "Laps,Time,Cumulative Time,Distance,Avg Pace,Avg HR\n1,8:00,8:00,1.00,8:00,150\n2,8:00,16:00,1.00,8:00,152\n"
    "Summary,16:00,16:00,2.00,8:00,151\n"
)
"""One mile or one kilometre in eight minutes: both are usual."""
