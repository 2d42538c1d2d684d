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
    ResultRow(
      job.rawValue, scale: measured.size.text, aplis: timing(job, measured), floorName: "jq", floor: measured.floor,
      wanted: measured.size == .common ? .atMost(1, unit: .seconds) : nil)
  }

  private func growthRow(
    _ job: AssessmentCommand.Job, _ name: String, _ less: AssessmentCommand.Measured,
    _ more: AssessmentCommand.Measured, _ count: KeyPath<AssessmentSize, Int>
  ) -> ResultRow {
    ResultRow(
      "\(job.rawValue) growth, twice the \(name)", scale: "\(less.size[keyPath: count]), \(more.size[keyPath: count])",
      unit: .slope,
      aplis: slope(timing(job, less), less.size[keyPath: count], timing(job, more), more.size[keyPath: count]),
      floorName: "jq", floor: slope(less.floor, less.size[keyPath: count], more.floor, more.size[keyPath: count]),
      wanted: .atMost(1.2, unit: .slope),
      failures: [timing(job, less).failure, timing(job, more).failure].compactMap(\.self))
  }

  private func slope(_ less: Timing, _ fewer: Int, _ more: Timing, _ many: Int) -> Double? {
    Growth.slope([Growth.Point(rows: fewer, timing: less), Growth.Point(rows: many, timing: more)])
  }

  private func memoryRow(_ job: AssessmentCommand.Job) -> ResultRow {
    let largest = measured[2]
    return ResultRow(
      "memory, \(job.rawValue)", scale: largest.size.text, unit: .megabytes,
      aplis: timing(job, largest).peakMegabytes, floorName: "jq", floor: largest.floor.peakMegabytes,
      failures: [timing(job, largest).failure].compactMap(\.self))
  }
}
