from numpy import arrange
