/// Names that people bring from other languages and libraries, with what to write instead.
enum ForeignNames {
  /// Names used as variables or functions.
  static let variables: [String: String] = {
    var table = [
      "null": "None is Python's null", "NULL": "None is Python's null",
      "nil": "None is Python's nil", "undefined": "None is Python's undefined",
      "true": "True is written with a capital", "false": "False is written with a capital",
      "NaN": "np.nan, or float('nan')", "Infinity": "np.inf, or float('inf')",
      "Inf": "np.inf, or float('inf')", "inf": "np.inf, or float('inf')", "nan": "np.nan",
      "length": "len(x) counts the items of x", "size": "len(x), or x.size for an array",
      "numel": "x.size for an array", "ndims": "x.ndim",
      "println": "print(...)", "printf": "print('%d' % n), or print(f'{n}')",
      "echo": "print(...)", "disp": "print(...)", "console": "print(...)", "puts": "print(...)",
      "this": "the object is the method's first parameter, by custom self",
      "string": "str(x) makes text of a value", "integer": "int(x)", "boolean": "bool(x)",
      "double": "float(x)", "char": "chr(n), or str(x)", "xrange": "range(...)",
      "raw_input": "input(...)", "unicode": "str(x)", "long": "int(x)",
      "elseif": "elif", "elsif": "elif", "switch": "if, elif and else",
      "require": "import ...", "include": "import ...", "using": "import ...",
      "fprintf": "print(...)", "clc": "nothing to clear here", "numpy": "first: import numpy as np",
    ]
    for library in ["torch", "jnp", "jax", "F"] {
      table[library] = "nabla works with NumPy: import numpy as np, then np.array(...)"
    }
    table["tf"] = "first: import tensorflow as tf; of TensorFlow, nabla has Keras"
    table["tensorflow"] = "first: import tensorflow; of TensorFlow, nabla has Keras"
    table["keras"] = "first: from tensorflow import keras"
    table["pd"] = "nabla has no pandas; NumPy arrays hold tables: import numpy as np"
    table["nn"] = "nabla's layers: from common.layers import Affine, Relu"
    return table
  }()

  /// Names under which modules are known once they are imported.
  static let modules = [
    "np": "import numpy as np", "plt": "import matplotlib.pyplot as plt", "math": "import math",
    "random": "import random", "time": "import time", "os": "import os", "sys": "import sys",
    "matplotlib": "import matplotlib.pyplot as plt", "pickle": "import pickle",
    "itertools": "import itertools", "functools": "import functools",
    "OrderedDict": "from collections import OrderedDict", "collections": "import collections",
    "copy": "import copy", "gzip": "import gzip",
  ]

  /// Functions of NumPy that other languages have without a prefix.
  static let arrayFunctions: [String: String] = {
    var table = [
      "rand": "np.random.rand", "randn": "np.random.randn", "randint": "np.random.randint",
      "randperm": "np.random.permutation", "repmat": "np.tile", "cat": "np.concatenate",
      "size": "np.shape", "numel": "np.size", "tensor": "np.array", "matrix": "np.array",
      "sigmoid": "1 / (1 + np.exp(-x))", "relu": "np.maximum(x, 0)", "ceil": "np.ceil",
      "logical_and": "np.logical_and", "inv": "np.linalg.inv", "det": "np.linalg.det",
      "norm": "np.linalg.norm",
    ]
    for name in [
      "array", "zeros", "ones", "eye", "linspace", "arange", "sqrt", "exp", "log", "log10", "log2",
      "sin", "cos", "tan", "tanh", "mean", "std", "var", "median", "dot", "reshape", "transpose",
      "argmax", "argmin", "cumsum", "prod", "floor", "meshgrid", "where", "concatenate", "hstack",
      "vstack", "zeros_like", "ones_like", "maximum", "minimum", "matmul", "shape", "sign",
      "unique", "diag", "clip", "isnan", "outer", "pi",
    ] { table[name] = "np.\(name)" }
    return table
  }()

  /// Keyword arguments of other libraries.
  static let keywords = [
    "dim": "axis", "dims": "axis", "keepdim": "keepdims", "axes": "axis", "size": "shape",
    "learning_rate": "lr", "type": "dtype", "colour": "color", "width": "linewidth",
    "descending": "reverse", "num": "n", "file_name": "filename", "repeats": "reps",
  ]

  /// What to write instead of an attribute; by type, or by `module name`.
  static func attribute(_ name: String, of type: String) -> String? {
    if let hint = attributes[type]?[name] { return hint }
    guard lengths.contains(type), name.count < 10 else { return nil }
    return name == "len" || name == "length"
      || Suggestions.closest(to: name, among: ["length"]) != nil
      ? "len(x)" : nil
  }

  private static let lengths: Set<String> = [
    "list", "str", "tuple", "dict", "set", "range", "numpy.ndarray", "bytes",
  ]

  private static let attributes: [String: [String: String]] = [
    "list": [
      "push": "x.append(item)", "add": "x.append(item)", "push_back": "x.append(item)",
      "size": "len(x)", "shape": "only arrays have a shape: np.array(x).shape",
      "map": "[f(item) for item in x]", "filter": "[item for item in x if ...]",
      "join": "', '.join(x)", "contains": "item in x", "includes": "item in x",
      "indexOf": "x.index(item)", "sum": "sum(x)", "max": "max(x)", "min": "min(x)",
      "mean": "np.mean(x)", "reshape": "np.array(x).reshape(...)", "dot": "np.dot(x, y)",
      "T": "np.array(x).T", "argmax": "np.argmax(x)", "dtype": "np.array(x).dtype",
      "astype": "np.array(x).astype(...)", "concat": "x + y", "slice": "x[start:stop]",
      "forEach": "for item in x: ...", "each": "for item in x: ...",
    ],
    "tuple": [
      "append": "a tuple cannot grow: x + (item,) makes a longer one",
      "shape": "only arrays have a shape: np.array(x).shape",
      "sort": "sorted(x) gives a sorted list",
    ],
    "str": [
      "toUpperCase": "x.upper()", "toLowerCase": "x.lower()", "trim": "x.strip()",
      "contains": "part in x", "includes": "part in x", "substr": "x[start:stop]",
      "substring": "x[start:stop]", "charAt": "x[i]", "indexOf": "x.find(part)",
      "append": "x + part makes a longer text", "reverse": "x[::-1]", "sort": "sorted(x)",
      "decode": "text is decoded already; bytes have .decode()", "concat": "x + y",
      "push": "x + part makes a longer text", "size": "len(x)",
    ],
    "dict": [
      "has_key": "key in x", "iteritems": "x.items()", "itervalues": "x.values()",
      "iterkeys": "x.keys()", "append": "x[key] = value", "add": "x[key] = value",
      "size": "len(x)", "put": "x[key] = value", "contains": "key in x",
      "entries": "x.items()",
    ],
    "set": [
      "append": "x.add(item)", "push": "x.add(item)", "contains": "item in x", "has": "item in x",
    ],
    "int": ["length": "numbers have no length", "shape": "only arrays have a shape"],
    "float": ["shape": "only arrays have a shape", "sqrt": "x ** 0.5, or np.sqrt(x)"],
    "numpy.ndarray": [
      "append": "np.append(x, values) makes a longer copy; a list grows with x.append(item)",
      "push": "np.append(x, values) makes a longer copy", "dim": "x.ndim", "numel": "x.size",
      "view": "x.reshape(...)", "permute": "x.transpose(...)", "t": "x.T", "mm": "x @ y",
      "matmul": "x @ y", "unsqueeze": "x[:, None], or np.expand_dims(x, axis)",
      "numpy": "x is a NumPy array already", "detach": "arrays hold plain numbers: x itself",
      "cpu": "x itself", "cuda": "nabla computes on the processor: x itself",
      "to": "x.astype(dtype)",
      "backward": "arrays keep no gradients; layers have backward(dout)",
      "grad": "arrays keep no gradients; layers keep theirs after backward(dout)",
      "requires_grad": "arrays keep no gradients; layers have backward(dout)",
      "float": "x.astype(np.float32)", "double": "x.astype(np.float64)",
      "long": "x.astype(np.int64)", "int": "x.astype(int)", "exp": "np.exp(x)",
      "log": "np.log(x)", "sqrt": "np.sqrt(x)", "abs": "np.abs(x)", "tanh": "np.tanh(x)",
      "sigmoid": "1 / (1 + np.exp(-x))", "relu": "np.maximum(x, 0)", "count": "np.sum(x == value)",
      "index": "np.where(x == value)", "median": "np.median(x)", "unique": "np.unique(x)",
      "add": "x + y", "pow": "x ** y", "norm": "np.linalg.norm(x)",
      "expand": "np.broadcast_to(x, shape)",
      "concatenate": "np.concatenate([x, y])", "concat": "np.concatenate([x, y])",
      "pop": "x[:-1] is all but the last", "extend": "np.concatenate([x, y])",
      "clone": "x.copy()", "contiguous": "np.ascontiguousarray(x)",
    ],
    "module numpy": [
      "tensor": "np.array(...)", "Tensor": "np.array(...)", "cat": "np.concatenate([a, b], axis=0)",
      "relu": "np.maximum(x, 0)", "sigmoid": "1 / (1 + np.exp(-x))",
      "softmax": "np.exp(x) / np.sum(np.exp(x))", "length": "len(x)", "len": "len(x)",
      "rand": "np.random.rand(...)", "randn": "np.random.randn(...)",
      "randint": "np.random.randint(...)", "seed": "np.random.seed(...)",
      "manual_seed": "np.random.seed(...)", "mm": "np.dot(a, b)", "from_numpy": "x itself",
      "unsqueeze": "np.expand_dims(x, axis)", "permute": "np.transpose(x, axes)",
      "repmat": "np.tile(x, reps)", "inv": "np.linalg.inv(x)", "norm": "np.linalg.norm(x)",
      "det": "np.linalg.det(x)", "svd": "np.linalg.svd(x)", "reduce_sum": "np.sum(x, axis=...)",
      "reduce_mean": "np.mean(x, axis=...)", "pow": "np.power(x, y)", "numel": "np.size(x)",
    ],
  ]
}
