raise 'wrong'
