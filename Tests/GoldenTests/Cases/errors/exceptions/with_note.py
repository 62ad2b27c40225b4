e = ValueError('a')
e.add_note('seen in batch 3')
raise e
