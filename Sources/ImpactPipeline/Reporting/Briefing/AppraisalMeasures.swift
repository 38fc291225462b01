/// Payback, equivalent annual cost and social return of one appraisal, each with its unit and what it says; and the
/// flows by year that they are made of.
struct AppraisalMeasures {
  let appraisal: Appraisal
  /// The financial year that is year 0.
  let base: Period
  /// The range of value for each £1 by the base year's convention, as words; `nil` where nothing is uncertain.
  let range: String?

  var blocks: [Block] { [.table(flows), .table(table)] }

  // MARK: Flows

  private var years: ClosedRange<Int> { firstYear...max(firstYear, appraisal.lastYear) }

  /// The first year with a flow: before it nothing could pay back.
  private var firstYear: Int {
    (0...appraisal.lastYear).first { at(appraisal.benefits, $0) != 0 || at(appraisal.costs, $0) != 0 } ?? 0
  }

  private func at(_ flow: YearlyFlow, _ year: Int) -> Double {
    flow.values.indices.contains(year) ? flow.values[year] : 0
  }

  private func title(_ year: Int) -> String {
    Period.financialYear(startingIn: base.first.year + year)?.title ?? "year \(year)"
  }

  /// Benefits and costs by year with what they add up to, so that payback can be read off.
  private var flows: Table {
    let discounting = appraisal.discounting
    let plain = appraisal.net.cumulative
    let discounted = appraisal.net.discounted(discounting).cumulative
    return Table(
      "Benefits and costs by year, \(base.title) prices",
      columns: [
        .words("Year"), .numbers("Benefits"), .numbers("Costs"), .numbers("Discount factor"),
        .numbers("Net so far"), .numbers("Net so far, discounted"),
      ],
      rows: years.map { year in
        let factor = discounting.factor(year: year)
        return Table.Row(
          Prose(title(year)),
          [at(appraisal.benefits, year), at(appraisal.costs, year)].map { Prose(money($0)) }
            + [
              Prose(Decimals.fixed(factor, places: 4) ?? QuantityStyle.notANumber),
              Prose(money(plain.indices.contains(year) ? plain[year] : 0)),
              Prose(money(discounted.indices.contains(year) ? discounted[year] : 0)),
            ])
      })
  }

  // MARK: Measures

  private var table: Table {
    let count = appraisal.lastYear - firstYear + 1
    return Table(
      "Other measures",
      columns: [.words("Measure"), .numbers("Value"), .words("Unit"), .words("What it says")],
      rows: [
        row(
          "Payback", payback(.undiscounted), "financial year", "When benefits so far first meet costs so far."
        ),
        row(
          "Payback, discounted", payback(.discounted), "financial year",
          "The same, with a pound of a later year worth less."),
        row(
          "Equivalent annual cost", annualCost(years: count),
          "£ a year for \(QuantityStyle.count(count, "year"))",
          "The level yearly cost that is worth as much; it compares options that last unequally long."),
        row(
          "Social return, \(DiscountConvention.yearZeroBase.title)",
          socialReturn(.yearZeroBase, range: range), "£ of value for each £1",
          "The benefit–cost ratio under its social-return name."),
        row(
          "Social return, \(DiscountConvention.yearOneUndiscounted.title)",
          socialReturn(.yearOneUndiscounted), "£ of value for each £1",
          "As social-return reports count: every later year is discounted once less."),
      ])
  }

  private func row(_ title: String, _ value: String, _ unit: String, _ says: String) -> Table.Row {
    Table.Row(Prose(title), [Prose(value), Prose(unit), Prose(says)])
  }

  /// Years before the first flow are dropped: there a net of nought pays nothing back.
  private func payback(_ basis: PaybackBasis) -> String {
    func later(_ flow: YearlyFlow) -> YearlyFlow? {
      try? YearlyFlow(Array(flow.discounted(discounting(for: basis)).values.dropFirst(firstYear)))
    }
    guard let benefits = later(appraisal.benefits), let costs = later(appraisal.costs) else {
      return QuantityStyle.notANumber
    }
    do {
      // Discounted already, where it is to be.
      let year = try Appraisal(benefits: benefits, costs: costs).paybackYear(.undiscounted)
      return title(firstYear + year)
    } catch { return "not by \(title(appraisal.lastYear))" }
  }

  private func discounting(for basis: PaybackBasis) -> Discounting? {
    basis == .discounted ? appraisal.discounting : nil
  }

  private func annualCost(years: Int) -> String {
    do { return money(try appraisal.equivalentAnnualCost(years: years)) } catch {
      return "none: \(error.description)"
    }
  }

  private func socialReturn(_ convention: DiscountConvention, range: String? = nil) -> String {
    do {
      let words = QuantityStyle.ratio(try appraisal.socialReturn(convention).ratio)
      return range.map { "\(words) (\($0))" } ?? words
    } catch { return "none: \(error.description)" }
  }

  private func money(_ pounds: Double) -> String { QuantityStyle.money(pounds: pounds) }
}

extension YearlyFlow {
  /// Discounted by a schedule, or as it is without one.
  fileprivate func discounted(_ discounting: Discounting?) -> YearlyFlow {
    discounting.map { discounted($0) } ?? self
  }
}

extension Briefing {
  /// Evidenced benefits dated in the period over their whole life, against the cost as appraised; `nil` where there is
  /// no such cost or the prices of a benefit cannot be converted.
  func appraisal(of scope: Scope) -> Appraisal? {
    guard let cost = value(.appraisedCost, scope)?.value, cost > 0,
      let number = evidence.scopes.number(of: scope), let costs = try? YearlyFlow([cost])
    else { return nil }
    let valuation = evidence.valuation
    var benefits = YearlyFlow(sound: [])
    for (index, worth) in valuation.outcomes.enumerated() {
      let outcome = books.outcomes[index]
      let share = worth.share(of: number)
      guard share != 0, BenefitSelection.evidenced.holds(outcome), period.contains(outcome.date),
        let impact = worth.impact, let flow = valuation.flow(of: worth, in: period)
      else { continue }
      benefits = benefits + flow.scaled(by: impact.central * share)
    }
    return Appraisal(benefits: benefits, costs: costs, discounting: valuation.parameters.discounting)
  }

  /// Payback, equivalent annual cost and social return at a scope, with the flows by year; nothing without a cost.
  func appraisalMeasures(of scope: Scope) -> [Block] {
    guard let appraisal = appraisal(of: scope), let base = Period.financialYear(containing: period.last)
    else {
      return []
    }
    // The unit stands in a column of its own.
    let shown = range(.benefitCostRatio, scope)?.replacing(" times", with: "")
    return AppraisalMeasures(appraisal: appraisal, base: base, range: shown).blocks
  }
}
