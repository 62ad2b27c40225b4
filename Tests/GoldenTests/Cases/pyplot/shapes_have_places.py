import matplotlib.pyplot as plt
from matplotlib.patches import Circle, Ellipse, Rectangle
fig, ax = plt.subplots()
ball = ax.add_patch(Circle((1, 2), 0.5, color='red', label='ball'))
ball.center, ball.radius = (2, 3), 1.5
box = plt.Rectangle((0, 1), 2, 3, fc='gray', ec='k')
box.set_xy((5, 6))
print(ball, ball.get_label(), box, box.get_width(), box.get_center())
print(Ellipse((0, 0), 2, 1, angle=30), Circle((0, 0)).get_radius())
