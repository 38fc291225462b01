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
      return askedOfLibrary()
    #else
      return .plain
    #endif
  }

  #if arch(x86_64) && os(Linux) && canImport(Glibc)
    /// Asks the C library, which looks at the processor, the operating system and the user's tunables (glibc 2.33 and
    /// later, `sys/platform/x86.h`).
    private static func askedOfLibrary() -> KernelSet {
      guard let symbol = unsafe dlsym(nil, "__x86_get_cpuid_feature_leaf") else { return .plain }
      typealias Ask = @convention(c) (UInt32) -> UnsafeRawPointer?
      let ask = unsafe unsafeBitCast(symbol, to: Ask.self)
      guard let basic = unsafe ask(0), let extended = unsafe ask(1), let further = unsafe ask(2) else {
        return .plain
      }
      // Leaf 1: POPCNT, AVX. Leaf 7: BMI1, AVX2, BMI2. Leaf 80000001: LZCNT.
      let hasAVX2 =
        unsafe holds(basic, .ecx, [23, 28])
        && holds(extended, .ebx, [3, 5, 8]) && holds(further, .ecx, [5])
      guard hasAVX2 else { return .plain }
      // Leaf 1: FMA, F16C. Leaf 7: AVX512F, AVX512DQ, SHA, AVX512BW, AVX512VL; VBMI, VBMI2, VPOPCNTDQ.
      let hasAVX512 =
        unsafe holds(basic, .ecx, [12, 29])
        && holds(extended, .ebx, [16, 17, 29, 30, 31]) && holds(extended, .ecx, [1, 6, 14])
      return hasAVX512 ? .avx512 : .avx2
    }

    /// Where a register of what may be used lies in a leaf, after the four of what the processor has.
    private enum Register: Int {
      case ebx = 20
      case ecx = 24
    }

    private static func holds(_ leaf: UnsafeRawPointer, _ register: Register, _ bits: [UInt32]) -> Bool {
      let active = unsafe leaf.load(fromByteOffset: register.rawValue, as: UInt32.self)
      return bits.allSatisfy { active >> $0 & 1 == 1 }
    }
  #endif
}
