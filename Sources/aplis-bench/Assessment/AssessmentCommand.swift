import Foundation

/// `aplis-bench assessment`: collects, spreads and reports assessments of several sizes, beside `jq` that only reads
/// the files that came back; and how the times grow with the criteria and with the people.
struct AssessmentCommand {
  private let options: PlayOptions
  private let base: AssessmentSize

  /// Enough for the median to leave out a run that something disturbed.
  private static let runs = 3

  enum Job: String, CaseIterable {
    case collect, spread, report
  }

  /// What was measured at one size.
  struct Measured {
    let size: AssessmentSize
    var floor: Timing
    var jobs: [Job: Timing] = [:]
  }

  /// - Throws: `BenchError.usage`
  init(_ words: [String]) throws {
    options = try PlayOptions(words, numbers: ["--criteria", "--assessors"], upTo: 100_000)
    base = AssessmentSize(
      criteria: options.numbers["--criteria"] ?? (options.isSmall ? 100 : 1000),
      assessors: options.numbers["--assessors"] ?? (options.isSmall ? 3 : 10))
  }

  /// - Returns: whether everything wanted was reached
  func run() throws -> Bool {
    let folder = try WorkFolder(kept: options.kept)
    defer { folder.discardAll() }
    let program = try options.program()
    let sizes = [.common, base, base.doubled.criteria, base.doubled.assessors]
    let measured = try sizes.enumerated().map { place, size in
      let ground = AssessmentGround(program: program, size: size, folder: "\(folder.path)/\(place)")
      defer { folder.discard(ground.folder) }
      return try measure(ground)
    }
    let report = Report(rows: AssessmentRows(measured: measured).all, remarks: remarks)
    print(report.text)
    return report.isReached
  }

  private func measure(_ ground: AssessmentGround) throws -> Measured {
    FileHandle.standardError.write(Data("measuring \(ground.size.text)\n".utf8))
    try ground.prepare()
    let jq = ProgramFinder.inSearchPath("jq")
    var measured = Measured(size: ground.size, floor: jq == nil ? Timing(failure: "there is no jq program") : Timing())
    for _ in 0..<Self.runs {
      try measured.floor.take { try jq.map { try ground.reading(with: $0).run(in: ground.folder) } }
      try measured.jobs[.collect, default: Timing()].take {
        try ground.reset()
        return try ground.collect.run(in: ground.folder)
      }
    }
    // What was not collected can neither be spread nor reported.
    guard measured.jobs[.collect]?.isMeasured == true else { return measured }
    try ground.convene()
    for _ in 0..<Self.runs {
      try measured.jobs[.spread, default: Timing()].take { try ground.spread.run(in: ground.folder) }
      try measured.jobs[.report, default: Timing()].take { try ground.report.run(in: ground.folder) }
    }
    return measured
  }

  private var remarks: [String] {
    [
      "sizes are criteria × people; the floor is jq, which reads the returned files and counts their scores",
      "times are medians of \(Self.runs) whole processes; growth is the slope of log time over log size",
    ]
  }
}
