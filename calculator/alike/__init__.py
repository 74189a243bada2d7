"""What may be told apart: people, ages and incomes that no rule in force treats differently are assessed once.

`people` tells whom no rule of one place and law sets apart: exact, and asked of each kind of person met. `anywhere`
tells it for all places and several laws at once: coarser, but cheap enough to be asked of every participant. Where
rules draw lines, both have from `age_lines`. `births` finds those lines among days of birth, `incomes` what holds
between two incomes. Nothing here knows tables or participants.
"""
