"""What each rule rests on: rule name to citation. A table only; practice is called practice."""

_RIEBE = "ACSM pre-participation screening, Riebe 2015; ACSM Guidelines 10th ed. ch. 2"
_WISH = "Athlete's own limit"
_FRANDSEN = "Frandsen 2025, Br J Sports Med 59:1203, PMC12421110"
_BUIST = "Buist 2008 (GRONORUN) found no support for 10 %; limits calibrated on 52 published running plans"
_PUBLISHED = "52 published running plans (Higdon, Hansons, BAA and others)"
_BOSQUET_TAPER = "Bosquet 2007, PMID 17762369; Wang 2023, PLoS ONE 0282838"
_STANLEY = "Stanley 2013, Sports Med, doi 10.1007/s40279-013-0083-4"
_WHO = "WHO 2020 guidelines, Bull 2020, Br J Sports Med, PMC7719906"
_ACSM_RT = "Currier 2026, ACSM Position Stand, Med Sci Sports Exerc 58(4):851-872, PMC12965823"
_PELLAND = "ACSM Position Stand 2026, PMC12965823; fractional sets after Pelland 2024"
_GETP = "ACSM Guidelines for Exercise Testing and Prescription"
_SWAP = "Exercise substitution for painful regions, coaching and physiotherapy practice"
_LLOYD = "Lloyd 2014, consensus on youth resistance training"
_FITT = "FITT-VP principle, ACSM; Garber 2011"
_FORM = "Plan document, fitjax-plan/1"
_COACHING = "Coaching practice"
_GARBER = "Garber 2011, ACSM Position Stand"
_ACOG = "ACOG Committee Opinion 804 (2020)"
_ADA = "American Diabetes Association 2016, exercise position statement, PMC6908414"
_REDS = "IOC consensus on REDs 2023, Br J Sports Med 57:1073"
_PAIN = "Thomeé; Silbernagel, pain-monitoring model"

CITATION = {
    "day_minutes": _WISH, "day_off": _WISH, "blackout_date": _WISH, "equipment": _WISH, "avoided": _WISH,
    "avoided_pattern": _WISH, "sport_day": _WISH, "sessions_per_week": _WISH, "fewer_sessions": _WISH,
    "session_minutes": _WISH, "goal_date_mismatch": _WISH, "goal_date_past": _WISH, "race_missing": _WISH,
    "race_off_goal_date": _WISH, "outside_week": _FORM, "week_order": _FORM,
    "hard_spacing": _STANLEY, "hard_sessions": f"{_COACHING}; {_STANLEY}", "long_sessions": _COACHING,
    "hard_near_race": _STANLEY, "rest_days": "NHS Couch to 5K; published novice plans rest on three days",
    "days_without_rest": "NHS Couch to 5K; coaching practice",
    "muscle_spacing": "ACSM resistance training recommendations; Starting Strength, GZCLP",
    "same_day_interference": "Schumann 2022; Huiberts 2024; Robineau 2016",
    "single_session_spike": _FRANDSEN, "race_beyond_training": _FRANDSEN, "weekly_volume": _BUIST,
    "weekly_minutes": _BUIST, "ctl_ramp": "Typical ramp 3 to 7 a week (IntervalCoach); 5 to 8 (Friel)",
    "one_variable": _COACHING, "long_run_share": f"Daniels; 90th and 95th percentile of {_PUBLISHED}",
    "long_run_minutes": "Daniels' Running Formula", "cut_back_week": "Higdon step-back weeks; " + _PUBLISHED,
    "layoff_return": "Bosquet 2013, detraining meta-analysis; coaching practice",
    "taper_missing": _BOSQUET_TAPER, "taper_shallow": _PUBLISHED, "taper_intensity": _BOSQUET_TAPER,
    "marathon_long_run": "Published marathon plans: 16 miles (Hansons) to 22 miles (Coogan)",
    "low_intensity_share": "Sperlich 2023, Front. Sports 1258585; Seiler & Tønnessen 2009",
    "who_aerobic": _WHO, "who_strength": _WHO,
    "load_jump": "ACSM 2009 (2 to 10 %); novice programmes add 2.5 kg upper, 5 kg lower body",
    "load_over_best": "Epley estimate of the athlete's own one-repetition maximum",
    "muscle_sets_low": _PELLAND, "muscle_sets_high": _PELLAND, "session_sets_high": _COACHING,
    "deload_missing": "Bell 2024, Sports Med-Open, doi 10.1186/s40798-023-00633-0",
    "strength_frequency": _ACSM_RT, "strength_intensity": _ACSM_RT,
    "cycle_periodisation": "Colenso-Semple 2023; Roberts 2020",
    "gate": _RIEBE, "vigorous_uncleared": _RIEBE, "pregnancy_vigorous": _ACOG,
    "pregnancy_exposure": _ACOG, "advice_pregnancy": _ACOG,
    "pressure_scheme": _GETP, "pressure_load": _GETP, "advice_pressure": f"{_GETP}; NSCA (the lower of two limits)",
    "advice_glucose": f"{_GETP}; {_ADA}", "advice_low_glucose": f"{_GETP}; {_ADA}",
    "ulcer_weight_bearing": _ADA, "retinopathy_vigorous": _ADA, "heart_rate_unreliable": _ADA,
    "doctor_limit": "The athlete's own doctor", "reds_sign": _REDS, "pain_limit": _PAIN, "advice_pain": _PAIN,
    "short_sleep": "Knowles 2018", "hrv_low": "Plews 2014, PMID 24334285",
    "illness_hard": "Neck-check, sports medicine practice",
    "youth_lifting_days": _LLOYD, "youth_lifting_gap": _LLOYD, "youth_testing": _LLOYD,
    "advice_youth": f"{_LLOYD}; Jayanthi, American Academy of Pediatrics",
    "older_balance": _WHO, "older_sets": _WHO, "advice_older": "Balachandran 2022; WHO 2020",
    "who_muscles": _WHO, "minimum_dose": "Nuzzo 2024; Pelland 2024", "acsm_days": _GARBER, "acsm_growth": _GARBER,
    "low_intensity_sessions": "Seiler & Tønnessen 2009", "hiit_dose": "Helgerud 2007",
    "polarised_claim": "Oliveira 2024, PMID 38717713",
    "taper_rising": _BOSQUET_TAPER, "taper_long": _BOSQUET_TAPER, "taper_dose": _BOSQUET_TAPER,
    "taper_frequency": _BOSQUET_TAPER, "late_long_run": "Published marathon plans: the last one three weeks out",
    "layoff_ramp": "Bosquet 2013, detraining meta-analysis; coaching practice",
    "beginner_run_days": "NHS Couch to 5K", "concurrent_order": "Murlasits 2018; Eddens 2018",
    "priority_first": _ACSM_RT, "strength_sets": _ACSM_RT, "muscle_sets_modest": _PELLAND,
    "hypertrophy_effort": _PELLAND, "load_too_light": _ACSM_RT, "power_load": _ACSM_RT,
    "deload_not_lighter": "Bell 2024, Sports Med-Open, doi 10.1186/s40798-023-00633-0",
    "contraindicated": _SWAP, "swap_advised": _SWAP, "contraindicated_kind": _SWAP,
    "low_reps": f"{_GETP}: no breath-holding lifts", "effort_too_high": f"{_GETP}; WHO 2020",
    "youth_hours": "Jayanthi, American Academy of Pediatrics",
    "youth_volume": "Brenner 2016, American Academy of Pediatrics",
    "youth_scheme": _LLOYD, "older_strength": _WHO,
    "empty_plan": _FORM, "empty_week": _FORM, "no_duration": _FITT, "no_intensity": _FITT, "easy_without_target": _FITT,
    "no_exercises": _FITT, "steps_sum": _FORM, "bad_number": _FORM, "target_reversed": _FORM,
    "target_above_max_hr": _FORM, "implausible_speed": _FORM, "why_missing": _FORM, "week_total": _FORM,
    "unknown_exercise": _FORM,
}  # fmt: skip
