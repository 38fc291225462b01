/// Which loops for wide vectors are used; whichever they are, what is read and worked out is the same bit for bit.
enum KernelSet: Int, CaseIterable, Comparable {
  /// None: the loops that every processor can run.
  case plain
  /// Those for AVX2.
  case avx2
  /// Those for AVX-512, which there are more of.
  case avx512
  /// The same, and what is quicker with the second instructions for bytes (VBMI2).
  case vbmi2

  /// The widest that the processor, and the operating system and the user for it, allow.
  static let widest = ProcessorFeatures.widestKernels

  /// All that can run here, the widest last.
  static var runnable: [KernelSet] { allCases.filter { $0 <= widest } }

  static func < (left: KernelSet, right: KernelSet) -> Bool { left.rawValue < right.rawValue }
}
