x = 1
from math import squareroot
