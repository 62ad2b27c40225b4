[valeu for value in range(3)]
