extension KerasSource {
  /// Weights and models in files.
  static let files = #"""
    import json
    import os
    import numpy as np


    def save(path, names, weights):
        if path.endswith('.npz'):
            np.savez(path, **dict(zip(names, weights)))
        elif path.endswith('.safetensors'):
            _write(path, names, weights)
        else:
            raise ValueError('weights are saved as .npz or .safetensors, not ' + repr(path))


    def load(path, names):
        if path.endswith('.npz'):
            stored = np.load(path)
            return [stored[key] for key in stored.files]
        if path.endswith('.safetensors'):
            stored = _read(path)
            if all(name in stored for name in names):
                return [stored[name] for name in names]
            return list(stored.values())
        raise ValueError('weights are loaded from .npz or .safetensors, not ' + repr(path))


    _types = {'float32': 'F32', 'float64': 'F64', 'int64': 'I64', 'int32': 'I32', 'uint8': 'U8',
              'float16': 'F16', 'bool': 'BOOL'}


    def _write(path, names, weights):
        """The format of safetensors: length of the header, header in JSON, numbers."""
        parts, place = [], 0
        for name, array in zip(names, weights):
            end = place + array.size * array.dtype.itemsize
            parts.append('"%s":{"dtype":"%s","shape":[%s],"data_offsets":[%d,%d]}' % (
                name, _types[str(array.dtype)], ','.join(str(n) for n in array.shape), place, end))
            place = end
        header = '{' + ','.join(parts) + '}'
        header += ' ' * (-len(header) % 8)
        with open(path, 'wb') as file:
            file.write(len(header).to_bytes(8, 'little'))
            file.write(header.encode())
            for array in weights:
                file.write(np.ascontiguousarray(array).tobytes())


    def _parsed(text, at):
        """A value of JSON at a place, and the place behind it; floats do not occur in headers."""
        while text[at] in ' \n\r\t,:':
            at += 1
        if text[at] == '"':
            end = at + 1
            while text[end] != '"':
                end += 2 if text[end] == '\\' else 1
            return text[at + 1:end], end + 1
        if text[at] in '{[':
            closing = '}' if text[at] == '{' else ']'
            items = []
            at += 1
            while True:
                while text[at] in ' \n\r\t,:':
                    at += 1
                if text[at] == closing:
                    break
                item, at = _parsed(text, at)
                items.append(item)
            if closing == '}':
                return dict(zip(items[::2], items[1::2])), at + 1
            return items, at + 1
        end = at
        while end < len(text) and text[end].isdigit():
            end += 1
        return int(text[at:end]), end


    def save_model(model, path):
        """A model whole, as arrays that np.load reads: its layers in JSON, what it was compiled with,
        and its weights."""
        if not path.endswith('.keras'):
            raise ValueError('Invalid filepath extension for saving. Please add a `.keras` extension. '
                             'Received: filepath=' + path + '.')
        from keras.layers import _Guest
        layers = []
        for layer in model.layers:
            if isinstance(layer, _Guest) or type(layer).__module__ != 'keras.layers':
                raise ValueError("layer '" + layer.name + "' is a class of your own: only its weights "
                                 'can be saved, by save_weights().')
            layers.append([type(layer).__name__, layer.get_config()])
        config = {'kind': type(model).__name__, 'name': model.name, 'layers': layers,
                  'shape': None if model.shape is None else list(model.shape)}
        if model.optimizer is not None and isinstance(model.loss, str):
            config['compile'] = {'optimizer': type(model.optimizer).__name__,
                                 'learning_rate': float(getattr(model.optimizer, 'learning_rate', 0)),
                                 'loss': model.loss,
                                 'metrics': [m for m in model.metrics if isinstance(m, str)]}
        text = np.frombuffer(json.dumps(config).encode(), dtype='uint8')
        arrays = {'weights_%d' % i: array for i, array in enumerate(model.weights)}
        with open(path, 'wb') as file:
            np.savez(file, config=text, **arrays)


    def load_model(path):
        """A model that save_model wrote."""
        if not path.endswith('.keras') or not os.path.exists(path):
            raise ValueError('File not found: filepath=' + path + '. Please ensure the file is an '
                             'accessible `.keras` zip file.')
        from keras import layers as kinds
        from keras.models import Functional, Sequential
        try:
            stored = np.load(path)
            config = json.loads(bytes(stored['config']).decode())
        except (KeyError, ValueError, TypeError, AttributeError):
            raise ValueError(path + ' is no model that nabla saved. The weights of a file of Keras '
                             'itself can be taken over: np.savez(\'w.npz\', *model.get_weights()) there, '
                             'and model.load_weights(\'w.npz\') here.')
        model = Sequential(name=config['name'])
        made = []
        for kind, options in config['layers']:
            if options.get('batch_shape') is not None:
                options = {'shape': options['batch_shape'][1:], 'name': options['name']}
            made.append(getattr(kinds, kind)(
                **{key: tuple(value) if isinstance(value, list) else value
                   for key, value in options.items() if kind != 'InputLayer' or key in ('shape', 'name')}))
        if config['kind'] == 'Functional':
            first = made[0]
            first.output = x = kinds.KerasTensor(first.output_shape, layer=first)
            for layer in made[1:]:
                x = layer(x)
            model = Functional(first.output, x, name=config['name'])
        else:
            for layer in made:
                model.add(layer)
            if config['shape'] is not None:
                model.build((None,) + tuple(config['shape']))
        weights = [stored['weights_%d' % i] for i in range(len(stored.files) - 1)]
        if weights:
            model.set_weights(weights)
        if 'compile' in config:
            kept = config['compile']
            from keras import optimizers
            optimizer = getattr(optimizers, kept['optimizer'], None)
            if optimizer is not None:
                model.compile(optimizer(kept['learning_rate']), kept['loss'], kept['metrics'])
        return model


    def _read(path):
        with open(path, 'rb') as file:
            content = file.read()
        length = int.from_bytes(content[:8], 'little')
        if len(content) < 8 or length > len(content) - 8:
            raise ValueError(path + ' is no safetensors file: its header does not fit')
        header, end = _parsed(content[8:8 + length].decode(), 0)
        body = content[8 + length:]
        kinds = {kind: name for name, kind in _types.items()}
        stored = {}
        for name, entry in header.items():
            if name == '__metadata__':
                continue
            start, end = entry['data_offsets']
            if entry['dtype'] not in kinds or not 0 <= start <= end <= len(body):
                raise ValueError(path + ': ' + name + ' cannot be read')
            stored[name] = np.frombuffer(body[start:end], dtype=kinds[entry['dtype']]) \
                .reshape(entry['shape'])
        return stored
    """#
}
