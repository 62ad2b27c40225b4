# %%
import matplotlib.pyplot as plt
fig, axes = plt.subplots(2, 2, figsize=(8, 6))
print(axes.shape, len(axes), len(axes[0]), len(list(axes.flat)), axes[:, 1].shape)
for number, ax in enumerate(axes.flat):
    ax.plot([0, 1, 2], [number, 2, 1])
    ax.set_title(f'number {number}')
lines = axes[0, 1].plot([1, 2, 3])
print(len(lines), axes[-1, -1].get_title(), fig.axes[2] is not None)
fig.suptitle('four')
fig.tight_layout()
plt.show()
# %%
try:
    axes[2, 0]
except IndexError as error:
    print(error)
# %%
fig, (left, right) = plt.subplots(1, 2)
bars = left.bar(['a', 'b'], [3, 5])
print(len(bars), bars)
right.hist([1, 2, 2, 3, 3, 3], bins=3)
fig.show()
