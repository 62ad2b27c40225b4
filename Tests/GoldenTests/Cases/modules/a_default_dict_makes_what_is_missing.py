from collections import defaultdict
groups = defaultdict(list)
for word in ['apple', 'avocado', 'bean']:
    groups[word[0]].append(word)
print(groups, dict(groups), groups.default_factory)
