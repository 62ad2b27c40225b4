extension WrittenModules {
  /// `glob`: files by wildcards, of those that the session lets programs see.
  static let glob = #"""
    import fnmatch
    import os


    def has_magic(s):
        return any([c in s for c in '*?['])


    def escape(pathname):
        return ''.join(['[' + c + ']' if c in '*?[' else c for c in pathname])


    def _names(folder):
        try:
            return sorted(os.listdir(folder or '.'))
        except OSError:
            return []


    def _below(folder, hidden):
        """All folders in a folder, and below them; links are not followed twice."""
        found = ['']
        for name in _names(folder):
            path = os.path.join(folder, name)
            if (hidden or not name.startswith('.')) and os.path.isdir(path) and len(path) < 1000:
                found += [os.path.join(name, rest) if rest else name for rest in _below(path, hidden)]
        return found


    def _walk(base, parts, recursive, hidden):
        if not parts:
            return [base]
        part, rest = parts[0], parts[1:]
        if part == '**' and recursive:
            found = []
            for folder in _below(base, hidden):
                inside = os.path.join(base, folder) if folder else base
                if rest:
                    found += _walk(inside, rest, recursive, hidden)
                else:
                    if inside != base or base:
                        found.append(inside if folder else os.path.join(base, ''))
                    found += [os.path.join(inside, name) for name in _names(inside)
                              if (hidden or not name.startswith('.')) and not os.path.isdir(os.path.join(inside, name))]
            return found
        if not has_magic(part):
            path = os.path.join(base, part) if part else os.path.join(base, '')
            if rest:
                return _walk(path, rest, recursive, hidden) if os.path.isdir(path) else []
            return [path] if (os.path.exists(path) if part else os.path.isdir(base)) else []
        found = []
        for name in fnmatch.filter(_names(base), part):
            if name.startswith('.') and not hidden and not part.startswith('.'):
                continue
            path = os.path.join(base, name)
            if not rest:
                found.append(path)
            elif os.path.isdir(path):
                found += _walk(path, rest, recursive, hidden)
        return found


    def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
        pathname = os.fspath(pathname)
        if root_dir:
            start = os.path.join(os.fspath(root_dir), '')
            return [path[len(start):] for path in glob(start + pathname, recursive=recursive, include_hidden=include_hidden)]
        if not pathname:
            return []
        base = '/' if pathname.startswith('/') else ''
        parts = pathname.lstrip('/').split('/') if base else pathname.split('/')
        return _walk(base, parts, recursive, include_hidden)


    def iglob(pathname, **keywords):
        return iter(glob(pathname, **keywords))

    """#
}
