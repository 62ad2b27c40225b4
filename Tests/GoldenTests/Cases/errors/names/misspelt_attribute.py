class Net:
  def __init__(self):
    self.params = {}
Net().parms
