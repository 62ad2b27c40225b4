match 1:
    case:
        pass
