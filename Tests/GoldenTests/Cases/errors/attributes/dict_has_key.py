{}.has_key('a')
