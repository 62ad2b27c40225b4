import sys
sys.stderr = sys.stdout
import argparse
ap = argparse.ArgumentParser(prog='t.py', description='Train a small network.')
ap.add_argument('data'); ap.add_argument('--lr', type=float, default=0.1, help='learning rate (default: %(default)s)'); ap.add_argument('-e', '--epochs', type=int, default=3); ap.add_argument('-v', action='store_true', help='say more'); ap.add_argument('--sizes', nargs='+', type=int); ap.add_argument('--mode', choices=['a', 'b'])
print(ap.parse_args(['x', '--lr=0.5', '-e', '7', '-v', '--sizes', '3', '4'])); print(ap.parse_args(['x', '-e9', '--mode', 'a']))
print(ap.format_help())
for bad in [[], ['x', '--lr', 'q'], ['x', '--mode', 'c'], ['x', 'y'], ['x', '--zz'], ['x', '--epochs']]:
    try: ap.parse_args(bad)
    except SystemExit as e: print('exit', e.code)
