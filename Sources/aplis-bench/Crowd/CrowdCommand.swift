import Foundation

/// `aplis-bench crowd`: many programs record into one workspace at once; at the end everything is there, numbered
/// without gap or double, and the workspace is whole.
struct CrowdCommand {
  private let options: PlayOptions
  private let workers: Int
  private let records: Int

  /// - Throws: `BenchError.usage`
  init(_ words: [String]) throws {
    options = try PlayOptions(words, numbers: ["--workers", "--records"])
    workers = options.numbers["--workers"] ?? (options.isSmall ? 4 : 20)
    records = options.numbers["--records"] ?? (options.isSmall ? 10 : 500)
  }

  /// - Returns: whether everything was recorded
  func run() throws -> Bool {
    let folder = try WorkFolder(kept: options.kept)
    defer { folder.discardAll() }
    let program = try options.program()
    let workspace = folder.path + "/crowd.aplis"
    _ = try ChildCommand(
      program: program, arguments: ["init", workspace, "--name", "Crowd", "--language", "lv"]
    )
    .run(in: folder.path)
    let clock = ContinuousClock()
    let start = clock.now
    let crowd = Crowd(program: program, workspace: workspace, folder: folder.path, records: records)
    let results = try crowd.record(workers: workers)
    let seconds = (clock.now - start) / .seconds(1)
    let faults =
      try results.flatMap(\.faults) + CrowdProof(crowd: crowd).faults(of: results, workers: workers)
    report(results, seconds, faults)
    return faults.isEmpty
  }

  private func report(_ results: [CrowdResult], _ seconds: Double, _ faults: [String]) {
    let count = results.map(\.ids.count).reduce(0, +)
    let rate = String(format: "%.1f s, %.1f records a second", seconds, Double(count) / seconds)
    let longest = String(format: "%.2f s", results.map(\.longest).max() ?? 0)
    print("\(workers) programs at once, \(records) records each: \(count) recorded in \(rate)")
    print("longest wait of one process: \(longest); faults: \(faults.count)")
    for fault in faults.prefix(20) { print("  \(fault)") }
  }
}
