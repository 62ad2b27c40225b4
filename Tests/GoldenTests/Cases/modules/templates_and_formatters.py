import string
t = string.Template('$who owes ${amount} $$ and ${who}s')
print(t.substitute(who='Ann', amount=3), t.safe_substitute(who='B'), t.get_identifiers(), t.is_valid())
try:
    string.Template('a\n $ b').substitute()
except ValueError as e:
    print(e)

class Percent(string.Template):
    delimiter = '%'
print(Percent('%x $x %%').substitute(x=1))

class Loose(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '?') if isinstance(key, str) else args[key]
f = Loose()
print(f.format('{} {name} {0[1]} {2!r:>5}', [1, 2], name='n') if False else f.format('{} {name} {lack}', [1, 2], name='n'))
print(f.format('{0[1]} {0!r:>8} {w:{n}}', [1, 2], w='x', n=4), string.capwords('ab cD  e'))
