import Foundation
import QualityModel

/// A form as a table: a row for each criterion, with the form's identity in the first cell.
struct FormFileCSV {
  let file: String
  let languages: [Phrases]

  /// The columns by their keys; those of the dimensions follow.
  static let leading = ["form", "criterion", "title", "explanation", "evidence"]
  static let notes = ReturnedForm.Answer.noteFields.map(\.key)
  static let scores = ScoringPanel.scoreFields.map(\.key)

  func form(_ path: String) throws -> ReturnedForm {
    let reader = try CSVReader(DecodingByteSource(path: path))
    guard try reader.next() else { throw Refusal(.data, .formNotAForm, at: place(nil)) }
    let columns = columns((0..<reader.count).map { reader.string(at: $0) })
    guard let formColumn = columns["form"], let numberColumn = columns["criterion"] else {
      throw Refusal(.data, .formNotAForm, at: place(1))
    }
    var identity: FormIdentity?
    var answers: [ReturnedForm.Answer] = []
    while try reader.next() {
      guard reader.filledCount > 0 else { continue }
      guard let own = FormIdentity(cell: reader.string(at: formColumn)) else {
        throw Refusal(.data, .formAlteredRow, at: place(reader.line))
      }
      guard identity == nil || identity == own else { throw Refusal(.data, .formMixed, at: place(reader.line)) }
      identity = own
      answers.append(try answer(reader, columns, number: FieldValue.trimmed(reader.string(at: numberColumn))))
    }
    guard let identity else { throw Refusal(.data, .formNotAForm, at: place(nil)) }
    return ReturnedForm(identity, answers: answers, file: file, columns: Set(columns.keys))
  }

  private func answer(
    _ reader: CSVReader, _ columns: [String: Int], number: String
  ) throws -> ReturnedForm.Answer {
    var answer = ReturnedForm.Answer(number: bare(number), scores: [:], notes: [:], line: reader.line)
    for field in FormFileCSV.notes { answer.notes[field] = columns[field].map { reader.string(at: $0) } }
    for field in FormFileCSV.scores {
      guard let column = columns[field] else { continue }
      let cell = FieldValue.trimmed(reader.string(at: column))
      if cell.isEmpty || cell == FormFileCSV.notAsked { continue }
      answer.scores[field] = value(cell, field)
    }
    return answer
  }

  /// What stands in a cell for a dimension that the criterion's panel does not have.
  static let notAsked = "–"

  /// Numbers as they are written, words by the choices of any language; what is neither is told by the panel.
  private func value(_ cell: String, _ field: String) -> FieldValue {
    if field != CriterionScore.fields.fulfilment.key {
      if let integer = Int(cell) { return .integer(integer) }
      return ExactNumber(cell).map { .number($0) } ?? .text(cell)
    }
    let words = CriterionScore.Fulfilment.allCases.map(\.rawValue)
    let folded = FormFileCSV.folded(cell)
    let word = words.first { word in
      FormFileCSV.folded(word) == folded
        || languages.contains {
          FormFileCSV.folded($0.choice(word, of: field, in: CriterionScore.schema)) == folded
        }
    }
    return .text(word ?? yesOrNo(folded)?.rawValue ?? cell)
  }

  private func yesOrNo(_ folded: String) -> CriterionScore.Fulfilment? {
    switch folded {
    case "ja", "yes": .met
    case "ne", "no": .notMet
    default: nil
    }
  }

  /// Spreadsheets make days of numbers such as 1.2: the form has them with the catalogue's key in front.
  private func bare(_ cell: String) -> String { CriterionID(cell)?.number ?? cell }

  private func columns(_ headers: [String]) -> [String: Int] {
    var columns: [String: Int] = [:]
    let keys = FormFileCSV.leading + FormFileCSV.notes + FormFileCSV.scores
    for (place, header) in headers.enumerated() {
      let folded = FormFileCSV.folded(header)
      let key = keys.first { key in
        FormFileCSV.folded(key) == folded
          || languages.contains { FormFileCSV.folded(FormHeader.text(key, $0)) == folded }
      }
      if let key, columns[key] == nil { columns[key] = place }
    }
    return columns
  }

  private static func folded(_ text: String) -> String {
    FieldValue.trimmed(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  private func place(_ line: Int?) -> Refusal.Place { Refusal.Place(file: file, line: line) }
}

/// The headers of a form's table.
enum FormHeader {
  static func text(_ key: String, _ phrases: Phrases) -> String {
    phrases["form.column.\(key)"] ?? phrases.field(key, of: CriterionScore.schema)
  }
}

extension Refusal.ID {
  static let formAlteredRow = Refusal.ID("form.altered-row")
  static let formMixed = Refusal.ID("form.mixed")
}
