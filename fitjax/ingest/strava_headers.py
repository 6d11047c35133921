"""Names of the columns of Strava's activities.csv in the languages Strava exports. Data only.

English, Dutch and German are as real exports have them; French, Spanish, Japanese and Chinese in their first columns;
the rest are the words the site uses.
"""

from fitjax.ingest.headers import dictionary

STRAVA = dictionary(
    {
        "source_id": "Activity ID | Activiteits-ID | Aktivitäts-ID | ID de l'activité | ID de actividad"
        " | ID de la actividad | ID attività | ID dell'attività | ID da atividade | ID de atividade"
        " | 活动 ID | 活动ID"
        " | 活動 ID | 活動ID | アクティビティID | アクティビティ ID | ID aktywności | 활동 ID",
        "start": "Activity Date | Datum van activiteit | Aktivitätsdatum | Datum der Aktivität | Date de l'activité"
        " | Fecha de la actividad | Fecha de actividad | Data dell'attività | Data attività | Data da atividade"
        " | Data de atividade | 活动日期 | 活動日期 | アクティビティ実行日 | アクティビティの日付"
        " | アクティビティ日 | Data aktywności | 활동 날짜",
        "title": "Activity Name | Naam activiteit | Name der Aktivität | Nom de l'activité | Nombre de la actividad"
        " | Nome dell'attività | Nome attività | Nome da atividade | 活动名称 | 活動名稱"
        " | アクティビティ名 | Nazwa aktywności",
        "sport": "Activity Type | Activiteitstype | Aktivitätsart | Aktivitätstyp | Type d'activité"
        " | Tipo de actividad | Tipo di attività | Tipo attività | Tipo de atividade | Tipo da atividade | 活动类型"
        " | 活動類型 | アクティビティタイプ | アクティビティの種類 | Typ aktywności | 활동 종류",
        "elapsed": "Elapsed Time | Verstreken tijd | Verstrichene Zeit | Gesamtzeit | Temps écoulé"
        " | Tiempo transcurrido | Tempo trascorso | Tempo decorrido | 全程耗时 | 经过时间 | 总时间"
        " | 經過時間 | 全程耗時"
        " | 経過時間 | Upłynęło czasu | Czas trwania",
        "moving": "Moving Time | Beweegtijd | Bewegungszeit | Durée de déplacement | Temps de déplacement"
        " | Tiempo en movimiento | Tempo in movimento | Tempo em movimento | Tempo de movimentação"
        " | 移动时间 | 移動時間"
        " | Czas ruchu",
        "distance": "Distance | Afstand | Distanz | Distancia | Distanza | Distância | 距离 | 距離 | Dystans | 거리",
        "ascent": "Elevation Gain | Totale stijging | Höhenzunahme | Höhenmeter | Dénivelé positif | Dénivelé"
        " | Desnivel positivo | Ganancia de elevación | Desnivel | Dislivello | Dislivello positivo"
        " | Ganho de elevação"
        " | Ganho de altimetria | 累计爬升 | 海拔爬升 | 累計爬升 | 爬升海拔 | 獲得標高 | Wzrost wysokości",
        "avg_hr": "Average Heart Rate | Gemiddelde hartslag | Durchschnittliche Herzfrequenz | Durchschnittliche HF"
        " | Fréquence cardiaque moyenne | Frecuencia cardíaca media | Ritmo cardíaco medio | Ritmo cardiaco promedio"
        " | Frequenza cardiaca media | Frequência cardíaca média | 平均心率 | 平均心拍数 | Średnie tętno",
        "max_hr": "Max Heart Rate | Max. hartslag | Max. Herzfrequenz | Fréquence cardiaque max."
        " | Frecuencia cardíaca máx. | Frecuencia cardíaca máxima | Ritmo cardíaco máximo | Frequenza cardiaca max"
        " | Frequenza cardiaca massima | Frequência cardíaca máx. | Frequência cardíaca máxima | 最大心率 | 最高心率"
        " | 最大心拍数 | Maks. tętno",
        "avg_power": "Average Watts | Gemiddeld wattage | Durchschnittliche Watt | Durchschnittliche Wattzahl"
        " | Puissance moyenne | Watts moyens | Vatios medios | Potencia media | Watt medi | Potenza media"
        " | Média de watts | Potência média | 平均功率 | 平均瓦特 | 平均ワット | 平均ワット数",
        "normalized_power": "Weighted Average Power | Gewogen gemiddeld vermogen"
        " | Gewichtete durchschnittliche Leistung | Puissance moyenne pondérée | Potencia media ponderada"
        " | Potenza media ponderata | Potência média ponderada | 加权平均功率 | 加權平均功率 | 加重平均パワー",
        "avg_cadence": "Average Cadence | Gemiddelde cadans | Durchschnittliche Trittfrequenz | Cadence moyenne"
        " | Cadencia media | Cadenza media | Cadência média | 平均步频 | 平均踏频 | 平均踏頻 | 平均ケイデンス",
        "calories": "Calories | Calorieën | Kalorien | Calorías | Calorie | Calorias | 卡路里 | カロリー | Kalorie",
        "rpe": "Perceived Exertion | Ervaren inspanning | Gefühlte Anstrengung | Effort perçu | Effort ressenti"
        " | Esfuerzo percibido | Sforzo percepito | Esforço percebido | 自感用力度 | 主观强度"
        " | 自覺用力程度 | 主観的運動強度",
        "filename": "Filename | Bestandsnaam | Dateiname | Nom du fichier | Nombre del archivo | Nombre de archivo"
        " | Nome file | Nome del file | Nome do arquivo | 文件名 | 檔案名稱 | ファイル名 | Nazwa pliku",
    }
)
