'abc'.reverse()
