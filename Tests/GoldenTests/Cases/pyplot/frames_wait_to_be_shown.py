import matplotlib.pyplot as plt
from matplotlib.animation import FuncAnimation
seen = []
fig, ax = plt.subplots()
line, = ax.plot([0, 1], [0, 1])
moving = FuncAnimation(fig, seen.append, frames=3, interval=10, repeat=False)
print(seen, list(moving.new_frame_seq()))
plt.close()
