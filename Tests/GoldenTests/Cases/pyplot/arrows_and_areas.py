import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.arrow(0, 0, 1, 1, head_width=0.1)
ax.axline((0, 0), slope=1)
ax.fill_betweenx([0, 1], [0, 0], [1, 2])
try:
    ax.axline((0, 0))
except TypeError as error:
    print(error)
print(len(ax.eventplot([[1, 2], [3]])), len(ax.patches) > 0)
