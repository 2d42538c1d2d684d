import Foundation
import QualityModel

/// A form as a table: a row for each criterion, with the form's identity in the first cell.
struct FormFileTable {
  let file: String
  let languages: [Phrases]

  /// The columns by their keys; those of the dimensions follow.
  static let leading = ["form", "criterion", "title", "explanation", "evidence"]
  static let notes = ReturnedForm.Answer.noteFields.map(\.key)
  static let scores = ScoringPanel.scoreFields.map(\.key)

  /// A form in a text file or in a workbook: the first sheet with its columns.
  /// - Throws: `form.not-a-form`, `form.altered-row`, `form.mixed`, with the place; errors of the reader
  func form(_ path: String) throws -> ReturnedForm {
    if let workbook = try SpreadsheetFile.open(path: path) { return try form(in: workbook) }
    let rows = try CSVTable(path: path).reading(hashing: false)
    guard try rows.next() else { throw Refusal(.data, .formNotAForm, at: Refusal.Place(file: file)) }
    return try form(Table(rows: rows, columns: columns(rows), file: file, csv: rows.reader))
  }

  private func form(in workbook: any TableWorkbook) throws -> ReturnedForm {
    for (place, sheet) in workbook.sheets.enumerated() where sheet.visibility == .visible {
      let rows = try workbook.rows(of: place)
      guard try rows.next() else { continue }
      let table = Table(rows: rows, columns: columns(rows), file: file, sheet: sheet.name)
      if table.columns["form"] != nil { return try form(table) }
    }
    throw Refusal(.data, .formNotAForm, at: Refusal.Place(file: file))
  }

  /// The rows of a form while they are read.
  private struct Table {
    let rows: any TableRows
    let columns: [String: Int]
    let file: String
    var sheet: String?
    /// Knows the lines of a text file.
    var csv: CSVReader?

    var line: Int { csv?.line ?? rows.row }
    var place: Refusal.Place { Refusal.Place(file: file, line: line, sheet: sheet) }
    var isEmpty: Bool { (0..<rows.count).allSatisfy(rows.isEmpty) }

    func text(_ key: String) -> String? { columns[key].map { rows[$0].raw } }
  }

  private func form(_ table: Table) throws -> ReturnedForm {
    guard table.columns["form"] != nil, table.columns["criterion"] != nil else {
      throw Refusal(.data, .formNotAForm, at: table.place)
    }
    var identity: FormIdentity?
    var answers: [ReturnedForm.Answer] = []
    while try table.rows.next() {
      guard !table.isEmpty else { continue }
      guard let own = FormIdentity(cell: table.text("form") ?? "") else {
        throw Refusal(.data, .formAlteredRow, at: table.place)
      }
      guard identity == nil || identity == own else { throw Refusal(.data, .formMixed, at: table.place) }
      identity = own
      answers.append(answer(table))
    }
    guard let identity else { throw Refusal(.data, .formNotAForm, at: Refusal.Place(file: file)) }
    return ReturnedForm(identity, answers: answers, file: file, columns: Set(table.columns.keys))
  }

  private func answer(_ table: Table) -> ReturnedForm.Answer {
    let number = FieldValue.trimmed(table.text("criterion") ?? "")
    var answer = ReturnedForm.Answer(number: bare(number), scores: [:], notes: [:], line: table.line)
    for field in FormFileTable.notes { answer.notes[field] = table.text(field) }
    for field in FormFileTable.scores {
      guard let cell = table.text(field).map(FieldValue.trimmed), !cell.isEmpty, cell != FormFileTable.notAsked else {
        continue
      }
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
    let folded = FormFileTable.folded(cell)
    let word = words.first { word in
      FormFileTable.folded(word) == folded
        || languages.contains {
          FormFileTable.folded($0.choice(word, of: field, in: CriterionScore.schema)) == folded
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

  private func columns(_ rows: any TableRows) -> [String: Int] {
    let headers = (0..<rows.count).map { rows[$0].words }
    var columns: [String: Int] = [:]
    let keys = FormFileTable.leading + FormFileTable.notes + FormFileTable.scores
    for (place, header) in headers.enumerated() {
      let folded = FormFileTable.folded(header)
      let key = keys.first { key in
        FormFileTable.folded(key) == folded
          || languages.contains { FormFileTable.folded(FormHeader.text(key, $0)) == folded }
      }
      if let key, columns[key] == nil { columns[key] = place }
    }
    return columns
  }

  private static func folded(_ text: String) -> String {
    FieldValue.trimmed(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
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
