// Why unsafe: it calls a function of the C library that older ones lack, found by name, and reads the numbers it points
// to. `ProcessorFeaturesTests` compares the answer with what the system's kernel says.

#if canImport(Glibc)
  internal import Glibc
#endif

/// What this processor can do beyond what every one of its kind can.
enum ProcessorFeatures {
  /// The widest kernels for which the processor, and the operating system for it, have all that they are compiled for.
  static var widestKernels: KernelSet {
    #if arch(x86_64) && os(Linux) && canImport(Glibc)
      // POPCNT, AVX; BMI1, AVX2, BMI2; LZCNT.
      guard
        has([(.basic, .ecx, [23, 28]), (.extended, .ebx, [3, 5, 8]), (.further, .ecx, [5])])
      else { return .plain }
      // FMA, F16C; AVX512F, AVX512DQ, AVX512BW, AVX512VL.
      guard has([(.basic, .ecx, [12, 29]), (.extended, .ebx, [16, 17, 30, 31])]) else { return .avx2 }
      // AVX512CD, which all processors with the other have, and which a user can turn off; AVX512_VBMI2.
      return has([(.extended, .ebx, [28]), (.extended, .ecx, [6])]) ? .vbmi2 : .avx512
    #else
      return .plain
    #endif
  }

  /// Whether the processor has the rounds of SHA-256, and what the loop for them needs besides.
  static let hasSHA256: Bool = {
    #if arch(x86_64) && os(Linux) && canImport(Glibc)
      // SSSE3, SSE4.1; SHA.
      return has([(.basic, .ecx, [9, 19]), (.extended, .ebx, [29])])
    #else
      return false
    #endif
  }()

  #if arch(x86_64) && os(Linux) && canImport(Glibc)
    /// The leaves of CPUID 1, 7 and 80000001 by their numbers in the C library.
    private enum Leaf: UInt32 {
      case basic = 0
      case extended = 1
      case further = 2
    }

    /// Where a register of what may be used lies in a leaf, after the four of what the processor has.
    private enum Register: Int {
      case ebx = 20
      case ecx = 24
    }

    /// Asks the C library, which looks at the processor, the operating system and the user's tunables (glibc 2.33 and
    /// later, `sys/platform/x86.h`).
    private static func has(_ wanted: [(leaf: Leaf, register: Register, bits: [UInt32])]) -> Bool {
      guard let symbol = unsafe dlsym(nil, "__x86_get_cpuid_feature_leaf") else { return false }
      typealias Ask = @convention(c) (UInt32) -> UnsafeRawPointer?
      let ask = unsafe unsafeBitCast(symbol, to: Ask.self)
      return wanted.allSatisfy { leaf, register, bits in
        guard let found = unsafe ask(leaf.rawValue) else { return false }
        let active = unsafe found.load(fromByteOffset: register.rawValue, as: UInt32.self)
        return bits.allSatisfy { active >> $0 & 1 == 1 }
      }
    }
  #endif
}
