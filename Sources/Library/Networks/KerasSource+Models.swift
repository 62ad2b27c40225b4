extension KerasSource {
  /// `keras.models`: chains of layers with their table and their weights.
  static let models = #"""
    import numpy as np
    from keras import losses as _losses
    from keras import metrics as _metrics
    from keras import optimizers as _optimizers
    from keras._engine import _Network
    from keras._fitting import Fitting
    from keras.layers import Layer, InputLayer, KerasTensor, _Guest, _unique


    class Model(Fitting):
        """A chain of layers: Sequential([...]), or Model(inputs, outputs) of what layers were called on."""

        def __new__(cls, *arguments, **options):
            return object.__new__(Functional if cls is Model else cls)

        def __init__(self, *arguments, **options):
            if isinstance(self, Functional):
                Functional.__init__(self, *arguments, **options)
                return
            raise NotImplementedError(
                'a Model with a call() of its own would need gradients that are found by themselves, '
                'which nabla has not: use Sequential([...]), Model(inputs, outputs), or layers with '
                'forward(x) and backward(dout).')

        def _start(self, name):
            self.name = name or _unique(type(self).__name__)
            self.layers = []
            self.built = False
            self.shape = None
            self.optimizer = None
            self.loss = None
            self.metrics = []
            self.network = None
            self.history = None
            self.stop_training = False
            self.trainable = True
            self.dtype = 'float32'

        # Building

        def _ready(self, x):
            if self.shape is None:
                self.shape = x.shape[1:]
            if not self.built:
                self.build()
            if tuple(x.shape[1:]) != tuple(self.shape):
                raise ValueError('Exception encountered when calling ' + type(self).__name__
                                 + '.call(). Input 0 of layer "' + self.layers[0].name
                                 + '" is incompatible with the layer: expected shape='
                                 + str((None,) + tuple(self.shape)) + ', found shape='
                                 + str(x.shape))

        @property
        def input_shape(self):
            if self.shape is None:
                raise AttributeError("The layer %s has never been called and thus has no defined "
                                     'input shape.' % self.name)
            return (None,) + tuple(self.shape)

        @property
        def output_shape(self):
            if not self.built:
                raise AttributeError("The layer %s has never been called and thus has no defined "
                                     'output shape.' % self.name)
            return self.layers[-1].output_shape

        @property
        def inputs(self):
            return [self._ends()[0]]

        @property
        def outputs(self):
            return [self._ends()[1]]

        @property
        def input(self):
            return self._ends()[0]

        @property
        def output(self):
            return self._ends()[1]

        def _ends(self):
            """Symbolic arrays before the first layer and after the last."""
            if self.shape is None:
                raise AttributeError("The layer %s has never been called and thus has no defined "
                                     'input.' % self.name)
            if getattr(self, 'symbols', None) is None:
                first = x = KerasTensor(self.input_shape)
                for layer in self.layers:
                    x = layer._symbolic(x)
                self.symbols = first, x
            return self.symbols

        def summary(self, line_length=None, print_fn=None, **options):
            """Prints the table of layers."""
            from keras._summary import table
            (print_fn or print)(table(self))

        # Weights

        @property
        def weights(self):
            return [array for layer in self.layers for array in layer.weights]

        @property
        def trainable_weights(self):
            return [array for layer in self.layers for array in layer.trainable_weights]

        @property
        def non_trainable_weights(self):
            return [array for layer in self.layers for array in layer.non_trainable_weights]

        trainable_variables = trainable_weights

        @property
        def params(self):
            return [array for layer in self.layers for array in layer.params]

        @property
        def grads(self):
            return [array for layer in self.layers for array in layer.grads]

        def get_weights(self):
            return [np.array(array) for array in self.weights]

        set_weights = Layer.set_weights

        def count_params(self):
            if not self.built:
                raise ValueError("You tried to call `count_params` on layer '" + self.name
                                 + "', but the layer isn't built. You can build it manually via: "
                                 '`layer.build(input_shape)`.')
            return sum(layer.count_params() for layer in self.layers)

        def get_layer(self, name=None, index=None):
            if index is not None:
                if not -len(self.layers) <= index < len(self.layers):
                    raise ValueError('Was asked to retrieve layer at index %d but model only has %d '
                                     'layers.' % (index, len(self.layers)))
                return self.layers[index]
            for layer in self.layers:
                if layer.name == name:
                    return layer
            raise ValueError('No such layer: ' + str(name) + '. Existing layers are: '
                             + str([layer.name for layer in self.layers]) + '.')

        def _weight_names(self):
            names = []
            for layer in self.layers:
                names += [layer.name + '.' + str(i) for i in range(len(layer.weights))]
            return names

        def save_weights(self, path):
            """Writes all weights to a .npz or .safetensors file."""
            from keras._files import save
            save(str(path), self._weight_names(), self.weights)

        def load_weights(self, path):
            """Reads weights that save_weights wrote, in the order of the layers."""
            if not self.built:
                raise ValueError('You are loading weights into a model that is not built yet: give '
                                 'the first layer an input_shape, or call build().')
            from keras._files import load
            self.set_weights(load(str(path), self._weight_names()))

        def save(self, path, overwrite=True):
            """Writes the model whole to a .keras file, which load_model reads."""
            from keras._files import save_model
            save_model(self, str(path))

        # The network

        def compile(self, optimizer='rmsprop', loss=None, metrics=None, **options):
            """Chooses what the training steps do."""
            self.optimizer = _optimizers.get(optimizer)
            self.loss = loss
            if metrics is not None and not isinstance(metrics, (list, tuple)):
                raise ValueError('Expected `metrics` argument to be a list, tuple, or dict. Received '
                                 'instead: metrics=' + str(metrics) + ' of type ' + str(type(metrics)))
            self.metrics = list(metrics or [])
            self.network = None

        def _steps(self):
            """The native steps of all layers, with the layer that each belongs to."""
            return [(step, layer) for layer in self.layers if not isinstance(layer, InputLayer)
                    for step in layer.steps or [layer]]

        def _prepare(self):
            """The native network, made once layers, loss and optimizer are known."""
            if self.optimizer is None:
                raise ValueError('You must call `compile()` before using the model.')
            trains = [layer.trainable and self.trainable for layer in self.layers]
            if self.network is not None and trains == self.trained:
                return
            self.trained = trains
            pairs = self._steps()
            self.owners = [layer.name for step, layer in pairs]
            frozen = [i for i, (step, layer) in enumerate(pairs)
                      if not (layer.trainable and self.trainable)]
            penalties, place = [], 0
            for layer in self.layers:
                if isinstance(layer, InputLayer):
                    continue
                penalties += [(place + step, parameter, l1, l2)
                              for step, parameter, l1, l2 in layer._penalties()]
                place += len(layer.steps or [layer])
            self.loss_info = _losses.get(self.loss)
            steps, native = self.loss_info.attach([step for step, layer in pairs])
            self.scored = [_metrics.get(m, self.loss_info) for m in self.metrics]
            self.network = _Network(steps, native, self.optimizer, self.dtype, frozen, penalties)

        def _forward(self):
            """All layers, softmax included, without a loss."""
            return _Network([step for step, layer in self._steps()], None, None, self.dtype)

        def __call__(self, x, training=False):
            if isinstance(x, KerasTensor):
                raise NotImplementedError('a model cannot be a layer of another one here: give the '
                                          'layers of both to one Sequential.')
            x = np.asarray(x)
            self._ready(x)
            for layer in self.layers:
                if not isinstance(layer, InputLayer):
                    x = layer.forward(x.astype(self.dtype) if x.dtype.kind == 'f' else x, training)
            return x

        def __repr__(self):
            return '<%s name=%s, built=%s>' % (type(self).__name__, self.name, self.built)


    class Functional(Model):
        """Model(inputs, outputs): the layers between two symbolic arrays."""

        def __init__(self, inputs=None, outputs=None, name=None):
            inputs, outputs = _single(inputs, 'inputs'), _single(outputs, 'outputs')
            layers, x = [], outputs
            while x is not inputs:
                if x.layer is None or x.source is None:
                    raise ValueError('`inputs` not connected to `outputs`')
                layers.append(x.layer)
                x = x.source
            self._start(name)
            start = inputs.layer if isinstance(inputs.layer, InputLayer) else None
            self.layers = ([start] if start else []) + layers[::-1]
            self.shape = tuple(inputs.shape)[1:]
            self.symbols = inputs, outputs
            self.built = True
            self.dtype = layers[-1].dtype if layers else 'float32'

        def build(self, input_shape=None):
            pass


    def _single(value, name):
        if isinstance(value, (list, tuple)):
            if len(value) != 1:
                raise NotImplementedError(
                    "nabla's keras builds chains of layers: a model has one input and one output, "
                    'not %d %s.' % (len(value), name))
            value = value[0]
        if not isinstance(value, KerasTensor):
            raise ValueError('All `%s` values must be KerasTensors. Received: %s=%s including '
                             'invalid value %s of type %s'
                             % (name, name, value, value, type(value)))
        return value


    class Sequential(Model):
        """Layers one after the other."""

        def __init__(self, layers=None, name=None, trainable=True):
            self._start(name)
            self.trainable = trainable
            for layer in layers or []:
                self.add(layer)

        def add(self, layer):
            """Appends a layer."""
            if isinstance(layer, KerasTensor) and isinstance(layer.layer, InputLayer):
                layer = layer.layer
            if isinstance(layer, InputLayer):
                self.shape = layer.given_shape
                return
            if isinstance(layer, Model):
                for one in layer.layers:
                    self.add(one)
                return
            if hasattr(layer, 'call') and not hasattr(type(layer), 'backward') \
                    or isinstance(layer, Layer) and hasattr(layer, 'call'):
                raise NotImplementedError(
                    'a layer with a call() of its own would need gradients that are found by '
                    "themselves, which nabla has not: give '" + type(layer).__name__
                    + "' forward(x) and backward(dout).")
            if not isinstance(layer, Layer):
                if not (hasattr(layer, 'forward') and hasattr(layer, 'backward')):
                    raise ValueError('Only instances of `keras.Layer` can be added to a Sequential '
                                     'model. Received: ' + repr(layer) + ' (of type '
                                     + str(type(layer)) + ')')
                layer = _Guest(layer)
            if not self.layers and layer.given_shape is not None:
                self.shape = layer.given_shape
            self.layers.append(layer)
            self.network = None
            self.symbols = None
            self.built = False
            if self.shape is not None:
                self.build()

        def pop(self, rebuild=True):
            """Takes the last layer off."""
            self.network = None
            self.symbols = None
            return self.layers.pop()

        def build(self, input_shape=None):
            """Makes the parameters, for batches (None, ...) of this shape."""
            if input_shape is not None:
                self.shape = tuple(input_shape)[1:]
            if self.layers:
                self.dtype = self.layers[0].dtype
            shape = self.shape
            for layer in self.layers:
                shape = layer._build(shape)
            self.built = bool(self.layers)
            if self.built:
                # So that layers know their `output`.
                self.symbols = None
                self._ends()


    def load_model(path, **options):
        """A model that model.save wrote."""
        from keras._files import load_model
        return load_model(str(path))


    def save_model(model, path, overwrite=True):
        """As model.save(path)."""
        model.save(path)


    def clone_model(model):
        """The same layers with new starting values."""
        kinds = [type(layer).from_config(layer.get_config()) for layer in model.layers
                 if not isinstance(layer, InputLayer)]
        copy = Sequential(kinds)
        if model.shape is not None:
            copy.build(model.input_shape)
        return copy
    """#
}
