// Why unsafe: the kernel takes pointers. Each stands for a whole span, whose length is checked here.

#if arch(x86_64)
  internal import KernelsSHA

  extension SHA256 {
    /// Takes in whole blocks with the processor's own rounds.
    mutating func compressByKernel(_ blocks: Span<UInt8>) {
      let count = blocks.count / 64
      let constants = Self.constants
      var mutable = state.mutableSpan
      unsafe blocks.withUnsafeBytes { bytes in
        unsafe constants.span.withUnsafeBytes { constants in
          unsafe mutable.withUnsafeMutableBytes { state in
            guard count > 0, let bytes = bytes.baseAddress, let constants = constants.baseAddress,
              let state = state.baseAddress
            else { return }
            unsafe compressSHA256(bytes, count: count, into: state, constants: constants)
          }
        }
      }
    }
  }
#endif
