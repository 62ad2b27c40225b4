import unicodedata

print(unicodedata.name('A'), unicodedata.name('한'), unicodedata.name('ñ'), unicodedata.name('\n', 'none'))
print(unicodedata.lookup('GREEK SMALL LETTER ALPHA'), '\N{RIGHTWARDS ARROW}', '\N{greek capital letter sigma}x')
print([unicodedata.category(c) for c in 'aA1 .,-(+$^_́한'])
print(unicodedata.numeric('½'), unicodedata.digit('٣'), unicodedata.decimal('7'), unicodedata.combining('́'))
for text in ('é', 'naïve', '한글', 'Å', 'Ω'):
    forms = [unicodedata.normalize(form, text) for form in ('NFC', 'NFD')]
    print([len(form) for form in forms], [form.encode('utf-8') for form in forms], unicodedata.is_normalized('NFC', text))
print(unicodedata.normalize('NFKC', 'ＡＢＣ１２３ ﬁne x² ①'), unicodedata.normalize('NFKD', 'Café ½'))


def plain(text):
    return ''.join(c for c in unicodedata.normalize('NFD', text) if unicodedata.category(c) != 'Mn')


print(plain('déjà vu, señor Åström'))
for work in (lambda: unicodedata.name('ab'), lambda: unicodedata.normalize('NFX', 'a'), lambda: unicodedata.digit('a'),
             lambda: unicodedata.lookup('NO SUCH THING'), lambda: unicodedata.name('\x00')):
    try:
        work()
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
