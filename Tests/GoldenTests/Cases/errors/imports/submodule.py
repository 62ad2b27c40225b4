import numpy.fancy
