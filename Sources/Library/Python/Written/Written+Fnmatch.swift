extension WrittenModules {
  /// `fnmatch`: names with wildcards.
  static let fnmatch = #"""
    import re


    def translate(pat):
        pattern = ''
        i = 0
        n = len(pat)
        while i < n:
            c = pat[i]
            i += 1
            if c == '*':
                if not pattern.endswith('.*'):
                    pattern += '.*'
            elif c == '?':
                pattern += '.'
            elif c == '[':
                j = i
                if pat[j:j + 1] == '!':
                    j += 1
                if pat[j:j + 1] == ']':
                    j += 1
                j = pat.find(']', j)
                if j < 0:
                    pattern += r'\['
                else:
                    inside = pat[i:j].replace('\\', r'\\').replace('[', r'\[')
                    i = j + 1
                    pattern += '[' + ('^' + inside[1:] if inside[0] == '!' else '\\' + inside if inside[0] == '^' else inside) + ']'
            else:
                pattern += re.escape(c)
        return f'(?s:{pattern})\\Z'


    def fnmatchcase(name, pat):
        return re.match(translate(pat), name) is not None


    fnmatch = fnmatchcase


    def filter(names, pat):
        match = re.compile(translate(pat)).match
        return [name for name in names if match(name)]

    """#
}
