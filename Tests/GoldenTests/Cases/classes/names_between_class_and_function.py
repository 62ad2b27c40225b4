def outer():
    name = 'of the function'
    class Inner:
        name = 'of the class'
        def read(self):
            return name
        def name(self):
            return 'method'
    return Inner()

x = outer()
print(x.read(), x.name())
