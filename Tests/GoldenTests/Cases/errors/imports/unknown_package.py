import jax as tf
