extension BookSource {
  /// `gradcheck`: backward against slopes that are measured.
  static let gradcheck = #"""
    import numpy as np
    from common.gradient import numerical_gradient


    def _slopes(f, x, places, h):
        """Central differences of f by some elements of x."""
        flat = x.reshape(-1) if x.flags['C_CONTIGUOUS'] else x
        slopes = []
        for i in places:
            i = np.unravel_index(i, x.shape)
            kept = x[i]
            x[i] = kept + h
            above = float(f())
            high = float(x[i])
            x[i] = kept - h
            below = float(f())
            slopes.append((above - below) / (high - float(x[i])))
            x[i] = kept
        return np.array(slopes)


    def _number(value):
        return str(float('%.6g' % value))


    def _report(title, rows, tolerance):
        """Prints the comparison; the worst entry and the verdict last."""
        print('gradcheck ' + title)
        print('  %-14s %-14s %7s %13s %13s %9s' % ('gradient', 'shape', 'checked', 'backward',
                                                  'measured', 'error'))
        worst = None
        for name, array, analytic, numeric, places in rows:
            scale = np.maximum(1, np.maximum(np.abs(analytic), np.abs(numeric)))
            errors = np.abs(analytic - numeric) / scale
            errors = np.where(np.isnan(errors), np.inf, errors)
            if len(errors) == 0:
                continue
            k = int(np.argmax(errors))
            at = [int(i) for i in np.unravel_index(places[k], array.shape)]
            print('  %-14s %-14s %7d %13s %13s %9.1e' % (
                name, str(array.shape), len(errors), _number(analytic[k]), _number(numeric[k]),
                errors[k]))
            if worst is None or errors[k] > worst[0]:
                worst = (errors[k], name, at, analytic[k], numeric[k])
        if worst is None:
            print('nothing to check')
            return False
        error, name, at, backward, measured = worst
        ok = bool(error <= tolerance)
        print('worst entry: %s%s, backward says %s, measured %s' % (
            name, at, _number(backward), _number(measured)))
        if ok:
            print('ok: every error is at most %.0e' % tolerance)
        else:
            print('WRONG: %.1e is more than %.0e' % (error, tolerance))
        return ok


    def _places(count, limit):
        """All elements, or `limit` of them evenly spread."""
        if count <= limit:
            return list(range(count))
        return [int(i * (count - 1) / (limit - 1)) for i in range(limit)]


    def _lists(target):
        """Names, arrays and gradients of what a layer trains."""
        params = getattr(target, 'params', [])
        grads = getattr(target, 'grads', [])
        if isinstance(params, dict):
            return [('d' + key, params[key], grads[key]) for key in params]
        if hasattr(target, 'W') and hasattr(target, 'dW') and not params:
            return [('dW', target.W, target.dW)] + (
                [('db', target.b, target.db)] if hasattr(target, 'b') else [])
        names = {2: ['dW', 'db'], 1: ['dW']}.get(len(params))
        if type(target).__name__ == 'BatchNormalization':
            names = ['dgamma', 'dbeta']
        names = names or ['grads[%d]' % i for i in range(len(params))]
        return list(zip(names, params, grads))


    def gradcheck(target, *inputs, grad=None, h=1e-4, tolerance=None, limit=50):
        """Compares gradients of backward with measured slopes; True where they agree.

        gradcheck(layer, x)           forward(x), backward(dout)
        gradcheck(loss_layer, x, t)   forward(x, t), backward()
        gradcheck(network, x, t)      loss(x, t), gradient(x, t), params by name
        gradcheck(f, x, grad=df)      a function and its gradient, as a function or array
        gradcheck(model, x, t)        a compiled model of keras
        """
        inputs = [np.array(x, dtype=float) if np.asarray(x).dtype.kind not in 'iub' else
                  np.asarray(x) for x in inputs]
        title = getattr(target, '__name__', None) or type(target).__name__
        title += ' for inputs of shape ' + ', '.join(str(x.shape) for x in inputs)
        is_model = hasattr(target, 'compile') and hasattr(target, 'train_on_batch')
        single = target.dtype == 'float32' if is_model else hasattr(target, 'forward') and \
            any(str(p.dtype) == 'float32' for name, p, g in _lists(target))
        if tolerance is None:
            tolerance = 2e-2 if single else 1e-5
        if single:
            h = max(h, 1e-2)
        rows = []

        def check(name, f, array, analytic):
            places = _places(array.size, limit)
            flat = np.asarray(analytic, dtype=float).reshape(-1)[places]
            rows.append((name, array, flat, _slopes(f, array, places, h), places))

        if is_model:
            if any(type(layer).__name__ == 'Dropout' for layer in target.layers):
                raise ValueError('dropout draws anew each time, so that there is no slope to measure: '
                                 'check the model without it')
            x, t = target._checked(*inputs)
            losses = lambda: target.network.gradients(x, t, None, 0, len(x))
            names = [layer.name + '[%d]' % i for layer in target.layers
                     for i in range(len(layer.trainable_weights))]
            for name, array, analytic in zip(names, target.trainable_weights, losses()[1]):
                check(name, lambda: losses()[0], array, analytic)
        elif hasattr(target, 'gradient') and hasattr(target, 'loss'):
            grads = {key: np.array(g) for key, g in target.gradient(*inputs).items()}

            def loss():
                try:
                    return target.loss(*inputs, True)
                except TypeError:
                    return target.loss(*inputs)

            for key in target.params:
                check('d' + key, loss, target.params[key], grads[key])
        elif hasattr(target, 'forward') and hasattr(target, 'backward'):
            x = inputs[0]
            y = np.asarray(target.forward(*inputs))
            if y.ndim == 0:
                loss = lambda: target.forward(*inputs)
                dout = None
            else:
                # Any weights of the outputs will do, as long as they differ.
                dout = np.cos(np.arange(y.size, dtype=float)).reshape(y.shape).astype(y.dtype)
                loss = lambda: np.sum(np.asarray(target.forward(*inputs), dtype=float) * dout)
            dx = target.backward() if dout is None else target.backward(dout.copy())
            dx = list(dx) if isinstance(dx, tuple) else [dx]
            dx = [np.array(d) for d in dx if d is not None]
            found = [(name, p, np.array(g)) for name, p, g in _lists(target)]
            for name, value, analytic in zip(('dx', 'dy'), inputs, dx):
                if value.dtype.kind == 'f':
                    check(name, loss, value, analytic)
            for name, array, analytic in found:
                check(name, loss, array, analytic)
        elif callable(target):
            if grad is None:
                raise TypeError('gradcheck of a function needs its gradient: '
                                'gradcheck(f, x, grad=df)')
            analytic = grad(*inputs) if callable(grad) else grad
            analytic = analytic if isinstance(analytic, (tuple, list)) else [analytic]
            loss = lambda: np.sum(target(*inputs))
            for i, (value, known) in enumerate(zip(inputs, analytic)):
                check('dx' if i == 0 else 'dx%d' % (i + 1), loss, value, known)
        else:
            raise TypeError("a layer with forward and backward, a network with loss and gradient, "
                            "or a function is needed, not '" + type(target).__name__ + "'")
        return _report(title, rows, tolerance)
    """#
}
