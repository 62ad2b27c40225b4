// swift-tools-version: 6.2
import PackageDescription

/// Language mode 6 comes with the tools version; a warning is an error everywhere.
let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Sanctioned relaxations for the hot modules, measured: without dynamic exclusivity checks loops over
/// registers and buffers take 0.7 to 1.0 of the time; with plain instead of atomic counts of references, 0.65
/// to 1.0, which is sound because the program's Swift code runs on one thread (products take more, in C).
/// Tests run on several, and so without it. Overflow and bounds checks stay on.
let hot: [SwiftSetting] =
  swift + [
    .unsafeFlags(
      ["-enforce-exclusivity=unchecked", "-Xfrontend", "-assume-single-threaded"],
      .when(configuration: .release))
  ]

/// Loops that are compiled for processors with AVX-512 use its whole width; clang alone takes half of it.
#if arch(x86_64)
  let width = ["-mprefer-vector-width=512"]
#else
  let width: [String] = []
#endif

let c: [CSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-O3", "-fno-math-errno"] + width),
]

let package = Package(
  name: "nabla",
  products: [.executable(name: "nabla", targets: ["nabla"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .target(name: "CKernels", cSettings: c, linkerSettings: [.linkedLibrary("m")]),
    .target(name: "CLineEditing", cSettings: c, linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CCompression", cSettings: c, linkerSettings: [.linkedLibrary("z")]),

    .target(name: "TensorCore", dependencies: ["CKernels", "CCompression"], swiftSettings: hot),
    .target(name: "NeuralNetwork", dependencies: ["TensorCore", "CCompression"], swiftSettings: hot),
    .target(name: "TextPlot", dependencies: ["CCompression"], swiftSettings: swift),
    .target(
      name: "Language",
      dependencies: ["CKernels", "TensorCore", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: hot),
    .target(
      name: "Library", dependencies: ["TensorCore", "NeuralNetwork", "TextPlot", "Language"],
      swiftSettings: swift),
    .target(
      name: "Notebook",
      dependencies: ["TensorCore", "NeuralNetwork", "TextPlot", "Language", "Library"],
      swiftSettings: swift),
    .executableTarget(
      name: "nabla",
      dependencies: [
        "Notebook", "TextPlot", "CLineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    .testTarget(
      name: "TensorCoreTests", dependencies: ["TensorCore", "CKernels"], swiftSettings: swift),
    .testTarget(
      name: "NeuralNetworkTests", dependencies: ["NeuralNetwork", "TensorCore"], swiftSettings: swift),
    .testTarget(name: "TextPlotTests", dependencies: ["TextPlot"], swiftSettings: swift),
    .target(
      name: "ProgramSupport", dependencies: ["Language"], path: "Tests/ProgramSupport",
      swiftSettings: swift),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "ProgramSupport"],
      exclude: ["Machine/Programs", "Machine/regenerate.py"], swiftSettings: swift),
    .testTarget(
      name: "LibraryTests", dependencies: ["Library", "Language", "ProgramSupport"],
      swiftSettings: swift),
    .testTarget(name: "NotebookTests", dependencies: ["Notebook", "TextPlot"], swiftSettings: swift),
    .testTarget(
      name: "GoldenTests", dependencies: ["Language", "Notebook"], exclude: ["Cases", "regenerate.py"],
      swiftSettings: swift),
    .testTarget(name: "TerminalTests", dependencies: ["CPseudoTerminal"], swiftSettings: swift),
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: c,
      linkerSettings: [.linkedLibrary("util")]),
  ],
  swiftLanguageModes: [.v6]
)
