"""The athlete simulator: plans in, what becomes of the people who follow them out. Pure, seeded, no I/O, no clock.

people      who they are: time constants, frailty, response, reliability, drawn from cited ranges
habit       what a profile tells of the training before the plan
rows        plan weeks as one table of numbers, a row a session
life        which sessions are done, how hard they feel, illness and busy weeks
body        fitness and fatigue, a day at a time
strength    hard sets by muscle and what they build
injury      hazard of a session from its jump over the longest of 30 days
outcome     what all that means for the goal, 0 to 1
expected    one plan, many people, no chance: the teacher's judge
season      many athletes, a week at a time, with chance and adaptation (`lived` is the week, `state` the records,
            `after` what can be read off them)
population  thousands of athletes in their habitual training, for the speed figure (`population_plain` its baseline)
logs        what was lived, as an app would have logged it

Gains compare plans for the same person. They are no prediction for a real one.
"""
