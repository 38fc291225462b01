// Why unsafe: it adds up every draw of every scope: the kernel takes pointers, each of which stands for a whole array
// here, and sums are stored eight at a time. The places of all parts are checked first. `SimulationBlockTests` compares
// it with one part added after the other.

internal import KernelsAVX512

extension SimulationBlock {
  /// Appends a sum of terms by their weights, draw by draw, begun with what is certain and added in the order of its
  /// parts: to the last bit as one part after the other gives it.
  func append(
    sumOf parts: [Part], from certain: Double = 0, to sums: inout [Double],
    kernels: KernelSet = .widest
  ) {
    for part in parts {
      precondition(part.place >= 0 && (part.place + 1) * spacing <= products.count, "no such term")
    }
    let start = sums.count
    sums.append(contentsOf: repeatElement(certain, count: count))
    if kernels == .avx512, addByKernel(parts, certain, to: &sums, from: start) { return }
    unsafe sums.withUnsafeMutableBytes { sums in
      let sums = unsafe UnsafeMutableRawBufferPointer(rebasing: sums[(start * 8)...])
      // Sixteen draws at a time over all parts: their sums stay in registers, and none waits for the one before it.
      var step = 0
      while step + 2 <= steps {
        var (first, second) = (SIMD8(repeating: certain), SIMD8(repeating: certain))
        for part in parts {
          let place = part.place &* spacing &+ step
          first += part.weight * products[place]
          second += part.weight * products[place &+ 1]
        }
        unsafe store(first, step, to: sums)
        unsafe store(second, step + 1, to: sums)
        step += 2
      }
      guard step < steps else { return }
      var sum = SIMD8(repeating: certain)
      for part in parts { sum += part.weight * products[part.place &* spacing &+ step] }
      unsafe store(sum, step, to: sums)
    }
  }

  /// Writes the draws of a step that there are.
  private func store(_ sum: SIMD8<Double>, _ step: Int, to sums: UnsafeMutableRawBufferPointer) {
    if step * 8 + 8 <= count {
      unsafe sums.storeBytes(of: sum, toByteOffset: step * 64, as: SIMD8<Double>.self)
    } else {
      for draw in (step * 8)..<count {
        unsafe sums.storeBytes(of: sum[draw - step * 8], toByteOffset: draw * 8, as: Double.self)
      }
    }
  }

  /// Adds up by the kernel, where all steps are whole; says whether it did.
  private func addByKernel(
    _ parts: [Part], _ certain: Double, to sums: inout [Double], from start: Int
  ) -> Bool {
    #if arch(x86_64)
      guard count % 8 == 0 else { return false }
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe products.withUnsafeBytes { products in
          unsafe parts.withUnsafeBufferPointer { parts in
            guard let sums = sums.baseAddress, let products = products.baseAddress,
              let first = parts.baseAddress
            else { return }
            unsafe addDraws(
              first, parts: parts.count, of: products.assumingMemoryBound(to: Double.self),
              spacing: spacing * 8,
              draws: count, from: certain, to: sums + start)
          }
        }
      }
      return true
    #else
      return false
    #endif
  }
}
