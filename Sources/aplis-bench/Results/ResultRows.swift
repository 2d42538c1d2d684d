/// Turns what was measured into the lines of the table.
struct ResultRows {
  /// One of each job at each scale.
  let comparisons: [Comparison]
  /// The review with more and more years kept, and the imports before it.
  let yearsKept: [Comparison]

  var all: [ResultRow] {
    let jobs: [Comparison.Job] = [.start, .import, .indexes, .overdue, .todo, .allOverdue, .review]
    let timeRows = jobs.flatMap { job in comparisons.filter { $0.job == job }.map(timeRow) }
    return timeRows + growthRows + yearRows + memoryRows
  }

  private static let wanted: [Comparison.Job: Wanted] = [
    .start: .time(timesFloor: 2), .import: .time(timesFloor: 2.5), .overdue: .time(timesFloor: 1.5),
    .review: .time(timesFloor: 1.5, plus: 0.15), .todo: .time(timesFloor: 1.5), .allOverdue: .time(timesFloor: 1.5),
  ]

  private func timeRow(_ comparison: Comparison) -> ResultRow {
    ResultRow(
      comparison.job == .indexes ? "indexes (floor only)" : comparison.job.rawValue, scale: comparison.scale,
      floor: comparison.floor.seconds, aplis: comparison.aplis.seconds, wanted: ResultRows.wanted[comparison.job],
      failures: comparison.failures, doubts: comparison.doubts)
  }
}

// MARK: - Growth

extension ResultRows {
  private var growthRows: [ResultRow] {
    [Comparison.Job.import, .review].flatMap { job in
      let scaled = comparisons.filter { $0.job == job }
      let rows = [growthRow("\(job.rawValue) growth", scaled)]
      // Small sizes are mostly start-up; over all sizes they would hide a steep end.
      return scaled.count > 2 ? rows + [growthRow("\(job.rawValue) growth, last step", scaled.suffix(2))] : rows
    }
  }

  private func growthRow(_ name: String, _ scaled: [Comparison]) -> ResultRow {
    let scales = scaled.compactMap { $0.workload.map { "\($0.scale)" } }
    return ResultRow(
      name, scale: scales.joined(separator: ", "), unit: .slope, floor: slope(scaled, \.floor),
      aplis: slope(scaled, \.aplis), wanted: .atMost(1.1, unit: .slope),
      failures: scaled.count < 2 ? ["needs two scales or more"] : scaled.flatMap(\.failures))
  }

  private func slope(_ scaled: [Comparison], _ side: KeyPath<Comparison, Timing>) -> Double? {
    let points = scaled.compactMap { comparison in
      comparison[keyPath: side].seconds.map { Growth.Point(rows: comparison.workload?.rows ?? 0, seconds: $0) }
    }
    return points.count == scaled.count ? Growth.slope(points) : nil
  }

  /// The review looks at the last three years: more years kept shall cost next to nothing.
  private var yearRows: [ResultRow] {
    let reviews = yearsKept.filter { $0.job == .review }
    let rows = reviews.map { review in
      ResultRow(
        "review, \(review.workload?.years ?? 0) years kept", scale: review.scale, floor: review.floor.seconds,
        aplis: review.aplis.seconds, failures: review.failures, doubts: review.doubts)
    }
    guard let first = reviews.first, let last = reviews.last else { return [] }
    let row = ResultRow(
      "review, most years to fewest", scale: last.scale, unit: .times, floor: quotient(last.floor, first.floor),
      aplis: quotient(last.aplis, first.aplis), wanted: .atMost(1.3, unit: .times), failures: last.failures)
    return rows + [row]
  }

  private func quotient(_ one: Timing, _ other: Timing) -> Double? {
    guard let one = one.seconds, let other = other.seconds else { return nil }
    return one / other
  }
}

// MARK: - Memory

extension ResultRows {
  /// At the largest scale.
  private var memoryRows: [ResultRow] {
    [Comparison.Job.import, .review].compactMap { job in
      guard let largest = comparisons.last(where: { $0.job == job }) else { return nil }
      return ResultRow(
        "memory, \(job.rawValue)", scale: largest.scale, unit: .megabytes, floor: largest.floor.peakMegabytes,
        aplis: largest.aplis.peakMegabytes, wanted: .atMost(64, unit: .megabytes), failures: largest.failures)
    }
  }
}

extension Comparison {
  fileprivate var scale: String { workload.map { "\($0.scale)" } ?? "" }

  fileprivate var failures: [String] { [floor.failure, aplis.failure].compactMap(\.self) }

  fileprivate var doubts: [String] {
    [("floor", floor), ("Aplis", aplis)].compactMap { name, timing in
      timing.fastestOfUnsteady.map { "\(name), fastest run \(Figure($0, .seconds).text)" }
    }
  }
}
