"""What the readers say about files and rows, in the reader's language.

An English sentence of `fitjax.ingest` in, the same in Chinese out; one that no pattern knows stays as it is, so nothing
is ever hidden. Knows no file.
"""

import re
from collections.abc import Mapping

_WHAT: Mapping[str, str] = {
    "activity date": "活动日期", "start time": "开始时间", "date": "日期", "distance": "距离", "duration": "时长",
    "time": "时间", "moving time": "移动时间", "elapsed time": "总时间", "ascent": "爬升",
    "average heart rate": "平均心率",
    "maximum heart rate": "最大心率", "average power": "平均功率", "normalized power": "标准化功率",
    "average cadence": "平均步频", "calories": "热量", "RPE": "RPE", "weight": "重量", "reps": "次数",
    "distance unit": "距离单位", "weight unit": "重量单位", "an empty file (0 bytes)": "空文件（0 字节）",
"a number": "数字", "a duration": "时长", "a date": "日期", "a whole number": "整数",
    "miles": "英里", "km": "公里",
}  # fmt: skip
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"start times have no time zone in this export; .*", "这份导出没有时区；开始时间按当地时间保存"),
        (r"text read as (.+?); titles .*", "文字按 {0} 编码读取；若名称显示不对，就不是这种编码"),
        (r"numbers read with a decimal comma .*", "按各列的样子，数字的小数点是逗号（“3,40”即 3.4）"),
        (r"decimal commas and decimal points are mixed; .*", "小数逗号和小数点混用；每列按该列多数的写法读取"),
        (r"dates such as '3/4/2025' read with the day first; .*", "“3/4/2025”按日在前读取；文件里没有能确定顺序的日期"),
        (r"distance unit (miles|km), from the header", "距离单位{0}，来自表头"),
        (r"distance unit (miles|km): stride .* in (\d+) rows", "距离单位{0}：步幅 × 步频 × 时间在 {1} 行中吻合"),
        (r"distance unit assumed miles .*\(median (.+)\) .*", "距离按英里、爬升按英尺：气温（中位数 {0}）是华氏度"),
        (r"distance unit assumed km: .*", "文件没有写单位，距离按公里"),
        (r"distance unit not in the file: (miles|km) assumed.*", "文件没有写距离单位，随重量单位按{0}"),
        (r"distance unit taken as km: .*", "距离单位按公里：若是米，速度中位数会低于 0.1 米/秒"),
        (r"swim distances taken as yards, .*", "游泳距离按码：使用英里的账户泳池单位是码"),
        (r"weights in pounds .* are stored as kilograms", "磅（表头“weight_lbs”）已换算成公斤保存"),
        (r"(\d+) .+ rows hold no set and were left out", "{0} 行没有组的内容，已略过"),
        (r".*: these very bytes were imported before; nothing changed\.", "同样的内容以前导入过；没有任何改动。"),
        (r"(.+) looks like (.+); export it again.*", "{0} 看起来是{1}；请重新导出后再导入。"),
        (r"(.+) looks like (.+); import one of: (.+)\.", "{0} 不是能读的导出（看起来是 {1}）；请导入：{2}。"),
        (r"(.+) holds a header and no rows; .*", "{0} 只有表头，没有数据行；请在有记录后重新导出。"),
        (r"(.+) could not be read to its end \((.+)\); .*", "{0} 没能读完（{1}）；请再试一次。"),
        (r"laps of the activity of (.+), whose time and distance agree", "{0} 那次活动的分圈：时间和距离相符"),
        (r"(.+) is a table of Garmin laps without a lap; .*", "{0} 是佳明的分圈表，但里面没有分圈；请重新导出。"),
        (
            r"(.+) is a table of Garmin laps .*, and no stored activity has its totals \((.+)\); .*",
            "{0} 是没有日期的佳明分圈表，已有的活动中没有一个与其总计（{1}）相符；"
            "请先导入那次活动（FIT、TCX 或 Activities.csv），再导入此文件。",
        ),
        (
            r"(.+) is a table of Garmin laps .*, and (\d+) stored activities have its totals \((.+)\); .*",
            "{0} 是没有日期的佳明分圈表，有 {1} 个活动与其总计（{2}）相符；"
            "请导入那次活动自己的文件（FIT 或 TCX），其中有分圈。",
        ),
        (r"(.+?):? cannot be read \((.+)\); .*", "{0} 无法读取（{1}）；请检查路径后再试。"),
        (r"(.+) ('.*') is not finite", "{0} {1} 不是有限的数"),
        (r"(.+) unit not in the file: (.+) assumed", "文件没有写{0}的单位，按 {1}"),
        (r"(.+) unit ('.*') is not known", "{0}的单位 {1} 不认识"),
        (r"dates such as '3/4/2025' read with the month first, .*", "“3/4/2025”按月在前读取，文件里别的日期可以证明"),
        (r"known and not used: (.+)", "认得但用不上：{0}"),
        (r"(\d+) files in it were imported before; .*", "其中 {0} 个文件以前导入过；它们没有任何改动"),
        (r"(\d+) more files in it could not be used .*", "其中还有 {0} 个文件不能用，不逐一列出"),
        (r"(.+) is an archive, but there is no file in it\.", "{0} 是压缩包，但里面没有文件。"),
        (r"(.+) is an archive, but none of its ([\d,]+) files .*", "{0} 是压缩包，但其中 {1} 个文件都不认识。"),
        (r"(.+): no column is said to hold the date; .*", "{0}：没有哪一列被说成是日期；请选一列。"),
        (r"(.+): no column is said to hold the exercise; .*", "{0}：没有哪一列被说成是动作；请选一列。"),
        (r"(.+) has (\d+) columns, its description (\d+); .*", "{0} 有 {1} 列，说明里有 {2} 列；请重新说明。"),
        (r"(.+) looks like (.+), in which there is nothing to import\.", "{0} 看起来是{1}，里面没有可导入的内容。"),
        (r"the exercise name is empty", "动作名称是空的"),
        (r"the (.+) is empty", "{0}是空的"),
        (r"a (.+) row, no set", "这一行不是一组动作"),
        (r"(.+) ('.*') is not (a .+)", "{0} {1} 不是{2}"),
        (r"(.+) ('.*') is before (\d+)", "{0} {1} 早于 {2} 年"),
        (r"(.+) ('.*') lies in the future", "{0} {1} 在将来"),
        (r"(.+) ('.*') is outside (.+) to (.+)", "{0} {1} 不在 {2} 到 {3} 之间"),
        (r"(.+) ('.*') is none of (.+)", "{0} {1} 不在 {2} 之中"),
    )
)  # fmt: skip


def ingest_words(text: str, language: str) -> str:
    """The sentence in `language`, "en" or "zh"."""
    if language != "zh":
        return text
    for pattern, words in _PATTERNS:
        match = pattern.fullmatch(text)
        if match:
            return words.format(*(_WHAT.get(part, part) for part in match.groups()))
    return text
