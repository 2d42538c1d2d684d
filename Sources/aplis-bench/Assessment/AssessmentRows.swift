/// Turns what was measured of assessments into the lines of the table.
struct AssessmentRows {
  /// The common size, the base, twice its criteria, twice its people.
  let measured: [AssessmentCommand.Measured]

  var all: [ResultRow] {
    AssessmentCommand.Job.allCases.flatMap { job in measured.map { timeRow(job, $0) } }
      + AssessmentCommand.Job.allCases.flatMap { job in
        [
          growthRow(job, "criteria", measured[1], measured[2], \.criteria),
          growthRow(job, "people", measured[1], measured[3], \.assessors),
        ]
      } + AssessmentCommand.Job.allCases.map(memoryRow)
  }

  private func timing(_ job: AssessmentCommand.Job, _ measured: AssessmentCommand.Measured) -> Timing {
    measured.jobs[job] ?? Timing(failure: "nothing was collected")
  }

  private func timeRow(_ job: AssessmentCommand.Job, _ measured: AssessmentCommand.Measured) -> ResultRow {
    let timing = timing(job, measured)
    return ResultRow(
      job.rawValue, scale: measured.size.text, floor: measured.floor.seconds, aplis: timing.seconds,
      wanted: measured.size == .common ? .atMost(1, unit: .seconds) : nil,
      failures: [measured.floor.failure, timing.failure].compactMap(\.self),
      doubts: timing.fastestOfUnsteady.map { ["fastest run \(Figure($0, .seconds).text)"] } ?? [])
  }

  private func growthRow(
    _ job: AssessmentCommand.Job, _ name: String, _ less: AssessmentCommand.Measured,
    _ more: AssessmentCommand.Measured, _ count: KeyPath<AssessmentSize, Int>
  ) -> ResultRow {
    ResultRow(
      "\(job.rawValue) growth, twice the \(name)", scale: "\(less.size[keyPath: count]), \(more.size[keyPath: count])",
      unit: .slope, floor: slope(less.floor, less.size[keyPath: count], more.floor, more.size[keyPath: count]),
      aplis: slope(timing(job, less), less.size[keyPath: count], timing(job, more), more.size[keyPath: count]),
      wanted: .atMost(1.2, unit: .slope),
      failures: [timing(job, less).failure, timing(job, more).failure].compactMap(\.self))
  }

  private func slope(_ less: Timing, _ fewer: Int, _ more: Timing, _ many: Int) -> Double? {
    guard let first = less.seconds, let second = more.seconds else { return nil }
    return Growth.slope([Growth.Point(rows: fewer, seconds: first), Growth.Point(rows: many, seconds: second)])
  }

  private func memoryRow(_ job: AssessmentCommand.Job) -> ResultRow {
    let largest = measured[2]
    return ResultRow(
      "memory, \(job.rawValue)", scale: largest.size.text, unit: .megabytes, floor: largest.floor.peakMegabytes,
      aplis: timing(job, largest).peakMegabytes, failures: [timing(job, largest).failure].compactMap(\.self))
  }
}
