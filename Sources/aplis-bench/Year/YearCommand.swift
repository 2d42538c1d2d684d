import Foundation

/// `aplis-bench year`: plays a year of audits, inspections, nonconformities and actions through the program, each step
/// as a process of its own, and compares the review's figures with those of the script's own log.
struct YearCommand {
  private var options = PlayOptions()
  private static let year = 2024

  /// - Throws: `BenchError.usage`
  init(_ words: [String]) throws {
    options = try PlayOptions(words, numbers: ["--seed"])
  }

  /// - Returns: whether everything went as the script says
  func run() throws -> Bool {
    let folder = try WorkFolder(kept: options.kept)
    defer { folder.discardAll() }
    let desk = Desk(program: try options.program(), folder: folder.path)
    let play = YearPlay(
      year: YearCommand.year, size: options.isSmall ? .small : YearSize(),
      seed: options.numbers["--seed"] ?? 1,
      desk: desk)
    let start = ProcessRun.childrenSeconds
    do {
      try play.play()
    } catch {
      // What went wrong before may be why.
      for fault in desk.faults { print("  \(fault)") }
      throw error
    }
    let seconds = ProcessRun.childrenSeconds - start
    let compared = try prove(play)
    report(play, seconds: seconds, compared: compared)
    return desk.faults.isEmpty
  }

  /// The trail holds, the workspace is whole, and the review says what the log says.
  /// - Returns: how many figures were compared
  private func prove(_ play: YearPlay) throws -> Int {
    let desk = play.desk
    try desk.prove(["trail", "verify"])
    try desk.prove(["check"])
    let reports = desk.folder + "/review"
    try desk.prove(["review", "build", "\(play.year)", "--format", "json", "-o", reports])
    let comparison = FigureComparison(
      figures: YearFigures(log: play.log, year: play.year),
      review: try ReviewFile.read("\(reports)/review-\(play.year).json"))
    for difference in comparison.differences { desk.report(difference) }
    checkCounts(play)
    return comparison.compared
  }

  /// The script itself must have played what it promises.
  private func checkCounts(_ play: YearPlay) {
    let (log, size) = (play.log, play.size)
    for (name, count, wanted) in [
      ("audits", log.audits.count, size.audits),
      ("inspections", log.inspections.count, size.inspections),
      ("nonconformities", log.nonconformities.count, size.nonconformities),
      ("actions", log.actions.count, size.actions),
    ] where count != wanted {
      play.desk.report("the script played \(count) \(name), not \(wanted)")
    }
  }

  private func report(_ play: YearPlay, seconds: Double, compared: Int) {
    let (log, desk) = (play.log, play.desk)
    print(
      "\(log.audits.count) audits, \(log.inspections.count) inspections with \(log.demands.count) demands, "
        + "\(log.nonconformities.count) nonconformities, \(log.actions.count) actions")
    let each = String(
      format: "%.1f s of the processor, %.1f ms each", seconds, seconds * 1000 / Double(max(1, desk.processes)))
    print("\(desk.processes) processes, of which \(desk.refused) were to be refused: \(each)")
    print("\(compared) figures compared; differences: \(desk.faults.count)")
    for fault in desk.faults { print("  \(fault)") }
  }
}
