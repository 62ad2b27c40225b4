import Language

/// Python's modules that are written in the language, with the native parts under some of them.
enum WrittenModules {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("_regex", RegexModule.build)
    interpreter.registerModule("_pickle", PickleModule.build)
    interpreter.registerModule("_gzip", PickleModule.buildGzip)
    interpreter.registerModule("_struct", StructModule.build)
    interpreter.registerModule("_traceback", TracebackModule.build)
    interpreter.registerModule("_weakref", WeakReferences.build)
    interpreter.registerModule("_abc", AbstractClasses.build)
    interpreter.registerModule("hashlib", HashlibModule.build)
    interpreter.registerModule("unicodedata", UnicodeDataModule.build)
    for (name, text) in sources + neighbours {
      interpreter.registerModule(name) { builder throws(Raise) in
        builder.set("__name__", .text(name))
        builder.module.documentation = "Part of nabla, after Python's module of this name."
        try builder.interpreter.execute(
          SourceText(name: "<\(name)>", text: text, isInternal: true), in: builder.module)
      }
    }
    for (name, text) in ScipySource.modules + SklearnSource.modules {
      interpreter.registerModule(name) { builder throws(Raise) in
        builder.module.documentation = "Part of nabla, a small part of the library's module of this name."
        try builder.source(text)
      }
    }
    for (name, contents) in SklearnSource.contents {
      interpreter.absentModules[name + ".*"] = "nabla's \(name) has \(contents)."
    }
    for (names, hint) in absent + SklearnSource.absent {
      for name in names.split(separator: " ") { interpreter.absentModules[String(name)] = hint }
    }
  }

  private static let sources: [(String, String)] = [
    ("re", regularExpressions), ("pickle", pickle), ("io", inputOutput), ("gzip", gzip),
    ("struct", structure), ("json", json), ("csv", csv), ("heapq", heapq), ("bisect", bisect),
    ("fractions", fractions), ("statistics", statistics), ("datetime", datetime + datetimeClasses + datetimeText),
    ("textwrap", textwrap), ("pprint", pprint), ("fnmatch", fnmatch), ("glob", glob),
    ("pathlib", pathlib), ("tqdm", tqdm), ("tqdm.auto", "from tqdm import *"),
    ("tqdm.notebook", "from tqdm import *"), ("logging", logging), ("argparse", argparse),
    ("types", types), ("PIL", "__version__ = '12.0.0'\nfrom PIL.Image import UnidentifiedImageError\n"), ("PIL.Image", pil), ("PIL.ImageOps", pilOps),
    ("urllib.request", urllibRequest), ("urllib.error", "from urllib.request import URLError, HTTPError"),
    ("scipy.special", scipySpecial), ("traceback", traceback), ("inspect", inspect),
    ("weakref", weakref), ("timeit", timeit), ("collections.abc", collectionsABC),
    ("decimal", decimal + decimalText + decimalArithmetic + decimalFunctions), ("cmath", cmath),
    ("ast", ast), ("base64", base64), ("uuid", uuid), ("secrets", secrets), ("_ranges", ranges), ("numbers", numbers), ("gc", gc), ("queue", queue), ("platform", platform),
    ("unittest", unittest + unittestChecks + unittestResults + unittestRuns), ("calendar", calendar),
    ("difflib", difflib), ("this", zen), ("keyword", keyword), ("colorsys", colorsys),
    ("urllib.parse", urllibParse), ("array", array), ("html", html), ("shlex", shlex), ("shutil", shutil),
    ("codecs", codecs), ("doctest", doctest), ("errno", errno),
    ("threading", threading), ("concurrent", "from concurrent import futures\n"), ("concurrent.futures", futures),
  ]

  /// What learners import that nabla does not have, with what serves instead.
  private static let absent: [(names: String, hint: String)] = [
    (
      "torch torchvision jax flax mxnet chainer theano paddle",
      "keras, common.layers and common.optimizer do in nabla what such a library does."
    ),
    (
      "scipy.optimize scipy.io scipy.ndimage scipy.sparse scipy.misc scipy.integrate scipy.interpolate scipy.fft scipy.fftpack scipy.cluster",
      "nabla has scipy.special, stats, signal, linalg and spatial.distance; gradient descent, np.interp and loops serve for much of the rest."
    ),
    ("PIL.ImageFilter PIL.ImageEnhance PIL.ImageChops",
      "np.array(image) gives the pixels; scipy.signal.convolve2d and arithmetic change them."),
    ("PIL.ImageDraw PIL.ImageFont PIL.ImageTk", "matplotlib.pyplot draws lines, shapes and words."),
    ("dezero", "the books' common.layers and common.optimizer come with nabla; a folder dezero beside the notebook is imported."),
    ("mnist", "from dataset.mnist import load_mnist reads the digits that `data mnist` downloads."),
    ("cupy", "nabla computes on the processor; numpy has the same functions."),
    ("pandas polars", "np.loadtxt and csv.reader read tables into arrays and lists."),
    ("cv2 skimage imageio", "PIL.Image and matplotlib.pyplot.imshow show arrays as text pictures."),
    ("plotly bokeh altair", "matplotlib.pyplot draws plots made of text."),
    (
      "requests urllib3 http socket ssl ftplib smtplib aiohttp wget gdown",
      "programs in nabla open no connection; nabla's data sets come with dataset.mnist and dataset.spiral."
    ),
    ("subprocess multiprocessing asyncio signal ctypes _thread pty",
      "programs in nabla run alone, on one processor, and start nothing."),
    ("tempfile zipfile tarfile", "open(), np.load and gzip.open read and write files of the program's folder."),
    ("networkx graphviz pydot", "dictionaries and lists hold graphs; matplotlib.pyplot draws points and lines."),
    ("nltk gensim spacy transformers datasets", "str.split, re and collections.Counter take text apart."),
    ("sqlite3 h5py joblib dill", "pickle, json and np.savez keep data in files."),
    ("google google.colab kaggle",
      "files beside the notebook are read with open() and np.load; dataset.mnist and dataset.spiral come with nabla."),
    ("numba cython", "nabla's loops run compiled code already; array functions are faster still."),
    ("gym gymnasium pygame tkinter PyQt5", "nabla shows text and plots made of text."),
    ("dis pdb pytest cProfile importlib.util",
      "help(x), dir(x), %timeit and assert serve here."),
  ]
}
