extension WrittenModules {
  /// `textwrap`: lines of bounded width.
  static let textwrap = #"""
    _spaces = '\t\n\v\f\r '


    def _dashes(text, i):
        """Where a dash of two or more hyphens before a word ends; 0 where there is none."""
        end = i
        while end < len(text) and text[end] == '-':
            end += 1
        return end if end - i >= 2 and end < len(text) and (text[end].isalnum() or text[end] == '_') else 0


    def _chunks(text, break_on_hyphens):
        """Words, the spaces between them and dashes; words are parted after hyphens between letters."""
        def letter(i):
            return 0 <= i < len(text) and (text[i].isalpha() or text[i] == '_')

        def punctuated(i):
            return i >= 0 and (text[i].isalnum() or text[i] in '_!"\'&.,?')

        pieces, i = [], 0
        while i < len(text):
            j = i + 1
            if text[i] in _spaces:
                while j < len(text) and text[j] in _spaces:
                    j += 1
            elif not break_on_hyphens:
                while j < len(text) and text[j] not in _spaces:
                    j += 1
            elif text[i] == '-' and punctuated(i - 1) and _dashes(text, i):
                j = _dashes(text, i)
            else:
                while j < len(text) and text[j] not in _spaces:
                    if text[j] == '-':
                        before = letter(j - 1) and (letter(j - 2) or text[j - 2:j - 1] == '-' and letter(j - 3))
                        after = letter(j + 1) and (letter(j + 2) or text[j + 2:j + 3] == '-' and letter(j + 3))
                        if before and after:
                            j += 1
                            break
                        if punctuated(j - 1) and _dashes(text, j):
                            break
                    j += 1
            pieces.append(text[i:j])
            i = j
        return pieces


    def _spread(chunks):
        """Two spaces after the ends of sentences."""
        for i in range(len(chunks) - 1):
            end = chunks[i].rstrip('"\'') if chunks[i][-1:] in '"\'' and chunks[i][-2:-1] not in '"\'' else chunks[i]
            if chunks[i + 1] == ' ' and end[-1:] in ('.', '!', '?') and 'a' <= end[-2:-1] <= 'z':
                chunks[i + 1] = '  '


    class TextWrapper:
        def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                     fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                     tabsize=8, *, max_lines=None, placeholder=' [...]'):
            self.width = width
            self.initial_indent = initial_indent
            self.subsequent_indent = subsequent_indent
            self.expand_tabs = expand_tabs
            self.replace_whitespace = replace_whitespace
            self.fix_sentence_endings = fix_sentence_endings
            self.break_long_words = break_long_words
            self.drop_whitespace = drop_whitespace
            self.break_on_hyphens = break_on_hyphens
            self.tabsize = tabsize
            self.max_lines = max_lines
            self.placeholder = placeholder
        def wrap(self, text):
            if self.width <= 0:
                raise ValueError(f'invalid width {self.width!r} (must be > 0)')
            if self.expand_tabs:
                text = text.expandtabs(self.tabsize)
            if self.replace_whitespace:
                for c in '\t\n\v\f\r':
                    text = text.replace(c, ' ')
            chunks = _chunks(text, self.break_on_hyphens)
            if self.fix_sentence_endings:
                _spread(chunks)
            if self.max_lines is not None:
                indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
                if len(indent) + len(self.placeholder.lstrip()) > self.width:
                    raise ValueError('placeholder too large for max width')
            chunks.reverse()
            lines = []
            while chunks:
                indent = self.subsequent_indent if lines else self.initial_indent
                width = self.width - len(indent)
                line = []
                length = 0
                if self.drop_whitespace and lines and not chunks[-1].strip():
                    chunks.pop()
                while chunks and length + len(chunks[-1]) <= width:
                    line.append(chunks.pop())
                    length += len(line[-1])
                if chunks and len(chunks[-1]) > width:
                    room = width - length if width >= 1 else 1
                    if self.break_long_words:
                        cut = room
                        hyphen = chunks[-1].rfind('-', 0, room)
                        if self.break_on_hyphens and room > 0 and len(chunks[-1]) > room and hyphen > 0 and any([c != '-' for c in chunks[-1][:hyphen]]):
                            cut = hyphen + 1
                        line.append(chunks[-1][:cut])
                        chunks[-1] = chunks[-1][cut:]
                        if not chunks[-1]:
                            chunks.pop()
                    elif not line:
                        line.append(chunks.pop())
                    length = sum([len(c) for c in line])
                if self.drop_whitespace and line and not line[-1].strip():
                    length -= len(line.pop())
                if not line:
                    continue
                rest_is_blank = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
                if self.max_lines is None or len(lines) + 1 < self.max_lines or rest_is_blank and length <= width:
                    lines.append(indent + ''.join(line))
                    continue
                while line:
                    if line[-1].strip() and length + len(self.placeholder) <= width:
                        line.append(self.placeholder)
                        lines.append(indent + ''.join(line))
                        return lines
                    length -= len(line.pop())
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
                return lines
            return lines
        def fill(self, text):
            return '\n'.join(self.wrap(text))


    def wrap(text, width=70, **kwargs):
        return TextWrapper(width=width, **kwargs).wrap(text)


    def fill(text, width=70, **kwargs):
        return TextWrapper(width=width, **kwargs).fill(text)


    def shorten(text, width, **kwargs):
        return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


    def dedent(text):
        lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
        margin = None
        for line in lines:
            if not line:
                continue
            lead = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = lead
            else:
                n = 0
                while n < min(len(margin), len(lead)) and margin[n] == lead[n]:
                    n += 1
                margin = margin[:n]
        return '\n'.join([line[len(margin or ''):] for line in lines])


    def indent(text, prefix, predicate=None):
        if predicate is None:
            predicate = str.strip
        return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])

    """#
}
