from matplotlib import colors
print(colors.to_hex('skyblue'), colors.to_rgba('r', 0.5), colors.to_rgb('tab:orange'), colors.to_rgba('0.25'))
print(colors.to_rgba('none'), colors.to_hex((1, 0.5, 0)), colors.is_color_like('nothing'), colors.to_rgba('#abc'))
fade = colors.LinearSegmentedColormap.from_list('fade', ['red', 'white', 'green'])
print(fade(0.0), fade(0.5), fade(255), fade([0.25, 1.0]))
try:
    colors.to_rgba('nothing')
except ValueError as error:
    print(error)
