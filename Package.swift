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

/// The kernels alone are compiled for more than the plain processor, each module for what it is named after and what comes with
/// it; they run only where the processor has it. Whatever is asked of the compiler here, `ProcessorFeatures` asks of the
/// processor: see docs/decisions/vector-kernels.md.
#if arch(x86_64) && os(Linux)
  let sha = ["-mssse3", "-msse4.1", "-msha"]
  let avx2 = ["-mavx2", "-mbmi", "-mbmi2", "-mlzcnt", "-mpopcnt"]
  let avx512 = avx2 + ["-mavx512f", "-mavx512bw", "-mavx512dq", "-mavx512vl"]
  let vbmi2 = avx512 + ["-mavx512cd", "-mavx512vbmi2"]
#else
  let (sha, avx2, avx512, vbmi2): ([String], [String], [String], [String]) = ([], [], [], [])
#endif

/// A module of kernels, in the folder of its name.
func kernels(_ name: String, _ flags: [String]) -> Target {
  .target(
    name: "Kernels\(name)", path: "Sources/ImpactPipeline/VectorKernels/\(name)",
    swiftSettings: strict + [.unsafeFlags(flags.flatMap { ["-Xcc", $0] })])
}

let package = Package(
  name: "lotireport",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "ImpactPipeline", targets: ["ImpactPipeline"]),
    .executable(name: "lotireport", targets: ["lotireport"]),
  ],
  dependencies: [],
  targets: [
    kernels("SHA", sha), kernels("AVX2", avx2), kernels("AVX512", avx512), kernels("VBMI2", vbmi2),
    .target(
      name: "ImpactPipeline", dependencies: ["KernelsSHA", "KernelsAVX2", "KernelsAVX512", "KernelsVBMI2"],
      exclude: ["VectorKernels"], swiftSettings: strict),
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
