import json, io
for o in [None, True, [1, 2.5, 'a"\\\n한😀\x01'], {'b': 1, 'a': [1, {'c': ()}], 3: None, 2.5: True, None: 1, False: 2}, [], {}, 1e100, float('inf'), 10**30, [[]], {'a': {}}]:
    print(json.dumps(o)); print(json.dumps(o, indent=2, ensure_ascii=False)); print(json.dumps(o, separators=(',', ':'), indent='\t'))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True))
for t in ['{"a": [1, 2.0, -3e5, true, null, "x\\u00e9\\ud83d\\ude00\\n"]}', '[]', ' {} ', '1', '"a"', 'NaN', '-Infinity', '-0', '0.5', '[1e2, 12345678901234567890]']:
    print(repr(json.loads(t)))
for t in ['', '{', '[1,', '[1 2]', '{"a" 1}', '{a: 1}', '"abc', '[1,]', '{"a":1,}', 'tru', '01', '1.', '-', '"\\x"', '"\\u12"', '"a\nb"', '[1] 2', "{'a': 1}", 'nul']:
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(repr(t), e, e.pos, e.lineno, e.colno)
for o in [{(1, 2): 3}, {1, 2}, object]:
    try: json.dumps(o)
    except TypeError as e: print(e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
try: json.dumps(float('nan'), allow_nan=False)
except ValueError as e: print(e)
print(json.dumps({'a': {1}}, default=list), json.loads('{"a": 1}', object_hook=lambda d: sorted(d)))
f = io.StringIO(); json.dump([1, {'a': 2}], f); print(f.getvalue()); f.seek(0); print(json.load(f))
