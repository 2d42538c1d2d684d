import Foundation
public import QualityModel

/// What the program finds around itself: environment, folder, clock, account. Passed in, so that commands can be
/// tried anywhere.
public struct Surroundings: Sendable {
  /// The environment variables by their names.
  public let environment: [String: String]
  /// The folder in which the program was called.
  public let folder: String
  /// Where the program itself is.
  public let executable: String
  private let findAccount: @Sendable () -> String
  /// The moment of the call, in universal time.
  public let now: Instant
  /// The day by the caller's clock.
  public let today: Day
  /// The languages that may be asked for, each with its file in `Templates/strings/`.
  package var languages = Language.allCases

  /// - Parameters:
  ///   - folder: where relative paths begin
  ///   - executable: the path of the program itself
  ///   - account: the caller's name in the operating system
  ///   - today: the day by the caller's clock, which may differ from the day of `now`
  public init(
    environment: [String: String], folder: String, executable: String, account: String, now: Instant, today: Day
  ) {
    self.environment = environment
    self.folder = folder
    self.executable = executable
    self.now = now
    self.today = today
    findAccount = { account }
  }

  private init(
    environment: [String: String], folder: String, executable: String, now: Instant, today: Day,
    account: @escaping @Sendable () -> String
  ) {
    self.environment = environment
    self.folder = folder
    self.executable = executable
    self.now = now
    self.today = today
    findAccount = account
  }

  /// The name under which the operating system knows the caller; empty if it knows none. It is looked up only where it
  /// is needed: the system's directory of accounts takes its time.
  public var account: String { findAccount() }

  /// Those of the running program.
  public static func current() -> Surroundings {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let now = Instant(secondsSince1970: Int(seconds))
    let today = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    let environment = environmentVariables()
    return Surroundings(
      environment: environment, folder: currentFolder(), executable: executablePath(), now: now, today: today ?? now.day
    ) {
      getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? environment["USER"] ?? ""
    }
  }

  // The C library answers these three at once; Foundation's ways to them cost a third of the program's start.

  private static func environmentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<sign])] = String(text[text.utf8.index(after: sign)...])
      }
      place += 1
    }
    return variables
  }

  private static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private static func executablePath() -> String {
    let given = CommandLine.arguments.first ?? ""
    guard let path = realpath("/proc/self/exe", nil) ?? realpath(given, nil) else { return given }
    defer { free(path) }
    return String(cString: path)
  }
}
