import Language
import TensorCore

/// `numpy.lib` with what of it programs use, above all `numpy.lib.stride_tricks`.
enum LibModule {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.lib.array_utils") { builder throws(Raise) in
      builder.function("normalize_axis_index", "axis, ndim, msg_prefix=None", "An axis counted from the front.") {
        call throws(Raise) in
        let (axis, rank) = (try call.int(0), try call.int(1))
        return .int(try engine { () throws(TensorError) in try Tensor.normalizedAxis(axis, rank: rank) })
      }
      builder.add([normalizeAxes])
    }
    interpreter.registerModule("numpy.lib.stride_tricks") { builder throws(Raise) in
      builder.add(strideTricks)
      LabelModule.teach(builder, "sliding_window_view", LabelDispatch.body(.moves([.whole(0)])))
      builder.function(
        "as_strided", "x, shape=None, strides=None, subok=False, writeable=True",
        "A view of the array's memory with any shape and strides that stay inside it.", asStrided)
    }
    interpreter.registerModule("numpy.typing") { builder throws(Raise) in
      builder.module.documentation = "Names for type hints of arrays."
      try builder.source(
        """
        from typing import Any, Generic, TypeVar, Union
        import numpy as np

        _Scalar = TypeVar('_Scalar')

        class NDArray(Generic[_Scalar]):
            pass

        ArrayLike = Union[np.ndarray, bool, int, float, str, list, tuple]
        DTypeLike = Union[type, str, None]

        """)
    }
    interpreter.registerModule("numpy.lib") { builder throws(Raise) in
      for name in ["array_utils", "stride_tricks", "scimath"] {
        builder.set(name, .module(try interpreter.importModule("numpy.lib." + name)))
      }
      builder.module.makeLate = { [unowned interpreter = builder.interpreter] name throws(Raise) in
        guard name == "recfunctions" else { return nil }
        return .module(try interpreter.importModule("numpy.lib.recfunctions"))
      }
    }
  }

  private static let normalizeAxes = WrittenFunction(
    "normalize_axis_tuple", "axis, ndim, argname=None, allow_duplicate=False", "Axes counted from the front.",
    #"""
    axes = tuple([np.lib.array_utils.normalize_axis_index(k, ndim) for k in (axis if isinstance(axis, (tuple, list)) else (axis,))])
    if not allow_duplicate and len(set(axes)) != len(axes):
      raise ValueError('repeated axis' if argname is None else f'repeated axis in `{argname}` argument')
    return axes
    """#)

  private static func asStrided(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let shape = call.isGiven(1) ? try call.shape(1) : tensor.shape
    let size = tensor.dtype.size
    let bytes = call.isGiven(2) ? try call.integers(2) : tensor.strides.array.map { $0 * size }
    guard bytes.count == shape.count else {
      throw .valueError("strides is incompatible with shape of requested array and size of buffer")
    }
    guard shape.array.allSatisfy({ $0 >= 0 }) else {
      throw .valueError("negative dimensions are not allowed")
    }
    guard bytes.allSatisfy({ $0 % size == 0 }) else {
      throw .valueError("strides must be multiples of the element size here")
    }
    let strides = bytes.map { $0 / size }
    let view = try engine { () throws(TensorError) in try tensor.strided(shape, Shape(strides)) }
    return .array(try call.bool(4, default: true) ? view : view.readOnly())
  }

  private static let strideTricks: [WrittenFunction] = [
    WrittenFunction(
      "sliding_window_view", "x, window_shape, axis=None, *, subok=False, writeable=False",
      "Every window of a shape, as a view.",
      #"""
      window = tuple(window_shape) if np.iterable(window_shape) else (window_shape,)
      x = np.asarray(x)
      if np.any(np.array(window) < 0):
        raise ValueError('`window_shape` cannot contain negative values')
      if axis is None:
        axis = tuple(range(x.ndim))
        if len(window) != len(axis):
          raise ValueError(f'Since axis is `None`, must provide window_shape for all dimensions of `x`; got {len(window)} window_shape elements and `x.ndim` is {x.ndim}.')
      else:
        axes = axis if isinstance(axis, tuple) else (axis,)
        axis = tuple([np.lib.array_utils.normalize_axis_index(a, x.ndim) for a in axes])
        if len(window) != len(axis):
          raise ValueError(f'Must provide matching length window_shape and axis; got {len(window)} window_shape elements and {len(axis)} axes elements.')
      strides = x.strides + tuple([x.strides[a] for a in axis])
      shape = list(x.shape)
      for a, size in zip(axis, window):
        if shape[a] < size:
          raise ValueError('window shape cannot be larger than input array shape')
        shape[a] -= size - 1
      return np.lib.stride_tricks.as_strided(x, tuple(shape) + window, strides, writeable=writeable)
      """#),
  ]
}
