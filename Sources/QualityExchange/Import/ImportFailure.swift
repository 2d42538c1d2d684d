import QualityModel

/// Turns what went wrong while a file was read into refusals.
enum ImportFailure {
  static func refusal(_ error: any Error, file: String) -> Refusal {
    switch error {
    case let refusal as Refusal: refusal
    case let error as CSVError:
      Refusal(.data, error.kind.rawValue, at: Refusal.Place(file: file, line: error.line, column: "\(error.column)"))
    case let error as TextFileError:
      Refusal(cause(of: error), error.identifier, ["file": file], at: Refusal.Place(file: file, line: error.line))
    default: Refusal(.inputOutput, "import.failed", ["file": file], detail: "\(error)")
    }
  }

  private static func cause(of error: TextFileError) -> Refusal.Cause {
    if case .unreadable = error.kind { .inputOutput } else { .data }
  }
}
