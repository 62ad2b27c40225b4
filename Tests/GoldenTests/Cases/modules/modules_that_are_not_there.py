try:
    import torch
except ModuleNotFoundError as error:
    print(error)
try:
    from math import nothing
except ImportError as error:
    print(str(error)[:34])
