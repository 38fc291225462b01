// Why unsafe: it adds up every draw of every scope. Callers give as many draws as they say, and tables of 1,025 values.
// `SimulationBlockTests`, `QuantileTableTests` and `AppraisalPropertyTests` compare it to the last bit with plain loops.

#if arch(x86_64)
  internal import _Builtin_intrinsics.intel

  /// Adds up sums of parts by their weights, draw by draw and in the order of their parts.
  /// - Parameters:
  ///   - parts: which term of the values each is, and how much of it counts; those of one sum after those of another.
  ///   - ends: where the parts of each sum end.
  ///   - values: the draws of all terms, one term after the other; best at an address that 64 divides, for then each step
  ///     takes one line of the cache.
  ///   - spacing: from the first draw of a term to that of the next.
  ///   - draws: how many draws a term has; a multiple of eight.
  ///   - certain: what each sum begins with.
  ///   - totals: where the first draw of the first sum goes.
  ///   - apart: from the first draw of a sum to that of the next.
  @inline(never)
  public func addDraws(
    _ parts: UnsafePointer<(place: Int, weight: Double)>, ends: UnsafePointer<Int>, sums sumCount: Int,
    of values: UnsafePointer<Double>, spacing: Int, draws: Int, from certain: Double,
    to totals: UnsafeMutablePointer<Double>, apart: Int
  ) {
    let first = _mm512_set1_pd(certain)
    var draw = 0
    // Sixty-four draws at a time, whose sums stay in registers, and none waits for the one before it; of all sums, while
    // these draws of the terms are in the nearest cache.
    while draw &+ 64 <= draws {
      var part = 0
      var sum = 0
      while sum < sumCount {
        var (a, b, c, d) = (first, first, first, first)
        var (e, f, g, h) = (first, first, first, first)
        let end = unsafe ends[sum]
        while part < end {
          let weight = unsafe _mm512_set1_pd(parts[part].weight)
          let value = unsafe values + (parts[part].place &* spacing &+ draw)
          a = unsafe _mm512_add_pd(a, _mm512_mul_pd(weight, _mm512_loadu_pd(value)))
          b = unsafe _mm512_add_pd(b, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 8)))
          c = unsafe _mm512_add_pd(c, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 16)))
          d = unsafe _mm512_add_pd(d, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 24)))
          e = unsafe _mm512_add_pd(e, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 32)))
          f = unsafe _mm512_add_pd(f, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 40)))
          g = unsafe _mm512_add_pd(g, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 48)))
          h = unsafe _mm512_add_pd(h, _mm512_mul_pd(weight, _mm512_loadu_pd(value + 56)))
          part &+= 1
        }
        let total = unsafe totals + (sum &* apart &+ draw)
        unsafe _mm512_storeu_pd(total, a)
        unsafe _mm512_storeu_pd(total + 8, b)
        unsafe _mm512_storeu_pd(total + 16, c)
        unsafe _mm512_storeu_pd(total + 24, d)
        unsafe _mm512_storeu_pd(total + 32, e)
        unsafe _mm512_storeu_pd(total + 40, f)
        unsafe _mm512_storeu_pd(total + 48, g)
        unsafe _mm512_storeu_pd(total + 56, h)
        sum &+= 1
      }
      draw &+= 64
    }
    while draw < draws {
      var part = 0
      var sum = 0
      while sum < sumCount {
        var total = first
        let end = unsafe ends[sum]
        while part < end {
          let weight = unsafe _mm512_set1_pd(parts[part].weight)
          let value = unsafe values + (parts[part].place &* spacing &+ draw)
          total = unsafe _mm512_add_pd(total, _mm512_mul_pd(weight, _mm512_loadu_pd(value)))
          part &+= 1
        }
        unsafe _mm512_storeu_pd(totals + (sum &* apart &+ draw), total)
        sum &+= 1
      }
      draw &+= 8
    }
  }

  /// Replaces normal numbers by the values of a table at them, as `QuantileTable.value(atNormal:)` gives them.
  ///
  /// It stops before eight of which one is beyond the table.
  /// - Parameters:
  ///   - count: how many; a multiple of eight.
  ///   - start: the number at the table's first point.
  ///   - pointsPerUnit: how many points lie within one.
  ///   - cells: how many stretches the table has, each between two points.
  /// - Returns: how many were replaced.
  @inline(never)
  public func replaceByTable(
    _ numbers: UnsafeMutablePointer<Double>, count: Int, start: Double, pointsPerUnit: Double, cells: Int,
    values: UnsafePointer<Double>
  ) -> Int {
    let least = _mm512_set1_pd(start)
    let scale = _mm512_set1_pd(pointsPerUnit)
    let last = _mm512_set1_pd(Double(cells))
    var index = 0
    while index < count {
      let position = unsafe _mm512_mul_pd(
        _mm512_sub_pd(_mm512_loadu_pd(numbers + index), least), scale)
      // Within, so that a point before and one behind are there: above nought and below the last.
      let above = _mm512_sub_pd(_mm512_setzero_pd(), position)
      let below = _mm512_sub_pd(position, last)
      if _mm512_movepi64_mask(_mm512_castpd_si512(_mm512_and_pd(above, below))) != 0xFF { return index }
      let cell = _mm512_cvttpd_epi64(position)
      let share = _mm512_sub_pd(position, _mm512_cvtepi64_pd(cell))
      let (left, right) = unsafe ends(of: cell, values)
      unsafe _mm512_storeu_pd(
        numbers + index, _mm512_add_pd(left, _mm512_mul_pd(share, _mm512_sub_pd(right, left))))
      index &+= 8
    }
    return index
  }

  /// The values at both ends of eight cells. Each pair lies side by side.
  @inline(__always)
  private func ends(of cells: __m512i, _ values: UnsafePointer<Double>) -> (left: __m512d, right: __m512d) {
    @inline(__always) func pair(_ cell: Int64) -> __m128d { unsafe _mm_loadu_pd(values + Int(cell)) }
    let (a, b, c, d) = (pair(cells[0]), pair(cells[1]), pair(cells[2]), pair(cells[3]))
    let (e, f, g, h) = (pair(cells[4]), pair(cells[5]), pair(cells[6]), pair(cells[7]))
    return (
      _mm512_set_pd(h[0], g[0], f[0], e[0], d[0], c[0], b[0], a[0]),
      _mm512_set_pd(h[1], g[1], f[1], e[1], d[1], c[1], b[1], a[1])
    )
  }

  /// The least and the greatest of some numbers.
  /// - Parameter count: how many; a multiple of eight, and not none.
  @inline(never)
  public func extremes(of sample: UnsafePointer<Double>, count: Int) -> (low: Double, high: Double) {
    var low = unsafe _mm512_loadu_pd(sample)
    var high = low
    var index = 8
    while index < count {
      let numbers = unsafe _mm512_loadu_pd(sample + index)
      low = _mm512_min_pd(low, numbers)
      high = _mm512_max_pd(high, numbers)
      index &+= 8
    }
    return (_mm512_reduce_min_pd(low), _mm512_reduce_max_pd(high))
  }

  /// Writes in which even bin each number of a sample lies, as `OrderStatistics` cuts it.
  /// - Parameter count: how many; a multiple of eight.
  @inline(never)
  public func writeBins(
    of sample: UnsafePointer<Double>, count: Int, low: Double, scale: Double,
    into bins: UnsafeMutablePointer<UInt16>
  ) {
    let least = _mm512_set1_pd(low)
    let binsPerUnit = _mm512_set1_pd(scale)
    var index = 0
    while index < count {
      let number = unsafe _mm512_loadu_pd(sample + index)
      let bin = _mm512_add_pd(
        _mm512_mul_pd(_mm512_sub_pd(number, least), binsPerUnit), _mm512_set1_pd(0x1p52))
      unsafe _mm_storeu_si128(
        UnsafeMutableRawPointer(bins + index).assumingMemoryBound(to: __m128i.self),
        _mm512_cvtepi64_epi16(_mm512_and_si512(_mm512_castpd_si512(bin), _mm512_set1_epi64(1023))))
      index &+= 8
    }
  }

  /// Gathers the values that lie in some of the bins, in their order.
  /// - Parameters:
  ///   - bins: the bin of each value.
  ///   - count: how many values; a multiple of 32.
  ///   - sought: the bins wanted, each once.
  ///   - kept: has room for all that lie in them.
  /// - Returns: how many were gathered.
  @inline(never)
  public func gatherValues(
    _ values: UnsafePointer<Double>, bins: UnsafePointer<UInt16>, count: Int,
    in sought: UnsafePointer<UInt16>, sought soughtCount: Int, into kept: UnsafeMutablePointer<Double>
  ) -> Int {
    var found = 0
    var index = 0
    while index < count {
      let lanes = unsafe _mm512_loadu_si512(bins + index)
      var here: UInt32 = 0
      var number = 0
      while number < soughtCount {
        let wanted = unsafe _mm512_set1_epi16(Int16(bitPattern: sought[number]))
        let difference = _mm512_xor_si512(lanes, wanted)
        here |= _mm512_testn_epi16_mask(difference, difference)
        number &+= 1
      }
      while here != 0 {
        unsafe kept[found] = values[index &+ here.trailingZeroBitCount]
        found &+= 1
        here &= here &- 1
      }
      index &+= 32
    }
    return found
  }
#endif
