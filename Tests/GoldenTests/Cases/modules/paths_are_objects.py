from pathlib import Path, PurePath
p = Path('a') / 'b' / 'c.tar.gz'
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.with_suffix('.txt'), p.with_name('x'), Path('/a/../b'), Path('.'), Path(''), Path('a//b/./c'), p.is_absolute(), list(p.parents), p == Path('a/b/c.tar.gz'), p.match('*.gz'), p.relative_to('a'), p.joinpath('d', 'e'), Path('/').parent, 'x' / p, str(p), p.as_posix(), Path('a') < Path('b'), Path('.bashrc').suffix, repr(PurePath('x')))
for f in [lambda: p.relative_to('z'), lambda: Path('nope').read_text(), lambda: Path('.').with_name('a'), lambda: p / 3, lambda: p.with_suffix('x')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(Path('t.txt').write_text('hi\n한'), Path('t.txt').read_text(), Path('t.txt').exists(), Path('t.txt').is_file(), Path('t.txt').is_dir(), Path('t.txt').read_bytes())
