name = 'Lee
