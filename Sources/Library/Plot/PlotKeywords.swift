import Language

/// The keyword arguments that a plotting function knows, as Matplotlib's classes name them.
///
/// Most say how something looks where pixels are and have no meaning among signs: they are accepted.
struct PlotKeywords {
  /// How Matplotlib words an unknown name.
  enum Wording {
    /// `Line2D.set() got an unexpected keyword argument 'foo'`
    case setter(String)
    /// `'Text' object has no property 'foo'`
    case property(String)
    /// `boxplot() got an unexpected keyword argument 'foo'`
    case function(String)
  }

  let wording: Wording
  let names: Set<String>

  init(_ wording: Wording, _ names: String...) {
    self.wording = wording
    self.names = Set(names.flatMap { $0.split(separator: " ") }.map(String.init))
  }

  func check(_ given: some Sequence<String>) throws(Raise) {
    guard let unknown = given.first(where: { !names.contains($0) }) else { return }
    switch wording {
    case .setter(let type):
      throw Raise(.attributeError, "\(type).set() got an unexpected keyword argument '\(unknown)'")
    case .property(let type):
      throw Raise(.attributeError, "'\(type)' object has no property '\(unknown)'")
    case .function(let name):
      throw .typeError("\(name)() got an unexpected keyword argument '\(unknown)'")
    }
  }
}

extension PlotKeywords {
  private static let artist = """
    agg_filter alpha animated clip_box clip_on clip_path figure gid in_layout label mouseover path_effects picker \
    rasterized sketch_params snap transform url visible zorder data
    """
  private static let lineNames = """
    aa antialiased c color dash_capstyle dash_joinstyle dashes drawstyle ds fillstyle gapcolor linestyle linewidth \
    ls lw marker markeredgecolor markeredgewidth markerfacecolor markerfacecoloralt markersize markevery mec mew \
    mfc mfcalt ms pickradius solid_capstyle solid_joinstyle xdata ydata scalex scaley \
    zs zdir
    """
  private static let collectionNames = """
    aa antialiased antialiaseds array capstyle clim cmap color dashes ec edgecolor edgecolors facecolor facecolors \
    fc hatch hatch_linewidth hatchcolor joinstyle linestyle linestyles linewidth linewidths ls lw norm \
    offset_transform offsets paths pickradius sizes urls vmin vmax colorizer
    """
  private static let patchNames = """
    aa angle antialiased capstyle color ec edgecolor edgegapcolor facecolor fc fill hatch hatch_linewidth \
    hatchcolor joinstyle linestyle linewidth ls lw
    """
  private static let textNames = """
    antialiased backgroundcolor bbox c color family font font_properties fontfamily fontfeatures fontname \
    fontproperties fontsize fontstretch fontstyle fontvariant fontweight ha horizontalalignment language \
    linespacing ma math_fontfamily multialignment name parse_math position rotation rotation_mode size stretch \
    style text transform_rotates_text usetex va variant verticalalignment weight wrap x y fontdict
    """

  static let line = PlotKeywords(.setter("Line2D"), artist, lineNames)
  static let step = PlotKeywords(.setter("Line2D"), artist, lineNames, "where")
  static let logLine = PlotKeywords(
    .setter("Line2D"), artist, lineNames, "base basex basey subs subsx subsy nonpositive")
  static let rule = PlotKeywords(.setter("Line2D"), artist, lineNames, "xmin xmax ymin ymax")
  static let errorBars = PlotKeywords(
    .setter("Line2D"), artist, lineNames,
    "ecolor elinewidth capsize barsabove lolims uplims xlolims xuplims errorevery capthick elinestyle")
  static let stem = PlotKeywords(
    .function("stem"), "linefmt markerfmt basefmt bottom label orientation data use_line_collection")
  static let scatter = PlotKeywords(
    .setter("PathCollection"), artist, collectionNames, "plotnonfinite marker s c zs zdir depthshade")
  static let collection = PlotKeywords(.setter("LineCollection"), artist, collectionNames, "colors")
  static let fill = PlotKeywords(
    .setter("FillBetweenPolyCollection"), artist, collectionNames, "where interpolate step")
  static let polygon = PlotKeywords(.setter("Polygon"), artist, patchNames, "closed xy xmin xmax ymin ymax")
  static let arrow = PlotKeywords(
    .setter("FancyArrow"), artist, patchNames,
    "width length_includes_head head_width head_length shape overhang head_starts_at_zero closed xy")
  static let events = PlotKeywords(.setter("EventCollection"), artist, collectionNames, "colors")
  static let stream = PlotKeywords(
    .function("streamplot"),
    """
    density linewidth color cmap norm arrowsize arrowstyle minlength transform zorder start_points maxlength \
    integration_direction broken_streamlines num_arrows data
    """)
  static let stack = PlotKeywords(
    .setter("FillBetweenPolyCollection"), artist, collectionNames, "labels colors baseline")
  static let bar = PlotKeywords(
    .setter("Rectangle"), artist, patchNames,
    "align tick_label log xerr yerr ecolor error_kw capsize bounds height width x xy y")
  static let histogram = PlotKeywords(
    .setter("Rectangle"), artist, patchNames,
    "density weights cumulative bottom histtype align orientation rwidth log stacked bounds height width x xy y")
  static let histogram2D = PlotKeywords(
    .setter("QuadMesh"), artist, collectionNames, "density weights cmin cmax range bins")
  static let hexagons = PlotKeywords(
    .setter("PolyCollection"), artist, collectionNames,
    "gridsize bins xscale yscale extent mincnt marginals reduce_C_function")
  static let image = PlotKeywords(
    .setter("AxesImage"), artist,
    """
    array clim cmap extent filternorm filterrad interpolation interpolation_stage norm resample aspect vmin vmax \
    origin colorizer fignum markersize marker precision
    """)
  static let mesh = PlotKeywords(.setter("QuadMesh"), artist, collectionNames, "shading")
  static let contour = PlotKeywords(
    .setter("QuadContourSet"), artist, collectionNames,
    """
    corner_mask colors levels origin extent locator extend xunits yunits nchunk hatches negative_linestyles \
    algorithm zdir offset rstride cstride rcount ccount stride
    """)
  static let quiver = PlotKeywords(
    .setter("Quiver"), artist, collectionNames,
    """
    scale units width headwidth headlength headaxislength minshaft minlength pivot angles scale_units closed
    """)
  static let text = PlotKeywords(.property("Text"), artist, textNames, "withdash")
  static let title = PlotKeywords(.setter("Text"), artist, textNames, "loc pad y")
  static let label = PlotKeywords(.property("Text"), artist, textNames, "loc labelpad")
  static let annotation = PlotKeywords(
    .property("Annotation"), artist, textNames, "xytext xycoords textcoords arrowprops annotation_clip s")
  static let boxPlot = PlotKeywords(
    .function("boxplot"),
    """
    notch sym vert orientation whis positions widths patch_artist bootstrap usermedians conf_intervals meanline \
    showmeans showcaps showbox showfliers boxprops tick_labels labels flierprops medianprops meanprops capprops \
    whiskerprops manage_ticks autorange zorder capwidths label data
    """)
  static let pie = PlotKeywords(
    .function("pie"),
    """
    explode labels colors autopct pctdistance shadow labeldistance startangle radius counterclock wedgeprops \
    textprops center frame rotatelabels normalize hatch data
    """)
  static let legend = PlotKeywords(
    .function("Legend.__init__"),
    """
    handles labels loc bbox_to_anchor ncol ncols prop fontsize labelcolor numpoints markerscale markerfirst \
    reverse frameon fancybox shadow framealpha facecolor edgecolor mode bbox_transform title title_fontsize \
    title_fontproperties borderpad labelspacing handlelength handleheight handletextpad borderaxespad \
    columnspacing handler_map scatterpoints scatteryoffsets alignment draggable
    """)
  static let figure = PlotKeywords(
    .setter("Figure"),
    artist,
    """
    num figsize dpi facecolor edgecolor frameon FigureClass clear layout tight_layout constrained_layout linewidth \
    sharex sharey squeeze width_ratios height_ratios subplot_kw gridspec_kw subplotpars canvas size_inches
    """)
}
