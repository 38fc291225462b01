// Why unsafe: it calls a function of the C library that older ones lack, found by name, and reads the numbers it points
// to. `ProcessorFeaturesTests` compares the answer with what the system's kernel says.

#if canImport(Glibc)
  internal import Glibc
#endif

/// What this processor can do beyond what every one of its kind can.
enum ProcessorFeatures {
  /// Whether the processor, and the operating system for it, have all that the module `VectorKernels` is compiled for.
  static let runVectorKernels: Bool = {
    #if arch(x86_64) && os(Linux) && canImport(Glibc)
      return areActive()
    #else
      return false
    #endif
  }()

  #if arch(x86_64) && os(Linux) && canImport(Glibc)
    /// Asks the C library, which looks at the processor, the operating system and the user's tunables (glibc 2.33 and
    /// later, `sys/platform/x86.h`).
    private static func areActive() -> Bool {
      guard let symbol = unsafe dlsym(nil, "__x86_get_cpuid_feature_leaf") else { return false }
      typealias Ask = @convention(c) (UInt32) -> UnsafeRawPointer?
      let ask = unsafe unsafeBitCast(symbol, to: Ask.self)
      guard let basic = unsafe ask(0), let extended = unsafe ask(1), let further = unsafe ask(2) else {
        return false
      }
      // Leaf 1: FMA, POPCNT, AVX, F16C. Leaf 7: BMI1, AVX2, BMI2, AVX512F, AVX512DQ, SHA, AVX512BW, AVX512VL;
      // VBMI, VBMI2, VPOPCNTDQ. Leaf 80000001: LZCNT.
      return unsafe holds(basic, .ecx, [12, 23, 28, 29])
        && holds(extended, .ebx, [3, 5, 8, 16, 17, 29, 30, 31])
        && holds(extended, .ecx, [1, 6, 14]) && holds(further, .ecx, [5])
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
