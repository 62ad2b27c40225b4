x = 1
import torch
