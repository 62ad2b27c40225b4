extension KerasSource {
  /// `Model.summary()`.
  static let summary = #"""
    def _size(count, bits):
        size = count * bits / 8
        for unit in ('B', 'KB', 'MB', 'GB'):
            if size < 1024 or unit == 'GB':
                return '%.2f %s' % (size, unit)
            size /= 1024


    def _wrapped(text, width):
        """Lines of a cell: broken at spaces, and inside a word only where it is too long."""
        if len(text) <= width:
            return [text]
        lines, line = [], ''
        for word in text.split(' '):
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = line + ' ' + word if line else word
            while len(line) > width:
                lines.append(line[:width])
                line = line[width:]
        return lines + [line]


    def _row(cells, widths):
        columns = [_wrapped(cell, width) for cell, width in zip(cells, widths)]
        lines = []
        for i in range(max(len(column) for column in columns)):
            parts = []
            for k, column in enumerate(columns):
                text = column[i] if i < len(column) else ''
                parts.append(text.rjust(widths[k]) if k == 2 else text.ljust(widths[k]))
            lines.append('\u2502 ' + ' \u2502 '.join(parts) + ' \u2502')
        return lines


    def table(model):
        """Keras's table of layers, shapes and parameters."""
        widths = (31, 22, 13)
        rule = lambda left, line, middle, right: \
            left + middle.join(line * (width + 2) for width in widths) + right
        lines = ['Model: "' + model.name + '"',
                 rule('\u250f', '\u2501', '\u2533', '\u2513'),
                 '\u2503 ' + ' \u2503 '.join(['Layer (type)'.ljust(31), 'Output Shape'.ljust(22),
                                              'Param #'.rjust(13)]) + ' \u2503',
                 rule('\u2521', '\u2501', '\u2547', '\u2529')]
        for i, layer in enumerate(model.layers):
            kind = getattr(layer, 'kind', type(layer).__name__)
            shape = str(tuple(layer.output_shape)) if layer.built else '?'
            if layer.built:
                count = '{:,}'.format(layer.count_params())
            else:
                count = '0 (unbuilt)' if type(layer).__name__ != 'Dropout' else '0'
            if i > 0:
                lines.append(rule('\u251c', '\u2500', '\u253c', '\u2524'))
            lines += _row([layer.name + ' (' + kind + ')', shape, count], widths)
        lines.append(rule('\u2514', '\u2500', '\u2534', '\u2518'))
        bits = 64 if model.dtype == 'float64' else 32
        trained = sum(a.size for layer in model.layers for a in layer.trainable_weights)
        total = sum(a.size for layer in model.layers for a in layer.weights)
        # An optimizer that has made steps counts its own numbers: two, and averages of each parameter.
        kept = 0
        if getattr(model.optimizer, 'iterations', 0):
            kept = 2 + getattr(model.optimizer, '_averages', 0) * trained
        rows = [('Total', total + kept), ('Trainable', trained), ('Non-trainable', total - trained)]
        for name, count in rows + ([('Optimizer', kept)] if kept else []):
            lines.append(' %s params: %s (%s)' % (name, '{:,}'.format(count), _size(count, bits)))
        return '\n'.join(lines)
    """#
}
