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
      let forAVX512 = forAVX2.union(["fma", "f16c", "avx512f", "avx512dq", "avx512bw", "avx512vl"])
      let forVBMI2 = forAVX512.union(["avx512cd", "avx512_vbmi2"])
      let listedSet: KernelSet =
        forVBMI2.isSubset(of: flags)
        ? .vbmi2 : forAVX512.isSubset(of: flags) ? .avx512 : forAVX2.isSubset(of: flags) ? .avx2 : .plain
      let listsSHA256 = flags.isSuperset(of: ["ssse3", "sse4_1", "sha_ni"])
      // A user may turn features off for the C library (GLIBC_TUNABLES), never on; before 2.33 it cannot be asked.
      let isTuned = ProcessInfo.processInfo.environment["GLIBC_TUNABLES"] != nil
      let isAsked = unsafe dlsym(nil, "__x86_get_cpuid_feature_leaf") != nil
      #expect(KernelSet.widest <= listedSet)
      #expect(listsSHA256 || !ProcessorFeatures.hasSHA256)
      if !isTuned, isAsked {
        #expect(KernelSet.widest == listedSet)
        #expect(ProcessorFeatures.hasSHA256 == listsSHA256)
      }
    }
  #else
    @Test func `kernels run on x86-64 alone`() {
      #expect(KernelSet.widest == .plain)
      #expect(!ProcessorFeatures.hasSHA256)
    }
  #endif
}
