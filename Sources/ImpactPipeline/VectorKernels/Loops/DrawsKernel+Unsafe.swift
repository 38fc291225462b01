// Why unsafe: it adds up every draw of every scope. Callers give as many draws as they say, and tables of 1,025 values.
// `SimulationBlockTests`, `QuantileTableTests` and `AppraisalPropertyTests` compare it to the last bit with plain loops.

#if arch(x86_64)
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
    let first = Reals(repeating: certain)
    let lanes = Reals.count
    var draw = 0
    // Eight registers of draws at a time, whose sums stay in registers, and none waits for the one before it; of all sums, while
    // these draws of the terms are in the nearest cache.
    while draw &+ 8 &* lanes <= draws {
      var part = 0
      var sum = 0
      while sum < sumCount {
        var (a, b, c, d) = (first, first, first, first)
        var (e, f, g, h) = (first, first, first, first)
        let end = unsafe ends[sum]
        while part < end {
          let weight = unsafe Reals(repeating: parts[part].weight)
          let value = unsafe values + (parts[part].place &* spacing &+ draw)
          a = unsafe a + weight * Reals(at: value)
          b = unsafe b + weight * Reals(at: value + lanes)
          c = unsafe c + weight * Reals(at: value + 2 &* lanes)
          d = unsafe d + weight * Reals(at: value + 3 &* lanes)
          e = unsafe e + weight * Reals(at: value + 4 &* lanes)
          f = unsafe f + weight * Reals(at: value + 5 &* lanes)
          g = unsafe g + weight * Reals(at: value + 6 &* lanes)
          h = unsafe h + weight * Reals(at: value + 7 &* lanes)
          part &+= 1
        }
        let total = unsafe totals + (sum &* apart &+ draw)
        unsafe a.store(to: total)
        unsafe b.store(to: total + lanes)
        unsafe c.store(to: total + 2 &* lanes)
        unsafe d.store(to: total + 3 &* lanes)
        unsafe e.store(to: total + 4 &* lanes)
        unsafe f.store(to: total + 5 &* lanes)
        unsafe g.store(to: total + 6 &* lanes)
        unsafe h.store(to: total + 7 &* lanes)
        sum &+= 1
      }
      draw &+= 8 &* lanes
    }
    while draw < draws {
      var part = 0
      var sum = 0
      while sum < sumCount {
        var total = first
        let end = unsafe ends[sum]
        while part < end {
          let weight = unsafe Reals(repeating: parts[part].weight)
          total = unsafe total + weight * Reals(at: values + (parts[part].place &* spacing &+ draw))
          part &+= 1
        }
        unsafe total.store(to: totals + (sum &* apart &+ draw))
        sum &+= 1
      }
      draw &+= lanes
    }
  }

  /// Replaces normal numbers by the values of a table at them, as `QuantileTable.value(atNormal:)` gives them.
  ///
  /// It stops before eight numbers, or four, of which one is beyond the table.
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
    let least = Reals(repeating: start)
    let scale = Reals(repeating: pointsPerUnit)
    let last = Reals(repeating: Double(cells))
    var index = 0
    while index < count {
      let position = unsafe (Reals(at: numbers + index) - least) * scale
      // Within, so that a point before and one behind are there: above nought and below the last.
      let (above, below) = (Reals(repeating: 0) - position, position - last)
      if !Reals(bits: above.bits & below.bits).areNegative { return index }
      let (whole, left, right) = unsafe position.cell(in: values)
      unsafe (left + (position - whole) * (right - left)).store(to: numbers + index)
      index &+= Reals.count
    }
    return index
  }

  /// The least and the greatest of some numbers.
  /// - Parameter count: how many; a multiple of eight, and not none.
  @inline(never)
  public func extremes(of sample: UnsafePointer<Double>, count: Int) -> (low: Double, high: Double) {
    var low = unsafe Reals(at: sample)
    var high = low
    var index = Reals.count
    while index < count {
      let numbers = unsafe Reals(at: sample + index)
      low = low.least(numbers)
      high = high.greatest(numbers)
      index &+= Reals.count
    }
    return (low.leastOfAll, high.greatestOfAll)
  }

  /// Writes in which even bin each number of a sample lies, as `OrderStatistics` cuts it.
  /// - Parameter count: how many; a multiple of eight.
  @inline(never)
  public func writeBins(
    of sample: UnsafePointer<Double>, count: Int, low: Double, scale: Double,
    into bins: UnsafeMutablePointer<UInt16>
  ) {
    let (least, binsPerUnit) = (Reals(repeating: low), Reals(repeating: scale))
    var index = 0
    while index < count {
      let bin = unsafe (Reals(at: sample + index) - least) * binsPerUnit + Reals(repeating: 0x1p52)
      unsafe (bin.bits & Numbers(repeating: 1023)).storeSixteens(to: bins + index)
      index &+= Reals.count
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
      var here: UInt32 = 0
      var number = 0
      while number < soughtCount {
        here |= unsafe bits(of: bins + index, equalTo: sought[number])
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

  /// Counts the values below each of two bands, and gathers those within one of them, in their order.
  /// - Parameters:
  ///   - values: finite ones.
  ///   - count: how many values; a multiple of 32.
  ///   - lower: where the lower band begins, and what is above it.
  ///   - upper: the same of the upper one, which begins where the lower one ends or above.
  ///   - kept: has room for all values.
  /// - Returns: how many are below each band, how many within the lower one, and how many were gathered.
  @inline(never)
  public func siftValues(
    _ values: UnsafePointer<Double>, count: Int, lower: Range<Double>, upper: Range<Double>,
    into kept: UnsafeMutablePointer<Double>
  ) -> (belowLower: Int, belowUpper: Int, withinLower: Int, kept: Int) {
    let (lowerStart, lowerEnd) = (Reals(repeating: lower.lowerBound), Reals(repeating: lower.upperBound))
    let (upperStart, upperEnd) = (Reals(repeating: upper.lowerBound), Reals(repeating: upper.upperBound))
    let none = Numbers(repeating: 0)
    var (belowLower, belowUpper, withinLower) = (none, none, none)
    var found = 0
    var index = 0
    while index < count {
      var here: UInt32 = 0
      var lane = 0
      while lane < 32 {
        // A value is below a bound where their difference has a minus sign, and within a band where it has at its end alone.
        // Nought is added so that minus nought is nought, which is not below nought.
        let value = unsafe Reals(at: values + (index &+ lane)) + Reals(repeating: 0)
        let (atLowerStart, atUpperStart) = ((value - lowerStart).bits, (value - upperStart).bits)
        let inLower = atLowerStart ^ (value - lowerEnd).bits
        let inEither = inLower | (atUpperStart ^ (value - upperEnd).bits)
        belowLower = belowLower + (atLowerStart >> 63)
        belowUpper = belowUpper + (atUpperStart >> 63)
        withinLower = withinLower + (inLower >> 63)
        here |= Reals(bits: inEither).negativeBits &<< UInt32(truncatingIfNeeded: lane)
        lane &+= Reals.count
      }
      while here != 0 {
        unsafe kept[found] = values[index &+ here.trailingZeroBitCount]
        found &+= 1
        here &= here &- 1
      }
      index &+= 32
    }
    return (Int(belowLower.sum), Int(belowUpper.sum), Int(withinLower.sum), found)
  }
#endif
