extension WrittenModules {
  /// `inspect`: what functions and classes tell about themselves.
  static let inspect = #"""
    import types as _types
    from collections import OrderedDict as _OrderedDict


    class _empty:
        pass


    class _Kind:
        def __init__(self, name, number):
            self.name, self.number = name, number
        def __repr__(self):
            return f'<_ParameterKind.{self.name}: {self.number}>'
        def __str__(self):
            return self.name
        def __eq__(self, other):
            return self is other
        def __hash__(self):
            return self.number


    class Parameter:
        empty = _empty
        POSITIONAL_ONLY = _Kind('POSITIONAL_ONLY', 0)
        POSITIONAL_OR_KEYWORD = _Kind('POSITIONAL_OR_KEYWORD', 1)
        VAR_POSITIONAL = _Kind('VAR_POSITIONAL', 2)
        KEYWORD_ONLY = _Kind('KEYWORD_ONLY', 3)
        VAR_KEYWORD = _Kind('VAR_KEYWORD', 4)
        def __init__(self, name, kind, *, default=_empty, annotation=_empty):
            self.name, self.kind, self.default, self.annotation = name, kind, default, annotation
        def __str__(self):
            text = {2: '*', 4: '**'}.get(self.kind.number, '') + self.name
            if self.annotation is not _empty:
                text += ': ' + formatannotation(self.annotation)
            if self.default is not _empty:
                text += (' = ' if self.annotation is not _empty else '=') + repr(self.default)
            return text
        def __repr__(self):
            return f'<Parameter "{self}">'


    class Signature:
        empty = _empty
        def __init__(self, parameters=None, *, return_annotation=_empty):
            self.parameters = _OrderedDict((one.name, one) for one in parameters or ())
            self.return_annotation = return_annotation
        def __str__(self):
            shown, star, slash = [], False, False
            for one in self.parameters.values():
                if slash and one.kind.number > 0:
                    shown.append('/')
                slash = one.kind.number == 0
                if one.kind.number == 3 and not star:
                    shown.append('*')
                star = star or one.kind.number in (2, 3)
                shown.append(str(one))
            if slash:
                shown.append('/')
            text = '(' + ', '.join(shown) + ')'
            if self.return_annotation is not _empty:
                text += ' -> ' + formatannotation(self.return_annotation)
            return text
        def __repr__(self):
            return f'<Signature {self}>'
        def __eq__(self, other):
            return isinstance(other, Signature) and str(self) == str(other)
        def bind(self, *args, **kwargs):
            return _bound(self, args, kwargs, False)
        def bind_partial(self, *args, **kwargs):
            return _bound(self, args, kwargs, True)


    class BoundArguments:
        def __init__(self, signature, arguments):
            self.signature, self.arguments = signature, arguments
        def apply_defaults(self):
            filled = {}
            for name, one in self.signature.parameters.items():
                if name in self.arguments:
                    filled[name] = self.arguments[name]
                elif one.default is not _empty:
                    filled[name] = one.default
                elif one.kind.number in (2, 4):
                    filled[name] = () if one.kind.number == 2 else {}
            self.arguments = filled
        @property
        def args(self):
            found = []
            for name, one in self.signature.parameters.items():
                if one.kind.number == 2:
                    found.extend(self.arguments.get(name, ()))
                elif one.kind.number < 2 and name in self.arguments:
                    found.append(self.arguments[name])
            return tuple(found)
        @property
        def kwargs(self):
            found = {}
            for name, one in self.signature.parameters.items():
                if one.kind.number == 3 and name in self.arguments:
                    found[name] = self.arguments[name]
                elif one.kind.number == 4:
                    found.update(self.arguments.get(name, {}))
            return found
        def __repr__(self):
            return '<BoundArguments (' + ', '.join(f'{name}={value!r}' for name, value in self.arguments.items()) + ')>'


    def _bound(signature, args, kwargs, partial):
        found, args, kwargs = {}, list(args), dict(kwargs)
        for name, one in signature.parameters.items():
            if one.kind.number == 2:
                found[name] = tuple(args)
                args = []
            elif one.kind.number == 4:
                found[name] = kwargs
                kwargs = {}
            elif one.kind.number < 2 and args:
                if name in kwargs:
                    raise TypeError(f'multiple values for argument {name!r}')
                found[name] = args.pop(0)
            elif one.kind.number > 0 and name in kwargs:
                found[name] = kwargs.pop(name)
            elif one.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(signature, found)


    def formatannotation(annotation, base_module=None):
        if isinstance(annotation, type):
            if annotation.__module__ in ('builtins', base_module):
                return annotation.__qualname__
            return annotation.__module__ + '.' + annotation.__qualname__
        return repr(annotation).replace('typing.', '')


    def signature(obj, *, follow_wrapped=True):
        while follow_wrapped and hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        if isinstance(obj, type):
            made = getattr(obj, '__init__', None)
            if not isinstance(made, _types.FunctionType):
                return Signature()
            found = _of_function(made)
            return Signature(list(found.parameters.values())[1:])
        if isinstance(obj, _types.MethodType):
            if not isinstance(obj.__func__, _types.FunctionType):
                raise ValueError(f'no signature found for builtin {obj!r}')
            found = _of_function(obj.__func__)
            return Signature(list(found.parameters.values())[1:], return_annotation=found.return_annotation)
        if isinstance(obj, _types.FunctionType):
            return _of_function(obj)
        if not callable(obj):
            raise TypeError(f'{obj!r} is not a callable object')
        if isinstance(obj, _types.BuiltinFunctionType):
            raise ValueError(f'no signature found for builtin {obj!r}')
        return signature(type(obj).__call__.__get__(obj) if hasattr(type(obj).__call__, '__get__') else obj.__call__)


    def _of_function(function):
        code, hints = function.__code__, function.__annotations__
        positional, keyword = code.co_argcount, code.co_kwonlyargcount
        names = code.co_varnames
        defaults, keyword_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
        found = []
        for place in range(positional):
            number = place - (positional - len(defaults))
            found.append(Parameter(
                names[place], Parameter.POSITIONAL_ONLY if place < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD,
                default=defaults[number] if number >= 0 else _empty, annotation=hints.get(names[place], _empty)))
        last = positional + keyword
        if code.co_flags & 4:
            found.append(Parameter(names[last], Parameter.VAR_POSITIONAL, annotation=hints.get(names[last], _empty)))
            last += 1
        for name in names[positional:positional + keyword]:
            found.append(Parameter(name, Parameter.KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
                                   annotation=hints.get(name, _empty)))
        if code.co_flags & 8:
            found.append(Parameter(names[last], Parameter.VAR_KEYWORD, annotation=hints.get(names[last], _empty)))
        return Signature(found, return_annotation=hints.get('return', _empty))


    class FullArgSpec(tuple):
        _fields = ('args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations')
        def __getattr__(self, name):
            if name in FullArgSpec._fields:
                return self[FullArgSpec._fields.index(name)]
            raise AttributeError(name)
        def __repr__(self):
            return 'FullArgSpec(' + ', '.join(f'{name}={value!r}' for name, value in zip(FullArgSpec._fields, self)) + ')'


    def getfullargspec(func):
        func = getattr(func, '__func__', func)
        found = _of_function(func).parameters.values()
        hints = dict(func.__annotations__)
        if 'return' in hints:
            hints = {'return': hints.pop('return'), **hints}
        def named(*numbers):
            return [one.name for one in found if one.kind.number in numbers]
        return FullArgSpec((named(0, 1), (named(2) or [None])[0], (named(4) or [None])[0], func.__defaults__,
                            named(3), func.__kwdefaults__, hints))


    def getsource(object):
        object = getattr(object, '__func__', object)
        while hasattr(object, '__wrapped__'):
            object = object.__wrapped__
        code = getattr(object, '__code__', None)
        if code is None or not code.co_source:
            raise OSError('could not get source code')
        return code.co_source + '\n'


    def getsourcelines(object):
        return getsource(object).splitlines(True), getattr(object, '__func__', object).__code__.co_firstlineno


    def getdoc(object):
        text = object.__doc__
        return None if text is None else cleandoc(text)


    def cleandoc(doc):
        lines = doc.expandtabs().split('\n')
        margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
        margin = min(margins) if margins else 0
        lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
        while lines and not lines[-1]:
            lines.pop()
        while lines and not lines[0]:
            lines.pop(0)
        return '\n'.join(lines)


    def getmembers(object, predicate=None):
        found = []
        for name in dir(object):
            try:
                value = getattr(object, name)
            except AttributeError:
                continue
            if predicate is None or predicate(value):
                found.append((name, value))
        return found


    def getmro(cls):
        return cls.__mro__


    def isclass(object):
        return isinstance(object, type)


    def isfunction(object):
        return isinstance(object, _types.FunctionType)


    def ismethod(object):
        return isinstance(object, _types.MethodType)


    def isbuiltin(object):
        return isinstance(object, _types.BuiltinFunctionType)


    def isroutine(object):
        return isfunction(object) or ismethod(object) or isbuiltin(object)


    def ismodule(object):
        return isinstance(object, type(_types))


    def iscode(object):
        return isinstance(object, _types.CodeType)


    def isdatadescriptor(object):
        return not isclass(object) and (hasattr(type(object), '__set__') or hasattr(type(object), '__delete__'))


    def ismethoddescriptor(object):
        return isbuiltin(object) and not hasattr(object, '__self__')


    def iscoroutinefunction(object):
        return False


    iscoroutine = isawaitable = isasyncgenfunction = isasyncgen = iscoroutinefunction


    def unwrap(func, *, stop=None):
        seen = [func]
        while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
            func = func.__wrapped__
            if any(func is other for other in seen):
                raise ValueError(f'wrapper loop when unwrapping {seen[0]!r}')
            seen.append(func)
        return func


    GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


    def getgeneratorstate(generator):
        if generator.gi_running:
            return GEN_RUNNING
        if generator.gi_suspended:
            return GEN_SUSPENDED
        return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


    def getgeneratorlocals(generator):
        return {} if generator.gi_frame is None else generator.gi_frame.f_locals


    def isgenerator(object):
        return isinstance(object, _types.GeneratorType)


    def isgeneratorfunction(object):
        return isfunction(object) and bool(object.__code__.co_flags & 32)


    def isabstract(object):
        return bool(getattr(object, '__abstractmethods__', None))


    def currentframe():
        return None


    def stack(context=1):
        return []

    """#
}
