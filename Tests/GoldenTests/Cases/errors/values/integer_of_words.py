text = 'three'
int(text)
