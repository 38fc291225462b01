// swift-tools-version: 6.2
import PackageDescription

/// The settings every target is built with: the strictest that the toolchain offers.
/// Warnings are made errors by CI alone, so that a newer compiler's new warning never stops a user.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lotireport",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "ImpactPipeline", targets: ["ImpactPipeline"]),
    .executable(name: "lotireport", targets: ["lotireport"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "ImpactPipeline", swiftSettings: strict),
    .executableTarget(
      name: "lotireport", dependencies: ["ImpactPipeline"], swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(
      name: "ImpactPipelineTests", dependencies: ["ImpactPipeline", "lotireport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
