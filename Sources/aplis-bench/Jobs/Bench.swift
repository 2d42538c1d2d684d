import Foundation

/// Runs the jobs, the floors and Aplis in turn.
final class Bench {
  let options: Options
  let aplis: AplisProgram
  let folder: WorkFolder
  private(set) var comparisons: [Comparison] = []

  init(options: Options, folder: WorkFolder) throws {
    self.options = options
    self.folder = folder
    aplis = AplisProgram(program: try options.aplis.map(ProgramFinder.absolute) ?? ProgramFinder.aplis())
  }

  /// The years that are kept while the review of one year is measured.
  static let yearsKept = [3, 10, 20]

  func runAll() throws {
    try compare(.start, runs: options.quickRuns, floor: { $0.start }, aplis: { self.aplis.start })
    for scale in options.scales {
      try onBed(of: Workload(scale: scale)) { bed in
        try compareImport(bed, runs: options.runs(atScale: scale))
        try compareReview(bed)
        try compareQuestions(bed)
        try compareWrites(bed)
      }
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
}

// MARK: - What is compared

extension Bench {
  private func compareImport(_ bed: TestBed, runs: Int) throws {
    note("measuring \(Job.import.name)")
    let timings = try inTurn([importAlone(bed), bareImport(bed), aplisImport(bed)], runs: runs)
    comparisons.append(Comparison(job: .import, workload: bed.workload, floor: timings[1], aplis: timings[2]))
    comparisons.append(Comparison(job: .importAlone, workload: bed.workload, floor: timings[0], aplis: timings[2]))
    // Half a workspace answers quickly; what follows shall rather fail.
    if !timings[2].isMeasured { try bed.removeWorkspace() }
  }

  private func importAlone(_ bed: TestBed) -> Side {
    Side {
      try bed.removeFloorDatabase()
      return try SQLiteProgram.found().importing(bed)
    }
  }

  /// Like Aplis it begins with the empty tables.
  private func bareImport(_ bed: TestBed) -> Side {
    Side {
      try bed.removeBareWorkspace()
      _ = try self.aplis.initialising(bed.bareWorkspace).run(in: self.folder.path)
      return try BareProgram().importing(bed)
    }
  }

  private func aplisImport(_ bed: TestBed) -> Side {
    Side {
      try bed.removeWorkspace()
      _ = try self.aplis.initialising(bed.workspace).run(in: self.folder.path)
      return self.aplis.importing(bed)
    }
  }

  private func compareReview(_ bed: TestBed) throws {
    _ = try? SQLiteProgram.found().indexing(bed).run(in: folder.path)
    try compare(.review, bed, runs: options.runs) {
      $0.review(bed)
    } aplis: {
      try bed.removeReport()
      return self.aplis.review(bed)
    }
  }

  /// What only reads.
  private func compareQuestions(_ bed: TestBed) throws {
    let asked: [(Job, SQLQuestion, ChildCommand)] = [
      (.open, .open, aplis.open(bed)), (.overdue, .overdue, aplis.overdue(bed)),
      (.allOverdue, .allOverdue, aplis.allOverdue(bed)), (.todo, .todo, aplis.todo(bed)),
      (.status, .status, aplis.status(bed)), (.show, .show, aplis.show(bed)),
    ]
    for (job, question, command) in asked {
      try compare(job, bed, runs: options.quickRuns, floor: { $0.ask(question, bed) }, aplis: { command })
    }
  }

  private func compareWrites(_ bed: TestBed) throws {
    let (runs, aplis) = (options.quickRuns, aplis)
    try compare(.add, bed, runs: runs, floor: { $0.write(.add, bed) }, aplis: { aplis.add(bed) })
    var (action, progress): (String?, Int) = (nil, 0)
    try compare(.step, bed, runs: runs) {
      $0.write(.step, bed)
    } aplis: {
      let started = try action ?? self.startedAction(bed)
      (action, progress) = (started, progress % 99 + 1)
      return aplis.step(started, progress: progress, bed)
    }
  }

  private func startedAction(_ bed: TestBed) throws -> String {
    let outcome = try aplis.addingAction(bed).outcome(in: folder.path)
    guard let action = outcome.id else { throw BenchError.program(outcome.firstError) }
    _ = try aplis.starting(action, bed).run(in: folder.path)
    return action
  }
}

// MARK: - In turn

extension Bench {
  private func compare(
    _ job: Job, _ bed: TestBed? = nil, runs: Int, floor: @escaping (SQLiteProgram) -> ChildCommand,
    aplis: @escaping () throws -> ChildCommand
  ) throws {
    note("measuring \(job.name)")
    let timings = try inTurn([Side { floor(try SQLiteProgram.found()) }, Side(aplis)], runs: runs)
    comparisons.append(Comparison(job: job, workload: bed?.workload, floor: timings[0], aplis: timings[1]))
  }

  /// Measures all sides run by run, so that what disturbs the machine disturbs all of them.
  private func inTurn(_ sides: [Side], runs: Int) throws -> [Timing] {
    var timings = sides.map { _ in Timing() }
    for _ in 0..<runs {
      for (place, side) in sides.enumerated() {
        try timings[place].take { try side.command().run(in: folder.path) }
      }
    }
    return timings
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
