// swift-tools-version: 6.2
import PackageDescription

/// Measures the pipeline from outside, by its public API alone.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
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
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
