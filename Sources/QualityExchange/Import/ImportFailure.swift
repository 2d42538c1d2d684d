import QualityModel

/// Turns what went wrong while a file was read into refusals.
enum ImportFailure {
  static func refusal(_ error: any Error, file: String) -> Refusal {
    switch error {
    case let refusal as Refusal: refusal
    case let error as CSVError:
      Refusal(
        .data, Refusal.ID(error.kind.rawValue),
        at: Refusal.Place(file: file, line: error.line, column: "\(error.column)"))
    case let error as TextFileError:
      Refusal(
        sort(of: error), Refusal.ID(error.identifier), facts(of: error, file),
        at: Refusal.Place(file: file, line: error.line))
    default: Refusal(.inputOutput, .importFailed, ["file": .text(file)], detail: "\(error)")
    }
  }

  /// Each reading as people compare them: the encoding, and the line in it; a personal code is never repeated.
  private static func facts(of error: TextFileError, _ file: String) -> [String: Refusal.Fact] {
    guard case .unclearEncoding(let readings) = error.kind else { return ["file": .text(file)] }
    let lines = readings.map { "\($0.encoding.rawValue): \(PersonalCode.masked($0.text))" }
    return [
      "file": .text(file), "readings": .text(lines.joined(separator: " | ")),
      "encoding": .text(readings.first?.encoding.rawValue ?? ""),
    ]
  }

  private static func sort(of error: TextFileError) -> Refusal.Sort {
    if case .unreadable = error.kind { .inputOutput } else { .data }
  }
}

extension Refusal.ID {
  static let importFailed = Refusal.ID("import.failed")
}
