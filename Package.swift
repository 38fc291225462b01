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

/// The kernels alone are compiled for AVX2 and for AVX-512 and what comes with each; they run only where the processor has
/// it. Whatever is asked of the compiler here, `ProcessorFeatures` asks of the processor: see
/// docs/decisions/vector-kernels.md.
#if arch(x86_64) && os(Linux)
  let avx2 = ["-mavx2", "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt"]
  let avx512 = [
    "-mavx512f", "-mavx512bw", "-mavx512dq", "-mavx512vl", "-mavx512vbmi", "-mavx512vbmi2",
    "-mavx512vpopcntdq", "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt", "-msha",
  ]
#else
  let avx2: [String] = []
  let avx512: [String] = []
#endif

let package = Package(
  name: "lotireport",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "ImpactPipeline", targets: ["ImpactPipeline"]),
    .executable(name: "lotireport", targets: ["lotireport"]),
  ],
  dependencies: [],
  targets: [
    .target(
      name: "KernelsAVX2", path: "Sources/ImpactPipeline/VectorKernels/AVX2",
      swiftSettings: strict + [.unsafeFlags(avx2.flatMap { ["-Xcc", $0] })]),
    .target(
      name: "KernelsAVX512", path: "Sources/ImpactPipeline/VectorKernels/AVX512",
      swiftSettings: strict + [.unsafeFlags(avx512.flatMap { ["-Xcc", $0] })]),
    .target(
      name: "ImpactPipeline", dependencies: ["KernelsAVX2", "KernelsAVX512"], exclude: ["VectorKernels"],
      swiftSettings: strict),
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
