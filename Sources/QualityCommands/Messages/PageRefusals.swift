import QualityModel
import QualityReports
import XMLSupport

/// What page templates and XML files get wrong, as refusals with a sentence in both languages.
enum PageRefusals {
  /// The refusal that stands for an error of a template or an XML file; `nil` for any other error.
  static func refusal(for error: any Error) -> Refusal? {
    switch error {
    case let error as TemplateError: refusal(ofTemplate: error)
    case let error as XMLError: refusal(ofXML: error)
    default: nil
    }
  }

  private static func refusal(ofTemplate error: TemplateError) -> Refusal {
    let facts: [String: Refusal.Fact] = [
      "file": .text(error.file), "attribute": .text(error.attribute ?? "–"),
      "expression": .text(error.expression ?? "–"),
    ]
    return Refusal(
      error.identifier == "template.missing" ? .inputOutput : .data, Refusal.ID(error.identifier), facts,
      at: place(error.file, error.line), detail: "\(error.reason); \(error.nextStep)")
  }

  private static func refusal(ofXML error: XMLError) -> Refusal {
    Refusal(
      .data, Refusal.ID(error.identifier), ["file": .text(error.file)], at: place(error.file, error.line),
      detail: error.reason)
  }

  private static func place(_ file: String, _ line: Int) -> Refusal.Place? {
    file.isEmpty ? nil : Refusal.Place(file: file, line: line > 0 ? line : nil)
  }
}
