"""Names of the columns of Garmin Connect's Activities.csv in many languages. Data only.

English, Dutch, German, Spanish, French, Portuguese, Polish, Chinese and Japanese as real exports have them; Italian and
traditional Chinese are the words the site uses.
"""

from fitjax.ingest.headers import dictionary

GARMIN = dictionary(
    {
        "sport": "Activity Type | Activiteittype | Activiteitstype | Aktivitätstyp | Tipo de actividad"
        " | Type d'activité"
        " | Tipo di attività | Tipo attività | Tipo de atividade | Typ aktywności | 活动类型 | 活動類型"
        " | アクティビティタイプ | Aktivitetstyp | Aktivitetstype",
        "start": "Date | Datum | Fecha | Data | 日期 | 日付 | Dato",
        "title": "Title | Titel | Título | Titre | Titolo | Tytuł | 标题 | 標題 | タイトル | Tittel",
        "distance": "Distance | Afstand | Distanz | Distancia | Distanza | Distância | Dystans | 距离 | 距離 | Distans",
        "calories": "Calories | Calorieën | Kalorien | Calorías | Calorie | Calorias | Kalorie | Suma kalorii"
        " | 热量消耗 | 卡路里 | 熱量消耗 | カロリー | Kalorier",
        "time": "Time | Tijd | Zeit | Tiempo | Durée | Temps | Tempo | Tempo total | Czas | 时间 | 時間 | タイム | Tid",
        "avg_hr": "Avg HR | Average HR | Gem. HS | Gemiddelde HS | Ø Herzfrequenz | Durchschn. Herzfrequenz"
        " | Frecuencia cardiaca media | FC media | Fréquence cardiaque moyenne | FC moyenne"
        " | Frequenza cardiaca media | FC média | Frequência cardíaca média | Średnie tętno | 平均心率 | 平均心拍数",
        "max_hr": "Max HR | Max. HS | Maximale HS | Maximale Herzfrequenz | Max. Herzfrequenz | FC máxima"
        " | Frecuencia cardiaca máxima | Fréquence cardiaque maximale | FC max. | FC max | FC massima"
        " | Frequenza cardiaca massima | Frequência cardíaca máxima | Maksymalne tętno | 最大心率"
        " | 最高心率 | 最大心拍数",
        "avg_cadence": "Avg Run Cadence | Avg Bike Cadence | Avg Cadence | Ø Schrittfrequenz (Laufen)"
        " | Ø Trittfrequenz | Ø Trittfrequenz (Radfahren) | Gem. loopcadans | Gemiddelde loopcadans"
        " | Gem. fietscadans | Cadencia de carrera media | Cadencia de bicicleta media | Cadence de course moyenne"
        " | Cadence de pédalage moyenne | Cadence vélo moyenne | Cadenza di corsa media | Cadenza bici media"
        " | Cadência de corrida média | Cadência bicicleta média | Średnia kadencja biegu | Średnia kadencja roweru"
        " | 平均步频 | 平均步頻 | 平均踏频 | 平均ピッチ | 平均ケイデンス",
        "ascent": "Total Ascent | Elev Gain | Stijging | Totale stijging | Anstieg gesamt | Ascenso total"
        " | Ascension totale | Gain d'altitude | Ascesa totale | Subida total | Całkowity wznios | 累计爬升 | 總爬升"
        " | 累積爬升 | 総上昇量",
        "normalized_power": "Normalized Power® (NP®) | Normalized Power | NP",
        "avg_power": "Avg Power | Gem. vermogen | Gemiddeld vermogen | Ø Leistung | Potencia media"
        " | Puissance moyenne"
        " | Potenza media | Potência média | Średnia moc | 平均功率 | 平均パワー",
        "moving": "Moving Time | Bewegingstijd | Beweegtijd | Zeit in Bewegung | Tiempo en movimiento"
        " | Temps de déplacement | Tempo in movimento | Tempo em movimento | Czas ruchu | 移动时间 | 移動時間",
        "elapsed": "Elapsed Time | Verstreken tijd | Verstrichene Zeit | Tiempo transcurrido | Temps écoulé"
        " | Tempo trascorso | Tempo transcorrido | Tempo decorrido | Upłynęło czasu | 全程耗时 | 全程耗時 | 経過時間",
        # Read for what they prove about units and number style, never stored.
        "stride": "Avg Stride Length | Gem. staplengte | Ø Schrittlänge | Longitud media de zancada"
        " | Longueur moyenne des foulées | Lunghezza media passo | Comprimento médio da passada"
        " | Średnia długość kroku | 平均步长 | 平均步長 | 平均歩幅",
        "max_temp": "Max Temp | Maximale temperatuur | Maximale Temperatur | Temperatura máxima"
        " | Température maximale | Temperatura massima | Maksymalna temperatura | 最高温度 | 最高溫度 | 最高気温",
        "min_temp": "Min Temp | Minimale temperatuur | Minimale Temperatur | Temperatura mínima"
        " | Température minimale | Temperatura minima | Minimalna temperatura | 最低温度 | 最低溫度 | 最低気温",
        "training_effect": "Aerobic TE | Aeroob TE | Aerober TE | TE aeróbico | TE aérobie | TE aerobico | 有氧效果",
    }
)
