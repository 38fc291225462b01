// Why unsafe: the kernel takes pointers. Each stands for a whole array here. `QuantileTableTests` compares the values with
// those looked up one by one.

internal import KernelsAVX2
internal import KernelsAVX512

extension QuantileTable {
  /// The values at some normal numbers, as one by one.
  func values(atNormals normals: [Double], kernels: KernelSet = .widest) -> [Double] {
    var numbers = normals
    replace(&numbers, kernels: kernels)
    return numbers
  }

  /// Replaces normal numbers by the values at them.
  func replace(_ numbers: inout [Double], kernels: KernelSet = .widest) {
    var next = 0
    while next < numbers.count {
      if kernels != .plain { next += replaceByKernel(&numbers, from: next, kernels) }
      // What the kernel stopped at, and what is left of the last eight.
      let end = kernels != .plain ? min(numbers.count, next + 8) : numbers.count
      for index in next..<end { numbers[index] = value(atNormal: numbers[index]) }
      next = end
    }
  }

  /// Replaces as many as the kernel takes from a place on; says how many.
  private func replaceByKernel(_ numbers: inout [Double], from start: Int, _ kernels: KernelSet) -> Int {
    #if arch(x86_64)
      let whole = (numbers.count - start) / 8 * 8
      return unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        unsafe values.withUnsafeBufferPointer { values in
          guard let numbers = numbers.baseAddress, let values = values.baseAddress else { return 0 }
          return kernels >= .avx512
            ? unsafe KernelsAVX512.replaceByTable(
              numbers + start, count: whole, start: NormalCurve.gridStart,
              pointsPerUnit: NormalCurve.cellsPerUnit, cells: NormalCurve.gridCells, values: values)
            : unsafe KernelsAVX2.replaceByTable(
              numbers + start, count: whole, start: NormalCurve.gridStart,
              pointsPerUnit: NormalCurve.cellsPerUnit, cells: NormalCurve.gridCells, values: values)
        }
      }
    #else
      return 0
    #endif
  }
}
