x = 1
import tensorflow as tf
