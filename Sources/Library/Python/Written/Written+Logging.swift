extension WrittenModules {
  /// `logging`: messages by level.
  static let logging = #"""
    import sys
    import time

    CRITICAL = FATAL = 50
    ERROR = 40
    WARNING = WARN = 30
    INFO = 20
    DEBUG = 10
    NOTSET = 0
    _names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
    _levels = {name: level for level, name in _names.items()}
    BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


    def getLevelName(level):
        if isinstance(level, str):
            return _levels.get(level, 'Level ' + level)
        return _names.get(level, f'Level {level}')


    def addLevelName(level, levelName):
        _names[level] = levelName
        _levels[levelName] = level


    def _level(level):
        if isinstance(level, str):
            if level not in _levels:
                raise ValueError(f'Unknown level: {level!r}')
            return _levels[level]
        return level


    class LogRecord:
        def __init__(self, name, level, msg, args):
            self.name = name
            self.levelno = level
            self.levelname = getLevelName(level)
            self.msg = msg
            self.args = args
            self.created = time.time()
            self.filename = self.module = self.pathname = self.funcName = ''
            self.lineno = 0
        def getMessage(self):
            text = str(self.msg)
            if not self.args:
                return text
            args = self.args[0] if len(self.args) == 1 and isinstance(self.args[0], dict) else self.args
            return text % args


    class Formatter:
        def __init__(self, fmt=None, datefmt=None, style='%', validate=True):
            self._fmt = fmt or ('%(message)s' if style == '%' else '{message}')
            self._style = style
            self.datefmt = datefmt
        def formatTime(self, record, datefmt=None):
            if datefmt:
                return time.strftime(datefmt, time.localtime(record.created))
            text = time.strftime('%Y-%m-%d %H:%M:%S', time.localtime(record.created))
            return f'{text},{int(record.created % 1 * 1000):03d}'
        def format(self, record):
            record.message = record.getMessage()
            if 'asctime' in self._fmt:
                record.asctime = self.formatTime(record, self.datefmt)
            if self._style == '{':
                return self._fmt.format(**vars(record))
            return self._fmt % vars(record)


    class Handler:
        def __init__(self, level=NOTSET):
            self.level = _level(level)
            self.formatter = None
        def setLevel(self, level):
            self.level = _level(level)
        def setFormatter(self, fmt):
            self.formatter = fmt
        def format(self, record):
            return (self.formatter or Formatter()).format(record)
        def handle(self, record):
            if record.levelno >= self.level:
                self.emit(record)
        def emit(self, record):
            raise NotImplementedError('emit must be implemented by Handler subclasses')
        def flush(self):
            pass
        def close(self):
            pass


    class StreamHandler(Handler):
        terminator = '\n'
        def __init__(self, stream=None):
            super().__init__()
            self.stream = stream or sys.stderr
        def emit(self, record):
            self.stream.write(self.format(record) + self.terminator)


    class FileHandler(Handler):
        def __init__(self, filename, mode='a', encoding=None, delay=False):
            super().__init__()
            self._name = filename
            self._encoding = encoding
            if mode == 'w':
                open(filename, 'w').close()
        def emit(self, record):
            with open(self._name, 'a', encoding=self._encoding) as f:
                f.write(self.format(record) + '\n')


    class NullHandler(Handler):
        def emit(self, record):
            pass


    class Logger:
        def __init__(self, name, level=NOTSET):
            self.name = name
            self.level = _level(level)
            self.parent = None
            self.propagate = True
            self.handlers = []
            self.disabled = False
        def setLevel(self, level):
            self.level = _level(level)
        def getEffectiveLevel(self):
            logger = self
            while logger:
                if logger.level:
                    return logger.level
                logger = logger.parent
            return NOTSET
        def isEnabledFor(self, level):
            return not self.disabled and level > _disabled[0] and level >= self.getEffectiveLevel()
        def addHandler(self, hdlr):
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)
        def removeHandler(self, hdlr):
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)
        def hasHandlers(self):
            logger = self
            while logger:
                if logger.handlers:
                    return True
                logger = logger.parent if logger.propagate else None
            return False
        def log(self, level, msg, *args, **kwargs):
            if not self.isEnabledFor(level):
                return
            record = LogRecord(self.name, level, msg, args)
            logger = self
            found = False
            while logger:
                for handler in logger.handlers:
                    found = True
                    handler.handle(record)
                logger = logger.parent if logger.propagate else None
            if not found and level >= WARNING:
                sys.stderr.write(record.getMessage() + '\n')
        def debug(self, msg, *args, **kwargs):
            self.log(DEBUG, msg, *args)
        def info(self, msg, *args, **kwargs):
            self.log(INFO, msg, *args)
        def warning(self, msg, *args, **kwargs):
            self.log(WARNING, msg, *args)
        warn = warning
        def error(self, msg, *args, **kwargs):
            self.log(ERROR, msg, *args)
        exception = error
        def critical(self, msg, *args, **kwargs):
            self.log(CRITICAL, msg, *args)
        fatal = critical
        def getChild(self, suffix):
            return getLogger(suffix if self is root else self.name + '.' + suffix)
        def __repr__(self):
            kind = 'RootLogger' if self is root else 'Logger'
            return f'<{kind} {self.name} ({getLevelName(self.getEffectiveLevel())})>'


    _disabled = [NOTSET]
    root = Logger('root', WARNING)
    _loggers = {}


    def getLogger(name=None):
        if not name or name == 'root':
            return root
        if name not in _loggers:
            logger = _loggers[name] = Logger(name)
            logger.parent = root
            for other in _loggers.values():
                if name.startswith(other.name + '.') and (logger.parent is root or len(other.name) > len(logger.parent.name)):
                    logger.parent = other
            for other in _loggers.values():
                if other.name.startswith(name + '.') and (other.parent is root or len(other.parent.name) < len(name)):
                    other.parent = logger
        return _loggers[name]


    def disable(level=CRITICAL):
        _disabled[0] = level


    def basicConfig(*, filename=None, filemode='a', format=None, datefmt=None, style='%', level=None, stream=None,
                    handlers=None, force=False, encoding=None, errors=None):
        if force:
            root.handlers = []
        if root.handlers:
            return
        if handlers is None:
            handlers = [FileHandler(filename, filemode, encoding) if filename else StreamHandler(stream)]
        if format is None:
            format = BASIC_FORMAT if style == '%' else '{levelname}:{name}:{message}'
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(Formatter(format, datefmt, style))
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)


    def _log(level, msg, args):
        if not root.handlers:
            basicConfig()
        root.log(level, msg, *args)


    def debug(msg, *args, **kwargs):
        _log(DEBUG, msg, args)


    def info(msg, *args, **kwargs):
        _log(INFO, msg, args)


    def warning(msg, *args, **kwargs):
        _log(WARNING, msg, args)


    warn = warning


    def error(msg, *args, **kwargs):
        _log(ERROR, msg, args)


    exception = error


    def critical(msg, *args, **kwargs):
        _log(CRITICAL, msg, args)


    def log(level, msg, *args, **kwargs):
        _log(level, msg, args)


    def captureWarnings(capture):
        pass


    def shutdown():
        pass

    """#
}
