import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib import animation, cm, font_manager, gridspec, rc, ticker
from matplotlib.lines import Line2D
fig = plt.figure()
ax = fig.add_subplot(gridspec.GridSpec(2, 2)[0, :])
ax.xaxis.set_major_locator(ticker.MultipleLocator(1))
mark = Line2D([0], [0], color='r', label='a sign')
ax.legend(handles=[mark])
print(mark.get_label(), mpl.colormaps['viridis'].name, ticker.FormatStrFormatter('%.1f')(0.25), mpl.colors.to_hex('k'))
