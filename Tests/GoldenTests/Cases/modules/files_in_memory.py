import io
b = io.BytesIO(); b.write(b'abc'); b.write(b'def'); b.seek(2); b.write(b'X'); print(b.getvalue(), b.tell(), b.read(), b.closed)
s = io.StringIO('a\nb\nc'); print(s.readline(), s.read(), s.getvalue(), list(io.StringIO('x\ny')))
for f in [lambda: io.BytesIO('a'), lambda: io.StringIO(1), lambda: io.StringIO().write(b'a'), lambda: io.BytesIO().write('a')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
