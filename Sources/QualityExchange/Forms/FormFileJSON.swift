import JSONSupport
package import QualityModel

/// The file that the page of a form writes.
struct FormFileJSON {
  let file: String

  func form(_ bytes: [UInt8]) throws -> ReturnedForm {
    let lines = JSONLines(bytes)
    let document: JSONDocument
    do {
      document = try JSONDocument(bytes)
    } catch {
      throw Refusal(.data, .formMalformed, at: place(lines.line(of: error.offset)))
    }
    guard let members = document.root.members, text("form", members) == FormIdentity.format else {
      throw Refusal(.data, .formNotAForm, at: place(nil))
    }
    let identity = FormIdentity(
      assessment: try required("assessment", members), assessor: try required("assessor", members),
      catalogue: try required("catalogue", members), edition: try required("edition", members),
      criteria: try required("criteria", members), seal: try required("seal", members))
    guard let answers = member("answers", members)?.array else {
      throw Refusal(.data, .formMalformed, at: place(lines.line(of: document.root.offset)))
    }
    return ReturnedForm(
      identity, answers: try answers.map { try answer($0, line: lines.line(of: $0.offset)) }, file: file)
  }

  private func answer(_ node: JSONNode, line: Int) throws -> ReturnedForm.Answer {
    guard let members = node.members, let number = text("criterion", members) else {
      throw Refusal(.data, .formMalformed, at: place(line))
    }
    var answer = ReturnedForm.Answer(number: number, scores: [:], notes: [:], line: line)
    for member in member("scores", members)?.members ?? [] {
      answer.scores[member.name] = try value(member.node, line)
    }
    for field in ReturnedForm.Answer.noteFields.map(\.key) { answer.notes[field] = text(field, members) }
    return answer
  }

  private func value(_ node: JSONNode, _ line: Int) throws -> FieldValue {
    switch node.value {
    case .text(let text): return .text(text)
    case .number(let digits):
      if let integer = Int(digits) { return .integer(integer) }
      if let number = ExactNumber(digits) { return .number(number) }
      throw Refusal(.data, .formMalformed, at: place(line))
    default: throw Refusal(.data, .formMalformed, at: place(line))
    }
  }

  private func member(_ name: String, _ members: [JSONNode.Member]) -> JSONNode? {
    members.first { $0.name == name }?.node
  }

  private func text(_ name: String, _ members: [JSONNode.Member]) -> String? { member(name, members)?.text }

  private func required(_ name: String, _ members: [JSONNode.Member]) throws -> String {
    guard let text = text(name, members) else { throw Refusal(.data, .formMalformed, at: place(nil)) }
    return text
  }

  private func place(_ line: Int?) -> Refusal.Place { Refusal.Place(file: file, line: line) }
}

extension Refusal.ID {
  package static let formMalformed = Refusal.ID("form.malformed")
}
