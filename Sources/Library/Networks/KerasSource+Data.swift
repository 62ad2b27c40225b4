extension KerasSource {
  /// `keras.utils`.
  static let utils = #"""
    import numpy as np


    def to_categorical(x, num_classes=None):
        """One-hot rows of class numbers."""
        x = np.array(x, dtype='int64')
        shape = x.shape
        if len(shape) > 1 and shape[-1] == 1:
            shape = shape[:-1]
        x = x.reshape(-1)
        if not num_classes:
            num_classes = np.max(x) + 1
        rows = np.zeros((x.shape[0], num_classes))
        rows[np.arange(x.shape[0]), x] = 1
        return rows.reshape(shape + (num_classes,))


    def normalize(x, axis=-1, order=2):
        """Rows of length 1."""
        x = np.asarray(x, dtype='float64')
        length = np.linalg.norm(x, order, axis, keepdims=True)
        return x / np.where(length == 0, 1, length)


    def plot_model(model, to_file='model.png', show_shapes=False, **options):
        """Prints the table of layers: there is no program here that draws graphs."""
        model.summary()


    def set_random_seed(seed):
        """Starts the random numbers anew."""
        np.random.seed(seed)
    """#

  /// `keras.datasets`.
  static let mnist = #"""
    from dataset.mnist import load_mnist


    def load_data(path='mnist.npz'):
        """((x_train, y_train), (x_test, y_test)): pictures (N, 28, 28) and labels (N), uint8."""
        (x, t), (x_test, t_test) = load_mnist(normalize=False, flatten=False)
        return (x.reshape(-1, 28, 28), t), (x_test.reshape(-1, 28, 28), t_test)
    """#

  static let fashionMNIST = #"""
    from dataset.fashion import load_fashion


    def load_data():
        """((x_train, y_train), (x_test, y_test)): pictures (N, 28, 28) and labels (N), uint8."""
        (x, t), (x_test, t_test) = load_fashion(normalize=False, flatten=False)
        return (x.reshape(-1, 28, 28), t), (x_test.reshape(-1, 28, 28), t_test)
    """#

  /// Keras's sets that nabla has no files for.
  static let absentData = #"""
    def load_data(*arguments, **options):
        raise NotImplementedError("nabla reads MNIST and Fashion-MNIST: keras.datasets.mnist and "
                                  "keras.datasets.fashion_mnist. It draws digits itself: from "
                                  "dataset.digits import load_digits.")
    """#

  /// `keras.backend`: the few names that notebooks call.
  static let backend = #"""
    import numpy as np


    def clear_session(free_memory=True):
        """Begins the names of layers anew."""
        from keras import layers
        layers._counts.clear()


    def get_value(x):
        return x


    def set_value(x, value):
        raise NotImplementedError('set a learning rate by model.optimizer.learning_rate = 0.01')


    def epsilon():
        return 1e-07


    def floatx():
        return 'float32'
    """#
}
