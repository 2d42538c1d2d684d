import Foundation

/// Runs the jobs, the floor and Aplis in turn.
final class Bench {
  let options: Options
  let floor: Floor?
  let aplis: AplisProgram
  let folder: WorkFolder
  private(set) var comparisons: [Comparison] = []

  init(options: Options, folder: WorkFolder) throws {
    self.options = options
    self.folder = folder
    aplis = AplisProgram(program: try options.aplis.map(ProgramFinder.absolute) ?? ProgramFinder.aplis())
    floor = ProgramFinder.inSearchPath("sqlite3").map { Floor(program: $0) }
  }

  /// The years that are kept while the review of one year is measured.
  static let yearsKept = [3, 10, 20]

  func runAll() throws {
    try compare(.start, runs: options.runs * 5, floor: { floor?.start }, aplis: { aplis.start })
    for scale in options.scales {
      try onBed(of: Workload(scale: scale)) { bed in
        try compareImport(bed, runs: options.runs(atScale: scale))
        try compareOverdue(bed)
        try compareReview(bed)
      }
    }
    try runTodo()
  }

  /// How many actions wait in the list of everything that waits.
  static let openActions = 10_000

  /// Everything that waits, and everything overdue, to the last row.
  private func runTodo() throws {
    try onBed(of: Workload(openActions: Bench.openActions)) { bed in
      _ = try floor?.importing(bed).run(in: folder.path)
      _ = try floor?.indexingOpen(bed).run(in: folder.path)
      _ = try aplis.initialising(bed).run(in: folder.path)
      _ = try aplis.importing(bed).run(in: folder.path)
      let runs = options.runs * 3
      try compare(.todo, bed, runs: runs, floor: { floor?.todo(bed) }, aplis: { aplis.todo(bed) })
      try compare(.allOverdue, bed, runs: runs, floor: { floor?.allOverdue(bed) }, aplis: { aplis.allOverdue(bed) })
    }
  }

  /// The review of one year in workspaces that keep more and more years.
  func runYearsKept() throws {
    for years in Bench.yearsKept {
      try onBed(of: Workload(years: years, scale: options.yearsKeptScale)) { bed in
        try compareImport(bed, runs: 1)
        try compareReview(bed)
      }
    }
  }

  private func onBed(of workload: Workload, _ measure: (TestBed) throws -> Void) throws {
    let bed = TestBed(workload, in: folder.path)
    defer { folder.discard(bed.folder) }
    note("scale \(workload.scale), \(workload.years) years: writing \(workload.rows) rows")
    try bed.writeTables()
    try measure(bed)
  }

  private func compareImport(_ bed: TestBed, runs: Int) throws {
    try compare(.import, bed, runs: runs) {
      try bed.removeFloorDatabase()
      return try floor?.importing(bed)
    } aplis: {
      try bed.removeWorkspace()
      _ = try aplis.initialising(bed).run(in: folder.path)
      return aplis.importing(bed)
    }
    // Half a workspace answers quickly; what follows shall rather fail.
    if comparisons.last?.aplis.isMeasured != true { try bed.removeWorkspace() }
    try compare(.indexes, bed, runs: 1, floor: { floor?.indexing(bed) }, aplis: { nil })
  }

  private func compareOverdue(_ bed: TestBed) throws {
    try compare(.overdue, bed, runs: options.runs, floor: { floor?.overdue(bed) }, aplis: { aplis.overdue(bed) })
  }

  private func compareReview(_ bed: TestBed) throws {
    try compare(.review, bed, runs: options.runs) {
      floor?.review(bed)
    } aplis: {
      try bed.removeReport()
      return aplis.review(bed)
    }
  }

  /// Measures both sides in alternation. What makes a command prepares it too, and is not timed.
  private func compare(
    _ job: Comparison.Job, _ bed: TestBed? = nil, runs: Int, floor makeFloor: () throws -> ChildCommand?,
    aplis makeAplis: () throws -> ChildCommand?
  ) throws {
    note("measuring \(job.rawValue)")
    var floorTiming = floor == nil ? Timing(failure: "there is no sqlite3 program") : Timing()
    var aplisTiming = Timing()
    for _ in 0..<runs {
      try measure(makeFloor, &floorTiming)
      try measure(makeAplis, &aplisTiming)
    }
    comparisons.append(Comparison(job: job, workload: bed?.workload, floor: floorTiming, aplis: aplisTiming))
  }

  private func measure(_ makeCommand: () throws -> ChildCommand?, _ timing: inout Timing) throws {
    try timing.take {
      guard let command = try makeCommand() else { return nil }
      // What the run before has left to write is written now, not at the cost of this one.
      sync()
      return try command.run(in: folder.path)
    }
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
