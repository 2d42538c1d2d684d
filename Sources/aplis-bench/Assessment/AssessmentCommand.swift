import Foundation

/// `aplis-bench assessment`: collects, spreads and reports assessments of several sizes, beside `jq` that only reads
/// the files that came back; and how the times grow with the criteria and with the people.
struct AssessmentCommand {
  private let options: PlayOptions
  private let base: AssessmentSize

  /// Enough for one at least that nothing disturbed, and to see how far they lie apart.
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
    var measured = Measured(size: ground.size, floor: Timing())
    for _ in 0..<Self.runs {
      try measured.floor.take {
        guard let jq else { throw BenchError.program("there is no jq program") }
        return try ground.reading(with: jq).run(in: ground.folder)
      }
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
      "Aplis and floor's: the processor's time, user and system with children, of the fastest of \(Self.runs) runs; ± "
        + "is how far the median lies above it; clock is the median on the clock",
      "growth is the slope of log time over log size, where times differ by more than \(Int(Growth.certainty)) times ±",
    ]
  }
}
