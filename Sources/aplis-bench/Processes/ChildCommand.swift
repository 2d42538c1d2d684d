import Foundation

#if canImport(Darwin)
  private typealias FileActions = posix_spawn_file_actions_t?
#else
  private typealias FileActions = posix_spawn_file_actions_t
#endif

/// A program with its arguments, run as a whole process.
struct ChildCommand {
  let program: String
  let arguments: [String]
  /// A file to read from; nothing to read if there is none.
  var input: String?

  /// What is taken from the environment: who acts and in which file are part of the measurement, not of the machine.
  private static let withheld: Set<String> = ["APLIS_USER", "APLIS_WORKSPACE"]

  /// Runs the program to its end. Files for its words go into the folder and are removed again.
  /// - Throws: `BenchError.program` with the program's own words if it ends with anything but 0
  func run(in folder: String) throws -> ProcessRun {
    try Interruption.check()
    let errors = folder + "/errors.txt"
    defer { unlink(errors) }
    let run = try measure(output: "/dev/null", errors: errors)
    try Interruption.check()
    guard run.status == 0 else {
      throw BenchError.program("\(name): \(ending(run.status))\(firstLine(of: errors).map { ": " + $0 } ?? "")")
    }
    return run
  }

  /// The first line that the program writes, or nil if it cannot be run.
  func answer(in folder: String) -> String? {
    let output = folder + "/answer.txt"
    defer { unlink(output) }
    guard let run = try? measure(output: output, errors: "/dev/null"), run.status == 0 else { return nil }
    return firstLine(of: output)
  }

  /// Runs the program to its end and keeps what it says; how it ends is for the caller to judge.
  /// - Parameter label: tells this run's files from those of others that run at the same time
  func outcome(in folder: String, label: String = "") throws -> ProcessOutcome {
    try Interruption.check()
    let (output, errors) = ("\(folder)/output\(label).txt", "\(folder)/errors\(label).txt")
    defer {
      unlink(output)
      unlink(errors)
    }
    let run = try measure(output: output, errors: errors)
    try Interruption.check()
    return ProcessOutcome(
      code: run.status & 0x7f == 0 ? run.status >> 8 & 0xff : 128 + run.status & 0x7f, output: text(of: output),
      errors: text(of: errors))
  }

  private func text(of path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

  /// The program and the words that say what it does: `aplis import`.
  private var name: String {
    let words = arguments.prefix { !$0.hasPrefix("-") && !$0.contains("/") }
    return ([program.split(separator: "/").last.map(String.init) ?? program] + words).joined(separator: " ")
  }

  private func ending(_ status: Int32) -> String {
    status & 0x7f == 0 ? "exit \(status >> 8 & 0xff)" : "signal \(status & 0x7f)"
  }

  private func firstLine(of path: String) -> String? {
    text(of: path).split(whereSeparator: \.isNewline).first.map(String.init)
  }

  private func measure(output: String, errors: String) throws -> ProcessRun {
    let environment = ProcessInfo.processInfo.environment.filter { !ChildCommand.withheld.contains($0.key) }
    return try withFiles(output: output, errors: errors) { files in
      try CStrings.with([program] + arguments) { arguments in
        try CStrings.with(environment.map { "\($0.key)=\($0.value)" }) { environment in
          let clock = ContinuousClock()
          let start = clock.now
          var child: pid_t = 0
          let refused = posix_spawnp(&child, program, files, nil, arguments, environment)
          guard refused == 0 else { throw BenchError.refused("cannot run \(program)", code: refused) }
          let (status, usage) = try wait(for: child)
          return ProcessRun(
            seconds: ProcessRun.seconds(usage), wallSeconds: (clock.now - start) / .seconds(1),
            peakBytes: ProcessRun.bytes(usage.ru_maxrss), status: status)
        }
      }
    }
  }

  private func wait(for child: pid_t) throws -> (status: Int32, usage: rusage) {
    Interruption.noteChild(child)
    defer { Interruption.noteChild(0) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchError.refused("cannot wait for \(program)") }
    }
    return (status, usage)
  }

  private func withFiles<Result>(
    output: String, errors: String, _ body: (UnsafePointer<FileActions>) throws -> Result
  ) throws -> Result {
    #if canImport(Darwin)
      var files: FileActions = nil
    #else
      var files = FileActions()
    #endif
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    return try body(&files)
  }
}
