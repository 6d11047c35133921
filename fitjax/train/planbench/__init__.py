"""PlanBench: how good plans are, whoever wrote them.

athletes     whom plans are made for: unseen, made up, the same for every planner
planners     model, search, template, random; command: anybody's program
stages       the runs (single plans, level triples, seasons, repeats, speed) over processes, kept in a journal
judge        one plan by validity, limits, findings, envelope, spikes, score; one measure a file
levels season consistency speed notes    measures that need more than one plan
summary intervals    figures with 95 % intervals
report plots         what people read
"""

from fitjax.train.planbench.run import evaluate

__all__ = ["evaluate"]
