x = 1
class = x
