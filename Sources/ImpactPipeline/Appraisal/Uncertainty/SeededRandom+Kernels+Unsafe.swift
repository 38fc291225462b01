// Why unsafe: the kernels take pointers. Each stands for a whole array or fraction here, and the room asked for is as
// large as they want it. `SeededRandomTests` compares the numbers to the last bit with those drawn one by one.

internal import KernelsAVX512

extension SeededRandom {
  /// Draws as many normal numbers as the kernels take at a time; says how many.
  func fillByKernel(_ numbers: inout [Double], at position: Int) -> Int {
    #if arch(x86_64)
      let whole = numbers.count / 8 * 8
      unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        guard let start = numbers.baseAddress else { return }
        unsafe writeUniforms(key: key, at: position, count: whole, into: start)
        unsafe NormalCurve.replaceByKernel(start, count: whole)
      }
      return whole
    #else
      return 0
    #endif
  }
}

extension SeededRandom {
  /// The sums of consecutive resamples of a sample, eight at a time as far as they go.
  func sumsOfResamplesByKernel(of sample: [Double], resamples: Int) -> [Double] {
    #if arch(x86_64)
      guard sample.count <= Int(UInt32.max) else { return [] }
      var sums: [Double] = []
      sums.reserveCapacity(resamples)
      unsafe sample.withUnsafeBufferPointer { values in
        guard let start = values.baseAddress else { return }
        while sums.count + 8 <= resamples {
          let eight = unsafe sumsOfResamples(
            of: start, count: values.count, key: key, at: sums.count * values.count)
          sums += [eight.0, eight.1, eight.2, eight.3, eight.4, eight.5, eight.6, eight.7]
        }
      }
      return sums
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
    static func replaceByKernel(_ shares: UnsafeMutablePointer<Double>, count: Int) {
      for done in stride(from: 0, to: count, by: sharesAtOnce) {
        unsafe replaceAtOnce(shares + done, count: min(sharesAtOnce, count - done))
      }
    }

    private static func replaceAtOnce(_ shares: UnsafeMutablePointer<Double>, count: Int) {
      unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 8) { tails in
        unsafe withUnsafeTemporaryAllocation(of: Int64.self, capacity: count + 8) { places in
          unsafe withUnsafeBytes(of: central) { central in
            unsafe withUnsafeBytes(of: middle) { middle in
              unsafe withUnsafeBytes(of: tail) { tail in
                guard let tails = tails.baseAddress, let places = places.baseAddress,
                  let central = central.baseAddress, let middle = middle.baseAddress,
                  let tail = tail.baseAddress
                else { return }
                unsafe replaceByQuantiles(
                  shares, count: count, central: central.assumingMemoryBound(to: Double.self),
                  middle: middle.assumingMemoryBound(to: Double.self),
                  tail: tail.assumingMemoryBound(to: Double.self), tails: tails, places: places)
              }
            }
          }
        }
      }
    }
  }
#endif
