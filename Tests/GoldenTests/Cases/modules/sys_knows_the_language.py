import sys
print(sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize)
sys.stdout.write('text\n')
sys.path.append('..')
print('..' in sys.path)
try:
    sys.exit(3)
except SystemExit as error:
    print('exit', error.code if hasattr(error, 'code') else error.args[0])
