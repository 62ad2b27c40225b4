try: 1 / 0
finally: {}['a']
