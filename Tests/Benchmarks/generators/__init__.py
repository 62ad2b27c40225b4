"""Random programs as grammars: a rule's name stands for one of its texts, in which `@name`, or `@{name}` before a letter,
stands for another rule; `@@` is a plain `@`.

A rule is a list of texts, or a function of the random generator. The first text of a rule is its plainest: it is taken
when the nesting has become deep, so it must not lead back to its own rule.
"""
import re

NAME = re.compile(r'(?<!@)@(?:\{([a-z_]+[0-9]?)\}|([a-z_]+[0-9]?))')


class Grammar:
    def __init__(self, *tables):
        self.rules = {}
        for table in tables:
            self.rules.update(table)

    def text(self, random, rule, depth=0):
        choices = self.rules[rule]
        if callable(choices):
            return choices(random)
        picked = choices[0] if depth > 5 else random.choice(choices)
        return NAME.sub(lambda name: self.text(random, name.group(1) or name.group(2), depth + 1), picked)
