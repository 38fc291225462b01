// swift-tools-version: 6.2
import PackageDescription

/// Measures the pipeline from outside, by its public API alone.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The Swift runtime linked in, as the program of the product has it.
let linkedIn: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "lotireport", path: "..")],
  targets: [
    .executableTarget(name: "generate", swiftSettings: strict),
    .executableTarget(
      name: "draws", dependencies: [.product(name: "ImpactPipeline", package: "lotireport")],
      swiftSettings: strict),
    .executableTarget(
      name: "metrics", dependencies: [.product(name: "ImpactPipeline", package: "lotireport")],
      swiftSettings: strict),
    .executableTarget(
      name: "workload", dependencies: [.product(name: "ImpactPipeline", package: "lotireport")],
      swiftSettings: strict, linkerSettings: linkedIn),
  ],
  swiftLanguageModes: [.v6]
)
