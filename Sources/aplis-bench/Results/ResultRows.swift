/// Turns what was measured into the lines of the table.
struct ResultRows {
  /// One of each job at each scale.
  let comparisons: [Comparison]
  /// The review with more and more years kept, and the imports before it.
  let yearsKept: [Comparison]

  var all: [ResultRow] { timeRows + growthRows + flatRows + yearRows + memoryRows }

  private func of(_ job: Job) -> [Comparison] { comparisons.filter { $0.job == job } }

  private var timeRows: [ResultRow] {
    Job.allCases.flatMap { job in of(job).map { timeRow($0, wanted: job.wanted) } }
  }

  private func timeRow(_ comparison: Comparison, name: String? = nil, wanted: Wanted? = nil) -> ResultRow {
    ResultRow(
      name ?? comparison.job.name, scale: comparison.scale, aplis: comparison.aplis, floorName: comparison.job.floor,
      floor: comparison.floor, wanted: wanted)
  }
}

// MARK: - Growth

extension ResultRows {
  /// What may grow in proportion to the rows, but not faster.
  private var growthRows: [ResultRow] {
    [Job.allOverdue, .todo, .status, .import, .review].flatMap { job in
      let scaled = of(job)
      let rows = [growthRow("\(job.name), growth", scaled)]
      // Small sizes are mostly start-up; over all sizes they would hide a steep end.
      return scaled.count > 2 ? rows + [growthRow("\(job.name), growth, last step", scaled.suffix(2))] : rows
    }
  }

  private func growthRow(_ name: String, _ scaled: [Comparison]) -> ResultRow {
    ResultRow(
      name, scale: scales(scaled), unit: .slope, aplis: slope(scaled, \.aplis), floorName: scaled.last?.job.floor,
      floor: slope(scaled, \.floor), wanted: .atMost(1.1, unit: .slope), failures: scaled.compactMap(\.aplis.failure))
  }

  private func slope(_ scaled: [Comparison], _ side: KeyPath<Comparison, Timing>) -> Double? {
    Growth.slope(
      scaled.map { Growth.Point(rows: $0.workload?.rows ?? 0, timing: $0[keyPath: side]) })
  }

  private func scales(_ scaled: [Comparison]) -> String { scaled.map(\.scale).joined(separator: ", ") }

  /// What shall take as long with many rows as with few.
  private var flatRows: [ResultRow] {
    Job.allCases.filter(\.isFlat).map { job in
      quotientRow("\(job.name), most rows to fewest", of(job))
    }
  }

  private func quotientRow(_ name: String, _ scaled: [Comparison]) -> ResultRow {
    let ends = scaled.count > 1 ? [scaled[0], scaled[scaled.count - 1]] : scaled
    return ResultRow(
      name, scale: scales(ends), unit: .times, aplis: quotient(ends, \.aplis), floorName: scaled.last?.job.floor,
      floor: quotient(ends, \.floor), wanted: .atMost(1.3, unit: .times), failures: ends.compactMap(\.aplis.failure))
  }

  private func quotient(_ ends: [Comparison], _ side: KeyPath<Comparison, Timing>) -> Double? {
    guard ends.count > 1, let first = ends[0][keyPath: side].seconds, let last = ends[1][keyPath: side].seconds else {
      return nil
    }
    return last / first
  }

  /// The review looks at the last three years: more years kept shall cost next to nothing.
  private var yearRows: [ResultRow] {
    let reviews = yearsKept.filter { $0.job == .review }
    let rows = reviews.map { timeRow($0, name: "review, \($0.workload?.years ?? 0) years kept") }
    return rows + [quotientRow("review, most years to fewest", reviews)]
  }
}

// MARK: - Memory

extension ResultRows {
  /// At the largest scale; both floors of the import stand beside the same import.
  private var memoryRows: [ResultRow] {
    Job.allCases.filter { $0 != .importAlone }.compactMap { job in
      guard let largest = of(job).last else { return nil }
      return ResultRow(
        "memory, \(job.name)", scale: largest.scale, unit: .megabytes, aplis: largest.aplis.peakMegabytes,
        floorName: job.floor, floor: largest.floor.peakMegabytes, wanted: .atMost(64, unit: .megabytes),
        failures: [largest.aplis.failure].compactMap(\.self))
    }
  }
}

extension Comparison {
  fileprivate var scale: String { workload.map { "\($0.scale)" } ?? "" }
}
