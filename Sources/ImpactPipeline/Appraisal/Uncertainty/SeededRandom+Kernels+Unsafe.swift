// Why unsafe: the kernels take pointers. Each stands for a whole array or fraction here, and the room asked for is as
// large as they want it. `SeededRandomTests` compares the numbers to the last bit with those drawn one by one.

internal import KernelsAVX2
internal import KernelsAVX512

extension SeededRandom {
  /// Draws as many normal numbers as the kernels take at a time; says how many.
  func fillByKernel(_ numbers: inout [Double], at position: Int, _ kernels: KernelSet) -> Int {
    #if arch(x86_64)
      let whole = numbers.count / 8 * 8
      unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        guard let start = numbers.baseAddress else { return }
        if kernels >= .avx512 {
          unsafe KernelsAVX512.writeUniforms(key: key, at: position, count: whole, into: start)
        } else {
          unsafe KernelsAVX2.writeUniforms(key: key, at: position, count: whole, into: start)
        }
        unsafe NormalCurve.replaceByKernel(start, count: whole, kernels)
      }
      return whole
    #else
      return 0
    #endif
  }
}

extension SeededRandom {
  /// The sums of consecutive resamples of a sample, eight at a time as far as they go.
  func sumsOfResamplesByKernel(of sample: [Double], resamples: Int, _ kernels: KernelSet) -> [Double] {
    #if arch(x86_64)
      guard sample.count <= Int(UInt32.max) else { return [] }
      let whole = resamples / 8 * 8
      return unsafe [Double](unsafeUninitializedCapacity: resamples) { sums, count in
        unsafe sample.withUnsafeBufferPointer { values in
          guard let start = values.baseAddress, let sums = sums.baseAddress else { return }
          if kernels >= .avx512 {
            unsafe KernelsAVX512.writeSumsOfResamples(
              of: start, count: values.count, key: key, resamples: whole, into: sums)
          } else {
            unsafe KernelsAVX2.writeSumsOfResamples(
              of: start, count: values.count, key: key, resamples: whole, into: sums)
          }
          count = whole
        }
      }
    #else
      return []
    #endif
  }
}

#if arch(x86_64)
  extension NormalCurve {
    /// How many shares are replaced at a time: room beside them for so many takes under a kilobyte, and stands on the stack.
    private static var sharesAtOnce: Int { 112 }

    /// Replaces shares by their quantiles; the count is a multiple of eight.
    static func replaceByKernel(
      _ shares: UnsafeMutablePointer<Double>, count: Int, _ kernels: KernelSet
    ) {
      for done in stride(from: 0, to: count, by: sharesAtOnce) {
        unsafe replaceAtOnce(shares + done, count: min(sharesAtOnce, count - done), kernels)
      }
    }

    private static func replaceAtOnce(
      _ shares: UnsafeMutablePointer<Double>, count: Int, _ kernels: KernelSet
    ) {
      unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 8) { tails in
        unsafe withUnsafeTemporaryAllocation(of: Int64.self, capacity: count + 8) { places in
          unsafe withUnsafeBytes(of: central) { central in
            unsafe withUnsafeBytes(of: middle) { middle in
              unsafe withUnsafeBytes(of: tail) { tail in
                guard let tails = tails.baseAddress, let places = places.baseAddress,
                  let central = central.baseAddress, let middle = middle.baseAddress,
                  let tail = tail.baseAddress
                else { return }
                let (low, mid, far) = unsafe (
                  central.assumingMemoryBound(to: Double.self), middle.assumingMemoryBound(to: Double.self),
                  tail.assumingMemoryBound(to: Double.self)
                )
                if kernels >= .avx512 {
                  unsafe KernelsAVX512.replaceByQuantiles(
                    shares, count: count, central: low, middle: mid, tail: far, tails: tails, places: places)
                } else {
                  unsafe KernelsAVX2.replaceByQuantiles(
                    shares, count: count, central: low, middle: mid, tail: far, tails: tails, places: places)
                }
              }
            }
          }
        }
      }
    }
  }
#endif
