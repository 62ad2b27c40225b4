extension WrittenModules {
  /// `argparse`: options of a script.
  static let argparse = #"""
    import os
    import sys

    SUPPRESS = '==SUPPRESS=='
    OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER = '?', '*', '+', '...'


    class ArgumentError(Exception):
        pass


    class ArgumentTypeError(Exception):
        pass


    class Namespace:
        def __init__(self, **kwargs):
            for name, value in kwargs.items():
                setattr(self, name, value)
        def __repr__(self):
            return 'Namespace(' + ', '.join([f'{name}={value!r}' for name, value in vars(self).items()]) + ')'
        def __eq__(self, other):
            return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented
        def __contains__(self, key):
            return key in vars(self)


    class HelpFormatter:
        pass


    class ArgumentDefaultsHelpFormatter(HelpFormatter):
        pass


    class RawTextHelpFormatter(HelpFormatter):
        pass


    class RawDescriptionHelpFormatter(HelpFormatter):
        pass


    class _Argument:
        def __init__(self, names, action='store', nargs=None, const=None, default=None, type=None, choices=None,
                     required=False, help=None, metavar=None, dest=None, version=None):
            self.options = [name for name in names if name.startswith('-')]
            self.action = action
            self.nargs = nargs
            self.const = const
            self.default = default
            self.type = type
            self.choices = choices
            self.required = required
            self.help = help
            self.metavar = metavar
            self.version = version
            if dest is None:
                long = [name for name in self.options if name.startswith('--')]
                dest = (long or self.options or list(names))[0].lstrip('-').replace('-', '_')
            self.dest = dest
            if action in ('store_true', 'store_false'):
                self.const = action == 'store_true'
                if default is None:
                    self.default = not self.const
            if action == 'count' and default is None:
                self.default = None
            self.takes = action in ('store', 'append', 'extend')
        def shown(self):
            if self.metavar is not None:
                return self.metavar
            if self.choices is not None:
                return '{' + ','.join([str(c) for c in self.choices]) + '}'
            return self.dest.upper() if self.options else self.dest
        def values(self):
            name = self.shown()
            if isinstance(self.nargs, int):
                return ' '.join([name] * self.nargs)
            return {None: name, '?': f'[{name}]', '*': f'[{name} ...]', '+': f'{name} [{name} ...]', '...': '...'}[self.nargs]
        def usage(self):
            if not self.options:
                return self.values()
            text = self.options[0] + (' ' + self.values() if self.takes else '')
            return text if self.required else f'[{text}]'
        def heading(self):
            if not self.options:
                return self.shown()
            if not self.takes:
                return ', '.join(self.options)
            return ', '.join([f'{o} {self.values()}' for o in self.options])


    class ArgumentParser:
        def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                     prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                     add_help=True, allow_abbrev=True, exit_on_error=True):
            self.prog = os.path.basename(sys.argv[0] if sys.argv else '') if prog is None else prog
            self.description = description
            self.epilog = epilog
            self._usage = usage
            self._formatter = formatter_class
            self._arguments = []
            self._defaults = {}
            if add_help:
                self.add_argument('-h', '--help', action='help', default=SUPPRESS, help='show this help message and exit')
        def add_argument(self, *names, **options):
            if options.get('action') not in (None, 'store', 'store_true', 'store_false', 'store_const', 'append', 'count',
                                             'extend', 'help', 'version'):
                raise ValueError(f"unknown action {options['action']!r}")
            if options.get('action', 'store') == 'store' and options.get('nargs') == 0:
                raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as '
                                 'store true or store const may be more appropriate')
            argument = _Argument(names, **options)
            self._arguments.append(argument)
            return argument
        def add_argument_group(self, *args, **kwargs):
            return self
        def add_mutually_exclusive_group(self, required=False):
            return self
        def add_subparsers(self, **kwargs):
            raise NotImplementedError("argparse's subparsers are not part of nabla")
        def set_defaults(self, **kwargs):
            self._defaults.update(kwargs)
        def get_default(self, dest):
            for argument in self._arguments:
                if argument.dest == dest:
                    return argument.default
            return self._defaults.get(dest)
        def format_usage(self):
            if self._usage is not None:
                return f'usage: {self._usage}\n'
            options = [a.usage() for a in self._arguments if a.options]
            rest = [a.usage() for a in self._arguments if not a.options]
            lead = f'usage: {self.prog}'
            line = ' '.join([lead] + options + rest)
            if len(line) <= 78:
                return line + '\n'
            lines = []
            margin = ' ' * (len(lead) + 1)
            for parts in (options, rest):
                current = ''
                for part in parts:
                    if current and len(margin) + len(current) + 1 + len(part) > 78:
                        lines.append(current)
                        current = part
                    else:
                        current = current + ' ' + part if current else part
                if current:
                    lines.append(current)
            return lead + ' ' + ('\n' + margin).join(lines) + '\n'
        def format_help(self):
            import textwrap
            pieces = [self.format_usage()]
            if self.description:
                pieces.append(textwrap.fill(' '.join(self.description.split()), 78) + '\n')
            shown = [a for a in self._arguments if a.help != SUPPRESS]
            width = min(max([len(a.heading()) for a in shown] + [0]) + 4, 24)
            for title, wanted in (('positional arguments', False), ('options', True)):
                lines = []
                for a in shown:
                    if bool(a.options) != wanted:
                        continue
                    heading = '  ' + a.heading()
                    text = a.help or ''
                    if text:
                        values = {'default': a.default, 'prog': self.prog, 'type': getattr(a.type, '__name__', a.type), 'dest': a.dest}
                        if self._formatter is ArgumentDefaultsHelpFormatter and '%(default)' not in text and a.default not in (None, SUPPRESS):
                            text += ' (default: %(default)s)'
                        text = text % values if '%' in text else text
                    rows = textwrap.wrap(' '.join(text.split()), max(78 - width, 11)) if text else []
                    if not rows:
                        lines.append(heading)
                    elif len(heading) + 2 <= width:
                        lines.append(heading.ljust(width) + rows[0])
                        lines += [' ' * width + row for row in rows[1:]]
                    else:
                        lines.append(heading)
                        lines += [' ' * width + row for row in rows]
                if lines:
                    pieces.append(f'{title}:\n' + '\n'.join(lines) + '\n')
            if self.epilog:
                pieces.append(textwrap.fill(' '.join(self.epilog.split()), 78) + '\n')
            return '\n'.join(pieces)
        def print_usage(self, file=None):
            (file or sys.stdout).write(self.format_usage())
        def print_help(self, file=None):
            (file or sys.stdout).write(self.format_help())
        def exit(self, status=0, message=None):
            if message:
                sys.stderr.write(message)
            sys.exit(status)
        def error(self, message):
            self.print_usage(sys.stderr)
            self.exit(2, f'{self.prog}: error: {message}\n')
        def _name(self, argument):
            return '/'.join(argument.options) if argument.options else argument.metavar or argument.dest
        def _converted(self, argument, text):
            value = text
            if argument.type is not None:
                try:
                    value = argument.type(text)
                except ArgumentTypeError as e:
                    self.error(f'argument {self._name(argument)}: {e}')
                except (TypeError, ValueError):
                    kind = getattr(argument.type, '__name__', repr(argument.type))
                    self.error(f'argument {self._name(argument)}: invalid {kind} value: {text!r}')
            if argument.choices is not None and value not in argument.choices:
                choices = ', '.join([repr(c) for c in argument.choices])
                self.error(f'argument {self._name(argument)}: invalid choice: {value!r} (choose from {choices})')
            return value
        def _option(self, text):
            """The option that an argument names, and the value that is attached to it."""
            name, equals, value = text.partition('=')
            exact = [(a, name) for a in self._arguments if name in a.options]
            if exact:
                return exact[0][0], value if equals else None
            if text.startswith('--'):
                near = [(a, o) for a in self._arguments for o in a.options if o.startswith(name)]
                if len(near) > 1:
                    self.error(f"ambiguous option: {text} could match {', '.join([o for _, o in near])}")
                if near:
                    return near[0][0], value if equals else None
            elif len(text) > 2:
                for a in self._arguments:
                    if text[:2] in a.options:
                        return a, text[2:]
            return None, None
        def _is_option(self, text):
            if not text.startswith('-') or text == '-':
                return False
            if self._option_known(text):
                return True
            try:
                float(text)
                return False
            except ValueError:
                return ' ' not in text
        def _option_known(self, text):
            return any([text.partition('=')[0] in a.options for a in self._arguments])
        def parse_args(self, args=None, namespace=None):
            found, rest = self.parse_known_args(args, namespace)
            if rest:
                self.error('unrecognized arguments: ' + ' '.join(rest))
            return found
        def parse_known_args(self, args=None, namespace=None):
            args = list(sys.argv[1:] if args is None else args)
            found = Namespace() if namespace is None else namespace
            for a in self._arguments:
                if a.default != SUPPRESS and a.dest != SUPPRESS and not hasattr(found, a.dest):
                    default = a.default
                    setattr(found, a.dest, self._converted(a, default) if isinstance(default, str) and a.type else default)
            for name, value in self._defaults.items():
                if not hasattr(found, name):
                    setattr(found, name, value)
            seen = set()
            rest = []
            plain = []
            i = 0
            while i < len(args):
                text = args[i]
                i += 1
                if text == '--':
                    plain += args[i:]
                    break
                if not self._is_option(text):
                    plain.append(text)
                    continue
                a, value = self._option(text)
                if a is None:
                    rest.append(text)
                    continue
                seen.add(a.dest)
                if a.action == 'help':
                    self.print_help()
                    self.exit()
                elif a.action == 'version':
                    sys.stdout.write(a.version + '\n')
                    self.exit()
                elif a.action == 'count':
                    setattr(found, a.dest, (getattr(found, a.dest) or 0) + 1)
                elif not a.takes:
                    if value is not None and text.startswith('--'):
                        self.error(f'argument {self._name(a)}: ignored explicit argument {value!r}')
                    setattr(found, a.dest, a.const)
                else:
                    values = [] if value is None else [value]
                    most = 1 if a.nargs in (None, '?') else a.nargs if isinstance(a.nargs, int) else len(args)
                    while value is None and i < len(args) and len(values) < most and not self._is_option(args[i]):
                        values.append(args[i])
                        i += 1
                    self._store(found, a, values)
            self._positional(found, plain, rest, seen)
            missing = [self._name(a) for a in self._arguments if a.required and a.dest not in seen and a.options]
            missing = [self._name(a) for a in self._arguments if not a.options and a.dest not in seen and a.nargs not in ('?', '*')] + missing
            if missing:
                self.error('the following arguments are required: ' + ', '.join(missing))
            return found, rest
        def _store(self, found, a, texts):
            n = a.nargs
            if n is None and len(texts) != 1:
                self.error(f'argument {self._name(a)}: expected one argument')
            if isinstance(n, int) and len(texts) != n:
                self.error(f"argument {self._name(a)}: expected {n} argument{'' if n == 1 else 's'}")
            if n == '+' and not texts:
                self.error(f'argument {self._name(a)}: expected at least one argument')
            if n == '?' and not texts:
                value = a.const
            else:
                values = [self._converted(a, text) for text in texts]
                value = values[0] if n is None or n == '?' else values
            if a.action == 'append':
                value = (getattr(found, a.dest) or []) + [value]
            elif a.action == 'extend':
                value = (getattr(found, a.dest) or []) + value
            setattr(found, a.dest, value)
        def _positional(self, found, plain, rest, seen):
            waiting = [a for a in self._arguments if not a.options]
            least = [a.nargs if isinstance(a.nargs, int) else 0 if a.nargs in ('?', '*', '...') else 1 for a in waiting]
            for k, a in enumerate(waiting):
                free = len(plain) - sum(least[k + 1:])
                if a.nargs is None or a.nargs == '?':
                    count = min(1, max(free, 0))
                elif isinstance(a.nargs, int):
                    count = min(a.nargs, max(free, 0))
                else:
                    count = max(free, 0)
                if count < least[k]:
                    continue
                texts, plain = plain[:count], plain[count:]
                if texts:
                    seen.add(a.dest)
                    self._store(found, a, texts)
                elif a.nargs == '*':
                    setattr(found, a.dest, [] if a.default is None else a.default)
            rest += plain

    """#
}
