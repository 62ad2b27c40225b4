printf('a')
