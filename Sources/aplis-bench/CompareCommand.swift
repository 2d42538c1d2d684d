/// `aplis-bench`: measures everything and prints the table.
struct CompareCommand {
  private let options: Options

  init(_ options: Options) {
    self.options = options
  }

  /// - Returns: whether everything wanted was reached
  func run() throws -> Bool {
    let folder = try WorkFolder(kept: options.kept)
    defer { folder.discardAll() }
    let report = try measure(in: folder)
    print(options.isJSON ? try report.json() : report.text)
    return report.isReached
  }

  private func measure(in folder: WorkFolder) throws -> Report {
    let scaled = try Bench(options: options, folder: folder)
    let aged = try Bench(options: options, folder: folder)
    let versions = [scaled.aplis.start, try? SQLiteProgram.found().start].map {
      $0?.answer(in: folder.path) ?? "none found"
    }
    try scaled.runAll()
    try aged.runYearsKept()
    let rows = ResultRows(comparisons: scaled.comparisons, yearsKept: aged.comparisons).all
    return Report(rows: rows, remarks: remarks(versions))
  }

  private func remarks(_ versions: [String]) -> [String] {
    let ownPeak = Figure(Double(ProcessRun.ownPeakBytes) / 1e6, .megabytes).text
    return [
      "Aplis: \(versions[0]); floor, sqlite3: \(versions[1].split(separator: " ").prefix(2).joined(separator: " "))",
      "Aplis and floor's: the processor's time, user and system with children, of the fastest run; ± is how far the "
        + "median lies above it; clock is the median of Aplis on the clock; memory is the highest peak",
      "runs in turn with the floors: \(options.runs), import from scale 100 on \(options.runs(atScale: 100)), what "
        + "takes some milliseconds \(options.quickRuns)",
      "growth is the slope of log time over log rows, where times differ by more than \(Int(Growth.certainty)) times ±; "
        + "the rows of measurements do not grow with the scale",
      "no peak below the benchmark's own \(ownPeak) can be seen",
      "not run here: start beside other quality systems, which are not installed with this one",
    ]
  }
}
