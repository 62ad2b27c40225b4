class ShapeError(Exception): pass
raise ShapeError('4 is not 3')
