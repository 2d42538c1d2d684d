import JSONSupport
public import QualityModel

/// Reads the file that the page of a survey's form saved.
public enum SurveyFormFile {
  /// - Parameter name: the name of the file, as it is shown
  /// - Throws: `form.unreadable`, `form.too-large`, `form.malformed`, `survey-form.not-a-form`, with the place
  public static func read(_ path: String, name: String) throws -> ReturnedSurveyForm {
    try form(ReturnedFormReader.bytes(path, name), file: name)
  }

  static func form(_ bytes: [UInt8], file: String) throws -> ReturnedSurveyForm {
    let lines = JSONLines(bytes)
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes)
    } catch {
      throw Refusal(.data, .formMalformed, at: Refusal.Place(file: file, line: lines.line(of: error.offset)))
    }
    guard text("form", document.root) == SurveyForm.format else {
      throw Refusal(.data, .surveyFormNotAForm, at: Refusal.Place(file: file))
    }
    guard let survey = text("survey", document.root), let copy = text("copy", document.root), isCopy(copy),
      let answers = member("answers", document.root)?.array
    else { throw Refusal(.data, .formMalformed, at: Refusal.Place(file: file)) }
    return ReturnedSurveyForm(
      survey: survey, copy: copy,
      answers: try answers.map { node in
        guard let answer = answer(node) else {
          throw Refusal(.data, .formMalformed, at: Refusal.Place(file: file, line: lines.line(of: node.offset)))
        }
        return answer
      })
  }

  private static func isCopy(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private static func answer(_ node: JSONNode) -> ReturnedSurveyForm.Answer? {
    guard let question = text("question", node), let asked = text("asked", node), let value = member("value", node)
    else { return nil }
    let values = value.text.map { [$0] } ?? value.array.flatMap(texts)
    return values.map { ReturnedSurveyForm.Answer(question: question, asked: asked, values: $0) }
  }

  private static func texts(_ nodes: [JSONNode]) -> [String]? {
    let texts = nodes.compactMap(\.text)
    return texts.count == nodes.count ? texts : nil
  }

  private static func member(_ name: String, _ node: JSONNode) -> JSONNode? {
    node.members?.first { $0.name == name }?.node
  }

  private static func text(_ name: String, _ node: JSONNode) -> String? { member(name, node)?.text }
}

extension Refusal.ID {
  static let surveyFormNotAForm = Refusal.ID("survey-form.not-a-form")
}
