// Why unsafe: the kernels take pointers. Each stands for a whole array here. `AppraisalPropertyTests` compares the values with
// those of a sort.

internal import KernelsAVX2
internal import KernelsAVX512

extension OrderStatistics {
  /// The least and the greatest of as many values as the kernel takes at a time, which are at least eight; and how many.
  static func extremesByKernel(
    _ sample: ArraySlice<Double>, _ kernels: KernelSet
  ) -> (low: Double, high: Double, count: Int) {
    #if arch(x86_64)
      let whole = sample.count / 8 * 8
      return unsafe sample.withUnsafeBufferPointer { values in
        guard whole > 0, let start = values.baseAddress else {
          return (sample[sample.startIndex], sample[sample.startIndex], 0)
        }
        let (low, high) =
          kernels >= .avx512
          ? unsafe KernelsAVX512.extremes(of: start, count: whole)
          : unsafe KernelsAVX2.extremes(of: start, count: whole)
        return (low, high, whole)
      }
    #else
      return (sample[sample.startIndex], sample[sample.startIndex], 0)
    #endif
  }

  /// The values of some bins, in their order, of as many values as the kernel takes at a time; and how many it took.
  static func valuesByKernel(
    of sample: ArraySlice<Double>, _ binOfEach: [UInt16], in sought: [UInt16], room: Int,
    _ kernels: KernelSet
  ) -> (values: [Double], taken: Int) {
    #if arch(x86_64)
      let whole = sample.count / 32 * 32
      let values = unsafe [Double](unsafeUninitializedCapacity: room) { kept, count in
        unsafe sample.withUnsafeBufferPointer { values in
          unsafe binOfEach.withUnsafeBufferPointer { bins in
            unsafe sought.withUnsafeBufferPointer { sought in
              guard let values = values.baseAddress, let bins = bins.baseAddress,
                let wanted = sought.baseAddress, let kept = kept.baseAddress
              else { return }
              count =
                kernels >= .avx512
                ? unsafe KernelsAVX512.gatherValues(
                  values, bins: bins, count: whole, in: wanted, sought: sought.count, into: kept)
                : unsafe KernelsAVX2.gatherValues(
                  values, bins: bins, count: whole, in: wanted, sought: sought.count, into: kept)
            }
          }
        }
      }
      return (values, whole)
    #else
      return ([], 0)
    #endif
  }

  /// The bins of as many values as the kernel takes at a time.
  static func binsByKernel(of sample: ArraySlice<Double>, _ cut: Cut, _ kernels: KernelSet) -> [UInt16] {
    #if arch(x86_64)
      let whole = sample.count / 8 * 8
      return unsafe [UInt16](unsafeUninitializedCapacity: sample.count) { bins, count in
        unsafe sample.withUnsafeBufferPointer { values in
          guard let values = values.baseAddress, let bins = bins.baseAddress else { return }
          if kernels >= .avx512 {
            unsafe KernelsAVX512.writeBins(
              of: values, count: whole, low: cut.low, scale: cut.scale, into: bins)
          } else {
            unsafe KernelsAVX2.writeBins(
              of: values, count: whole, low: cut.low, scale: cut.scale, into: bins)
          }
        }
        count = whole
      }
    #else
      return []
    #endif
  }
}
