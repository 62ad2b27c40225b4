value = 5
print('value' in globals(), globals()['value'])
