int.double = 1
