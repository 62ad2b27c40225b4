super().f()
