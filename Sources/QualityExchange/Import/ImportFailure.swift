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
        sort(of: error), Refusal.ID(error.identifier), ["file": .text(file)],
        at: Refusal.Place(file: file, line: error.line))
    default: Refusal(.inputOutput, .importFailed, ["file": .text(file)], detail: "\(error)")
    }
  }

  private static func sort(of error: TextFileError) -> Refusal.Sort {
    if case .unreadable = error.kind { .inputOutput } else { .data }
  }
}

extension Refusal.ID {
  static let importFailed = Refusal.ID("import.failed")
}
