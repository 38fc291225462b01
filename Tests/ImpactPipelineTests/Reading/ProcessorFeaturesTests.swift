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
      let forAVX2: Set = ["popcnt", "avx", "avx2", "bmi1", "bmi2", "abm"]
      let forAVX512 = forAVX2.union([
        "fma", "f16c", "avx512f", "avx512dq", "sha_ni", "avx512bw", "avx512vl", "avx512vbmi", "avx512_vbmi2",
        "avx512_vpopcntdq",
      ])
      let listedSet: KernelSet =
        forAVX512.isSubset(of: flags) ? .avx512 : forAVX2.isSubset(of: flags) ? .avx2 : .plain
      // A user may turn features off for the C library (GLIBC_TUNABLES), never on; before 2.33 it cannot be asked.
      let isTuned = ProcessInfo.processInfo.environment["GLIBC_TUNABLES"] != nil
      let isAsked = unsafe dlsym(nil, "__x86_get_cpuid_feature_leaf") != nil
      #expect(KernelSet.widest.rawValue <= listedSet.rawValue)
      if !isTuned, isAsked { #expect(KernelSet.widest == listedSet) }
    }
  #else
    @Test func `kernels run on x86-64 alone`() {
      #expect(KernelSet.widest == .plain)
    }
  #endif
}
