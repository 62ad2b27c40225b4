value = 5
print('value' in globals(), globals()['value'])
names = globals()
names['made'] = 1
made = 7
print(names['made'], 'made' in names)
