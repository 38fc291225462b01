import Foundation
import Testing

@testable import ImpactPipeline

/// What the processor is said to have is what the system's kernel lists.
struct ProcessorFeaturesTests {
  #if os(Linux) && arch(x86_64)
    @Test func `kernels run only where the system lists all that they need`() throws {
      let listed = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
      let line = try #require(listed.split(separator: "\n").first { $0.hasPrefix("flags") })
      let flags = Set(line.split(separator: " ").map(String.init))
      let needed: Set = [
        "fma", "popcnt", "avx", "f16c", "bmi1", "avx2", "bmi2", "avx512f", "avx512dq", "sha_ni", "avx512bw",
        "avx512vl",
        "avx512vbmi", "avx512_vbmi2", "avx512_vpopcntdq",
      ]
      // A user may turn features off for the C library (GLIBC_TUNABLES), never on; before 2.33 it cannot be asked.
      let isTuned = ProcessInfo.processInfo.environment["GLIBC_TUNABLES"] != nil
      let isAsked = unsafe dlsym(nil, "__x86_get_cpuid_feature_leaf") != nil
      #expect(!ProcessorFeatures.runVectorKernels || needed.isSubset(of: flags))
      if !isTuned, isAsked { #expect(ProcessorFeatures.runVectorKernels == needed.isSubset(of: flags)) }
    }
  #else
    @Test func `kernels run on x86-64 alone`() {
      #expect(!ProcessorFeatures.runVectorKernels)
    }
  #endif
}
