import Language

extension SmallModules {
  /// `IPython` and `get_ipython()`: what notebooks that were saved as programs ask of their notebook.
  static func registerNotebook(in interpreter: Interpreter) {
    interpreter.registerModule("IPython") { builder throws(Raise) in try builder.source(notebook) }
    interpreter.registerModule("IPython.core.interactiveshell") { builder throws(Raise) in
      try builder.source("from IPython import InteractiveShell\n")
    }
    interpreter.registerModule("IPython.core.display") { builder throws(Raise) in
      try builder.source("from IPython.display import *\n")
    }
    interpreter.registerModule("IPython.utils.capture") { builder throws(Raise) in
      try builder.source(captured)
    }
    interpreter.builtins[interpreter.symbols.intern("get_ipython")] = .native(
      NativeFunction(
        name: "get_ipython", module: "builtins", signature: Signature(""),
        documentation: "The notebook; its magics are accepted."
      ) { call throws(Raise) in
        let module = try call.interpreter.importModule("IPython")
        let name = call.interpreter.symbols.intern("get_ipython")
        return try call.interpreter.call(call.interpreter.attribute(.module(module), name), [])
      })
  }

  /// What `%%capture name` leaves under the name.
  private static let captured = """
    import sys

    class CapturedIO:
        def __init__(self, stdout, stderr, outputs=None):
            self.stdout, self.stderr, self.outputs = stdout, stderr, outputs or []
        def show(self):
            sys.stdout.write(self.stdout)
            sys.stderr.write(self.stderr)
        __call__ = show
        def __str__(self):
            return self.stdout

    """

  private static let notebook = """
    class InteractiveShell:
        ast_node_interactivity = 'last_expr'
        def run_line_magic(self, magic_name, line='', _stack_depth=1):
            return None
        def run_cell_magic(self, magic_name, line, cell):
            return None
        def magic(self, arg_s):
            return None
        def system(self, cmd):
            raise NotImplementedError('commands of the shell do not run in nabla')
        getoutput = system
        def __repr__(self):
            return '<nabla notebook>'

    _shell = InteractiveShell()

    def get_ipython():
        return _shell

    version_info = (8, 0, 0, '')

    """
}
