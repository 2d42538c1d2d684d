import Foundation
import QualityExchange
import QualityModel

/// What an import tells: problems with their places, differences, and what was written.
struct ImportText {
  let phrases: Phrases

  private var messages: MessageText { MessageText(phrases: phrases, isVerbose: false) }

  /// `fails.csv:12: column ‘Found’: ‘2025-13-40’ – no such day [field.not-a-day]`.
  func line(for problem: ImportReport.Problem) -> String {
    let place = problem.place.text
    let column = name(of: problem).map { " " + phrases.text("import.column", ["column": $0]) + ":" } ?? ""
    let value = problem.value.map { " " + phrases.text("import.value", ["value": $0]) + " –" } ?? ""
    return "\(place):\(column)\(value) \(reason(problem)) [\(identifier(problem))]\(also(problem))"
  }

  /// The further rows in which the same is wrong.
  private func also(_ problem: ImportReport.Problem) -> String {
    guard problem.alsoCount > 0 else { return "" }
    let told = problem.also.prefix(10).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let counted = problem.also.prefix(10).map(\.count).reduce(0, +)
    let rows = told.joined(separator: ", ") + (counted < problem.alsoCount ? " …" : "")
    return " " + phrases.text("import.also", count: problem.alsoCount, ["rows": rows])
  }

  /// The header of the column, or the field that the table has no column for.
  private func name(of problem: ImportReport.Problem) -> String? {
    if let header = problem.header { return header }
    guard case .field(let field, _) = problem.reason else { return nil }
    return name(of: field)
  }

  private func name(of field: RecordField) -> String {
    RecordSchema.all.first { $0.fields.contains(field) }.map { phrases.field(field.key, of: $0) } ?? field.key
  }

  func reason(_ problem: ImportReport.Problem) -> String {
    switch problem.reason {
    case .field(let field, let fault): field.problemText(fault, phrases, messages)
    case .refusal(let refusal): messages.sentence(of: refusal)
    }
  }

  /// What to do about something wrong with criteria or about a number that is no personal code, where it can be said.
  func next(for problem: ImportReport.Problem) -> String? {
    if identifier(problem).hasSuffix(".personal-code") {
      return messages.declaring.trimmingCharacters(in: .whitespaces)
    }
    switch problem.reason {
    case .field(let field, let fault): return next(after: fault, of: field, problem)
    case .refusal(let refusal) where refusal.identifier.text == "record.exists":
      return phrases.text("import.update.next")
    case .refusal(let refusal):
      let isOwn = ["criteria.", "answer."].contains(where: refusal.identifier.text.hasPrefix)
      guard isOwn || refusal.sort == .rule else { return nil }
      return messages.next(after: refusal).map { "\(phrases.text("message.next")): \($0)" }
    }
  }

  /// The rule by which a row was refused: what to do about it is the same for all its rows.
  func rule(of problem: ImportReport.Problem) -> String? {
    guard case .refusal(let refusal) = problem.reason, refusal.sort == .rule else { return nil }
    return refusal.identifier.text
  }

  private func next(after fault: FieldProblem, of field: RecordField, _ problem: ImportReport.Problem) -> String? {
    if problem.isAlone, let line = problem.place.line, line > 1 {
      return phrases.text("import.until.next", ["row": "\(line - 1)"])
    }
    switch fault {
    case _ where fault.isUnknown && [SurveyAnswer.fields.question, SurveyTally.fields.question].contains(field):
      return phrases.text("import.survey.no-question.next")
    case _ where fault.isUnknown && ImportOptions.mayMakeRecords(for: field):
      return phrases.text("import.new.next", ["field": name(of: field)])
    case .notAChoice(let keys):
      guard let word = problem.value else { return nil }
      let facts = ["field": name(of: field), "word": word, "choice": choice(near: word, among: keys, of: field) ?? "…"]
      return phrases.text("import.words.next", facts)
    case .unknownCriterion(let number) where number.first?.isNumber == true && !number.contains(":"):
      return problem.header.map { column in
        let facts = ["field": name(of: field), "column": column, "cells": "{\(column)}"]
        return phrases.text("import.criterion.next", facts)
      }
    case .partialDay:
      return problem.header.map { phrases.text("import.last-day.next", ["column": $0]) }
    case .missing:
      return problem.header.map { phrases.text("import.fill-down.next", ["column": $0]) }
    default: return nil
    }
  }

  /// The choice that a word is like; `nil` if it is like none, since one that is merely shown would be pasted.
  private func choice(near word: String, among keys: [String], of field: RecordField) -> String? {
    guard let schema = RecordSchema.all.first(where: { $0.fields.contains(field) }) else { return nil }
    let names = keys.map { phrases.choice($0, of: field.key, in: schema) }
    let stem = word.folded.prefix(4)
    return NearMiss.of(word, among: names) ?? names.first { $0.folded.contains(stem) }
  }

  private func identifier(_ problem: ImportReport.Problem) -> String {
    switch problem.reason {
    case .field(_, let fault): fault.identifier
    case .refusal(let refusal): refusal.identifier.text
    }
  }

  /// `05-inspection.csv: 280 rows: 280 new`.
  func summary(of report: ImportReport) -> String {
    if let notes = report.survey { return summary(of: report, notes) }
    let parts = [
      ("import.line.added", report.added), ("import.line.changed", report.changed), ("import.line.same", report.same),
      ("import.line.rejected", report.rejected), ("import.passed-over", report.passedOver),
    ].filter { $0.1 > 0 }.map { phrases.text($0.0, count: $0.1) }
    let rows = phrases.text("import.rows", count: report.rows)
    return "\(report.file) (\(phrases.kinds(report.kind))): \(rows)"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  /// What was known of the columns, and what will be from now on.
  func memory(of report: ImportReport, isKept: Bool) -> [String] {
    let facts = ["file": report.file]
    let known = report.recalled.map { phrases.text("import.recalled", facts.merging(["record": $0]) { $1 }) }
    let kept = report.remembered.map { phrases.text("import.remembered", facts.merging(["record": $0]) { $1 }) }
    return known + (isKept ? kept : [])
  }

  /// Dashes that were taken for nothing, and computed numbers that were rounded: `budget.xlsx: 2 computed numbers rounded, the first in Plan!C2: 33.333… → 33.33`.
  func roundings(of report: ImportReport) -> [String] {
    let dashes =
      told("import.dashes", report.dashes, report)
      + told("import.ends", report.ends, report) + told("import.last-days", report.lastDays, report)
    guard let first = report.roundings else { return dashes }
    let facts = ["file": report.file, "place": first.place.text, "from": first.from, "to": first.to]
    return dashes + [phrases.text("import.roundings", count: first.count, facts)]
  }

  private func told(_ key: String, _ count: Int, _ report: ImportReport) -> [String] {
    count > 0 ? [phrases.text(key, count: count, ["file": report.file])] : []
  }

  /// The records that names made: `plans.xlsx: new objective O-04: Home care`.
  func made(by report: ImportReport) -> [String] {
    let lines = report.made.prefix(200).map { made in
      phrases.text(
        "import.made",
        [
          "file": report.file, "kind": phrases.text("kind.\(made.kind)"), "record": made.id,
          "name": PersonalCode.masked(made.name.split(whereSeparator: \.isNewline).joined(separator: " ")),
        ])
    }
    let more = report.made.count - lines.count
    return more > 0 ? lines + [phrases.text("import.made.more", count: more, ["file": report.file])] : lines
  }

  /// How the tables of a file were understood, where that is more than heads in the first row:
  /// `fails.xlsx: sheet ‘Saraksts’, heads in row 4; left out: 61–63 (totals)`.
  func tables(of report: ImportReport) -> [String] {
    let alike = alikeSheets(of: report)
    var lines = alike.isEmpty ? [] : [line(forAlike: alike, of: report)]
    lines += report.tables.filter { !alike.contains($0.sheet) }.compactMap { line(for: $0, of: report) }
    let besides = report.besides
    func told(_ key: String, _ what: [String]) -> String? {
      what.isEmpty
        ? nil
        : phrases.text(
          key,
          [
            "file": report.file, "list": what.prefix(ImportText.mostNames).joined(separator: ", ") + more(what.count),
          ])
    }
    lines += [
      told("import.besides.sheets", besides.sheets), told("import.besides.rows", runs(of: besides.hiddenRows)),
      told("import.besides.columns", besides.hiddenColumns), told("import.besides.unnamed", besides.unnamedColumns),
      told("import.besides.computed", besides.computedColumns), told("import.besides.skipped", besides.skippedColumns),
    ].compactMap { $0 }
    if besides.tables > 0 {
      lines.append(phrases.text("import.besides.tables", count: besides.tables, ["file": report.file]))
    }
    return lines
  }

  private static let mostNames = 20

  private func more(_ count: Int) -> String {
    count > ImportText.mostNames
      ? " " + phrases.text("import.besides.more", ["count": "\(count - ImportText.mostNames)"]) : ""
  }

  /// The sheets of a large workbook of which there is no more to say than that their heads stand in the first row.
  private func alikeSheets(of report: ImportReport) -> Set<String> {
    let plain = report.tables.filter { $0.heads == [1] && $0.leftOut.isEmpty && !$0.sheet.isEmpty }
    return plain.count > ImportText.mostSheets ? Set(plain.map(\.sheet)) : []
  }

  private static let mostSheets = 10

  private func line(forAlike sheets: Set<String>, of report: ImportReport) -> String {
    let names = report.tables.map(\.sheet).filter(sheets.contains)
    let list = names.prefix(5).joined(separator: ", ") + ", …, " + (names.last ?? "")
    return phrases.text("import.table.sheets", count: names.count, ["file": report.file, "list": list])
  }

  private func line(for table: ImportReport.Table, of report: ImportReport) -> String? {
    guard table.heads != [1] || !table.leftOut.isEmpty || !table.sheet.isEmpty else { return nil }
    let heads = runs(of: table.heads).joined(separator: ", ")
    let key = table.sheet.isEmpty ? "import.table" : "import.table.sheet"
    let start = phrases.text(key, ["file": report.file, "sheet": table.sheet, "heads": heads])
    let left = table.leftOut.map { reason, rows in
      "\(runs(of: rows).joined(separator: ", ")) (\(phrases.text("import.left-out.\(reason)")))"
    }
    let parts = [
      left.isEmpty ? nil : phrases.text("import.left-out", ["rows": left.joined(separator: "; ")]),
      table.yearOfTitle.map { phrases.text("import.title-year", ["year": $0]) },
    ]
    return ([start] + parts.compactMap { $0 }).joined(separator: "; ")
  }

  /// `61–63, 70`.
  private func runs(of rows: [Int]) -> [String] {
    rows.sorted().reduce(into: [ClosedRange<Int>]()) { runs, row in
      if let last = runs.last, row <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(row, last.upperBound)
      } else {
        runs.append(row...row)
      }
    }.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }

  /// The differences of a record: `NC-2025-014  due: 2025-03-01 → 2025-04-01`.
  func differences(_ old: RecordValue, _ new: RecordValue) -> [String] {
    new.schema.fields.filter { old.values[$0.place] != new.values[$0.place] }.map { field in
      let label = phrases.field(field.key, of: new.schema)
      let (before, after) = (text(old, field), text(new, field))
      return "  \(new.id)  \(label): \(before) → \(after)"
    }
  }

  private func text(_ record: RecordValue, _ field: RecordField) -> String {
    record.values[field.place].map { phrases.value($0, of: field, in: record.schema) } ?? "–"
  }

  /// `nc.csv:6: warning: “Closed on” lies before “Found on” (911 rows); …`.
  func line(for disorder: ImportReport.Disorder, of report: ImportReport) -> String {
    let facts = [
      "file": report.file, "line": "\(disorder.firstLine)", "later": phrases.field(disorder.later.key, of: report.kind),
      "earlier": phrases.field(disorder.earlier.key, of: report.kind),
    ]
    return phrases.text("import.warning.order", count: disorder.count, facts)
  }

  /// `list.csv:3: warning: E-004 bears the same name`.
  func line(forNamesake namesake: ImportReport.Double, of report: ImportReport) -> String {
    "\(report.file):\(namesake.line): "
      + phrases.text("message.warning") + ": " + phrases.text("doubles.namesake", ["record": namesake.record])
  }

  /// `list.csv:3: says the same as NC-2025-004`.
  func line(for double: ImportReport.Double, of report: ImportReport) -> String {
    let key = report.kind === Person.schema ? "doubles.namesake" : "doubles.same"
    let own = report.kind === SurveyAnswer.schema ? "doubles.respondent" : key
    return "\(report.file):\(double.line): " + phrases.text(own, ["record": double.record])
  }

  func line(for warning: TextWarning, in file: String) -> String {
    phrases.text(
      "import.warning.\(warning.kind.rawValue)",
      [
        "file": file, "line": "\(warning.firstLine)", "count": "\(warning.count)",
        "encoding": warning.encoding?.rawValue ?? "",
      ])
  }
}

extension RecordField {
  /// The sentence for what is wrong with a value of this field.
  fileprivate func problemText(_ fault: FieldProblem, _ phrases: Phrases, _ messages: MessageText) -> String {
    guard let schema = RecordSchema.all.first(where: { $0.field(key)?.kind == kind }) else {
      return phrases.text("problem.\(fault.identifier)")
    }
    return messages.problem(fault, self, schema)
  }
}
