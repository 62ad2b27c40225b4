import re
pats = [r'a*', r'(a|ab)(c|bcd)(d*)', r'\d+', r'(\w+)\s+(\w+)', r'^\s*#', r'x*', r'(a*)*', r'(a*)+', r'(?:a|b)+?c', r'(?P<y>\d{4})-(?P<m>\d\d)', r'[^a-z]+', r'[\]\-x]', r'[a\]]', r'\bfoo\b', r'\Bo', r'(?i)HeLLo', r'(?i:he)LLO', r'(a)(?=b)', r'(?<=a)b', r'(?<!a)b', r'(a)?(?(1)b|c)', r'(.)\1', r'(?P<q>["\']).*?(?P=q)', r'a{2,3}', r'a{2,3}?', r'a{,2}', r'a{2,}', r'a{', r'a{1', r'{', r'a{,}', r'a|b|', r'|a', r'()', r'(?:)', r'a++b', r'(?>a+)b', r'(?>a|ab)c', r'\x41\u00e9', r'\141', r'[\d\-.]+', r'.*', r'(?s).*', r'$', r'(?m)^.*$', r'(?x) a b # c', r'\Z', r'\A\w', r'[가-힣]+', r'\w+', r'\W+', r'\S+', r'(a+)+b', r'((a)|(b))*', r'(a|b)*?c', r'(?:(a)|b)*', r'a(?!b)', r'([a-z]+)(\d*)', r'(x)?y', r'\.', r'\t\n', r'(?#hi)a', r'(?=(a+))a*b\1', r'(ab|a)(bc)?', r'[]a]', r'[^]a]', r'[a-]', r'[-a]', r'(\d+)(?:px|em)', r'(?i)[k-m]+', r'(?i)straße', r'\s*,\s*', r'(?a)\w+', r'^$', r'(^a)*b', r'(a?)*?b', r'(a?){3}', r'(?:a?){2,}b', r'(a|)+', r'(|a)+', r'(a|b|c|d){2,3}']
texts = ['', 'aab', 'abcd', 'hello world', '2024-05-17, 1999-12', '가나다 abc 라마', "say 'hi' \"yo\"", 'aabaab\n', 'Straße KLM \u212a']
for p in pats:
    for t in texts:
        r = []
        for f in ('match', 'search', 'fullmatch'):
            m = getattr(re, f)(p, t)
            r.append(None if m is None else (m.span(), m.groups(), m.lastindex, m.lastgroup))
        r.append([(m.span(), m.groups()) for m in re.finditer(p, t)])
        r.append(re.findall(p, t))
        r.append(re.split(p, t))
        r.append(re.sub(p, r'<\g<0>>', t))
        r.append(re.subn(p, lambda m: m.group().upper() + '!', t, 2))
        print(p, ascii(t), ascii(r))
