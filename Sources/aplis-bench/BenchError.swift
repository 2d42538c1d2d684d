import Foundation

/// Why a measurement could not be made.
enum BenchError: Error, CustomStringConvertible {
  /// The command line is wrong.
  case usage(String)
  /// The operating system refused; its own reason is added.
  case system(String)
  /// A program that is measured ended badly.
  case program(String)
  /// The user asked to stop.
  case interrupted

  /// What could not be done, with the reason that the operating system gave last.
  static func refused(_ what: String, code: Int32 = errno) -> BenchError {
    .system("\(what): \(String(cString: strerror(code)))")
  }

  var description: String {
    switch self {
    case .usage(let text), .system(let text), .program(let text): text
    case .interrupted: "stopped"
    }
  }
}
