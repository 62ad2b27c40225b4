'abc' - 'a'
