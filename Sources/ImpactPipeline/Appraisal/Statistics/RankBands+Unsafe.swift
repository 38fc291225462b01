// Why unsafe: the kernel takes pointers. Each stands for a whole array here. `RankBandsTests` compares what it keeps with what
// a plain loop does.

internal import KernelsAVX2
internal import KernelsAVX512

extension RankBands {
  /// Sifts as many values of a part as the kernel takes at a time; says how many those are.
  func siftByKernel(
    _ part: ArraySlice<Double>, into kept: inout [Double], _ kernels: KernelSet
  ) -> (counts: Counts, taken: Int) {
    #if arch(x86_64)
      let whole = part.count / 32 * 32
      var counts = Counts()
      kept.append(addingCapacity: whole) { room in
        unsafe room.withUnsafeMutableBufferPointer { room, count in
          unsafe part.withUnsafeBufferPointer { values in
            guard let values = values.baseAddress, let start = room.baseAddress else { return }
            let found =
              kernels >= .avx512
              ? unsafe KernelsAVX512.siftValues(
                values, count: whole, lower: lower, upper: upper, into: start + count)
              : unsafe KernelsAVX2.siftValues(
                values, count: whole, lower: lower, upper: upper, into: start + count)
            counts = Counts(
              belowLower: found.belowLower, belowUpper: found.belowUpper, withinLower: found.withinLower)
            count += found.kept
          }
        }
      }
      return (counts, whole)
    #else
      return (Counts(), 0)
    #endif
  }
}
