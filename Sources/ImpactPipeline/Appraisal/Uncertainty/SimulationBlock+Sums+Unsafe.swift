// Why unsafe: it adds up every draw of every scope: the kernel takes pointers, each of which stands for a whole array
// here, and sums are stored eight at a time. The places of all parts and the room for all sums are checked first.
// `SimulationBlockTests` compares it with one part added after the other.

internal import KernelsAVX2
internal import KernelsAVX512

extension SimulationBlock {
  /// Appends a sum of terms by their weights, draw by draw, begun with what is certain and added in the order of its
  /// parts: to the last bit as one part after the other gives it.
  func append(
    sumOf parts: [Part], from certain: Double = 0, to sums: inout [Double],
    kernels: KernelSet = .widest
  ) {
    let start = sums.count
    sums.append(contentsOf: repeatElement(certain, count: count))
    write(Sums([parts]), from: certain, to: &sums, at: start, apart: count, kernels: kernels)
  }

  /// Writes several such sums, the first draw of the first at a place and that of each other so much further on.
  func write(
    _ sums: Sums, from certain: Double = 0, to totals: inout [Double], at start: Int, apart: Int,
    kernels: KernelSet = .widest
  ) {
    precondition(start >= 0 && apart >= count, "sums overlap")
    precondition(start + sums.count * apart - apart + count <= totals.count, "no room for sums")
    unsafe totals.withUnsafeMutableBytes { totals in
      unsafe write(
        sums, from: certain, to: UnsafeMutableRawBufferPointer(rebasing: totals[(start * 8)...]),
        apart: apart,
        kernels)
    }
  }

  /// Writes several such sums as the terms of a block with as many draws.
  func write(_ sums: Sums, to products: inout [SIMD8<Double>], kernels: KernelSet) {
    precondition(sums.count * spacing <= products.count, "no room for sums")
    unsafe products.withUnsafeMutableBytes { products in
      unsafe write(sums, from: 0, to: products, apart: spacing * 8, kernels)
    }
  }

  /// Writes sums of terms that are there, to room that is large enough.
  private func write(
    _ sums: Sums, from certain: Double, to totals: UnsafeMutableRawBufferPointer, apart: Int,
    _ kernels: KernelSet
  ) {
    precondition(sums.places.isEmpty || sums.places.lowerBound >= 0, "no such term")
    precondition(sums.places.upperBound * spacing <= products.count, "no such term")
    if kernels != .plain, unsafe writeByKernel(sums, certain, to: totals, apart: apart, kernels) { return }
    for (number, range) in sums.ranges.enumerated() {
      let parts = sums.parts[range]
      let total = unsafe UnsafeMutableRawBufferPointer(rebasing: totals[(number * apart * 8)...])
      // Sixteen draws at a time over all parts: their sums stay in registers, and none waits for the one before it.
      var step = 0
      while step + 2 <= steps {
        var (first, second) = (SIMD8(repeating: certain), SIMD8(repeating: certain))
        for part in parts {
          let place = part.place &* spacing &+ step
          first += part.weight * products[place]
          second += part.weight * products[place &+ 1]
        }
        unsafe store(first, step, to: total)
        unsafe store(second, step + 1, to: total)
        step += 2
      }
      guard step < steps else { continue }
      var sum = SIMD8(repeating: certain)
      for part in parts { sum += part.weight * products[part.place &* spacing &+ step] }
      unsafe store(sum, step, to: total)
    }
  }

  /// Writes the draws of a step that there are.
  private func store(_ sum: SIMD8<Double>, _ step: Int, to total: UnsafeMutableRawBufferPointer) {
    if step * 8 + 8 <= count {
      unsafe total.storeBytes(of: sum, toByteOffset: step * 64, as: SIMD8<Double>.self)
    } else {
      for draw in (step * 8)..<count {
        unsafe total.storeBytes(of: sum[draw - step * 8], toByteOffset: draw * 8, as: Double.self)
      }
    }
  }

  /// Adds up by the kernel, where all steps are whole; says whether it did.
  private func writeByKernel(
    _ sums: Sums, _ certain: Double, to totals: UnsafeMutableRawBufferPointer, apart: Int,
    _ kernels: KernelSet
  ) -> Bool {
    #if arch(x86_64)
      guard count % 8 == 0 else { return false }
      unsafe products.withUnsafeBytes { products in
        unsafe sums.parts.withUnsafeBufferPointer { parts in
          unsafe sums.ends.withUnsafeBufferPointer { ends in
            guard let totals = totals.baseAddress, let products = products.baseAddress,
              let first = parts.baseAddress, let ends = ends.baseAddress
            else { return }
            let (values, sumsStart) = unsafe (
              products.assumingMemoryBound(to: Double.self), totals.assumingMemoryBound(to: Double.self)
            )
            if kernels >= .avx512 {
              unsafe KernelsAVX512.addDraws(
                first, ends: ends, sums: sums.count, of: values, spacing: spacing * 8, draws: count,
                from: certain, to: sumsStart, apart: apart)
            } else {
              unsafe KernelsAVX2.addDraws(
                first, ends: ends, sums: sums.count, of: values, spacing: spacing * 8, draws: count,
                from: certain, to: sumsStart, apart: apart)
            }
          }
        }
      }
      return true
    #else
      return false
    #endif
  }
}
