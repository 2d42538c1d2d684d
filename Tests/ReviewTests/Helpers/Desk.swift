import Foundation
import QualityModel
import QualityStore

@testable import QualityReports

/// A workspace of few records, and the review computed from it.
final class Desk {
  let folder: String
  let workspace: Workspace

  var path: String { folder + "/tiny.aplis" }

  struct UnknownField: Error {
    let kind: String
    let key: String
  }

  /// With the organisation, a director, a quality manager and an auditor.
  init(at day: String = "2025-12-31") throws {
    folder = FileManager.default.temporaryDirectory.path + "/aplis-desk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    workspace = try Workspace.create(folder + "/tiny.aplis", at: Desk.instant(day))
    try add("organisation", "ORG", ["name": "Sociālais dienests", "language": "lv", "currency": "EUR"], at: day)
    try addPeople(at: day)
  }

  /// All at once, while nobody leads the workspace yet and roles are written directly.
  private func addPeople(at day: String) throws {
    let people: [(id: String, name: String, roles: [Role])] = [
      ("E-002", "Kārlis Kvalitāte", [.qualityManager]), ("E-001", "Dace Direktore", [.director]),
      ("E-003", "Aija Auditore", [.auditor]),
    ]
    try workspace.write(as: Actor("E-002", at: Desk.instant(day))) { writer in
      for (id, name, roles) in people {
        var person = Record<Person>(id: id)
        (person.name, person.roles) = (name, roles)
        try writer.takeOver(person.content)
      }
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  static func instant(_ day: String) throws -> Instant {
    guard let instant = Instant(text: "\(day)T10:00:00Z") else { throw UnknownField(kind: "day", key: day) }
    return instant
  }

  /// Writes a record from texts, as they would stand in a file.
  @discardableResult
  func add(_ kind: String, _ id: String = "", _ values: [String: String], at day: String = "2025-12-31") throws
    -> String
  {
    try workspace.write(as: Actor("E-002", at: Desk.instant(day))) { writer in
      guard let schema = RecordSchema.named(kind) else { throw UnknownField(kind: kind, key: "") }
      var record = RecordValue(schema, id: id)
      let resolver = ReferenceResolver(writer.reader)
      for (key, text) in values {
        guard let field = schema.field(key) else { throw UnknownField(kind: kind, key: key) }
        record[field] = try resolver.value(of: text, for: field)
      }
      // What was approved elsewhere names the order by which it was.
      let order = Document.fields.order
      if kind == "document", values["state"] ?? "draft" != "draft" { record[order] = record[order] ?? .text("Nr. 1") }
      return try writer.takeOver(record)
    }
  }

  func edit(_ kind: String, _ id: String, _ values: [String: String?], at day: String = "2025-12-31") throws {
    try workspace.write(as: Actor("E-002", at: Desk.instant(day))) { writer in
      let resolver = ReferenceResolver(writer.reader)
      try writer.edit(kind, id) { record in
        for (key, text) in values {
          guard let field = record.schema.field(key) else { throw UnknownField(kind: kind, key: key) }
          record[field] = try text.flatMap { try resolver.value(of: $0, for: field) }
        }
      }
    }
  }

  /// Takes a step of a record's lifecycle, on a day and written at another.
  func take(
    _ event: String, _ kind: String, _ id: String, _ told: [String: String], reason: String? = nil,
    by person: String = "E-002", on day: String, at moment: String? = nil
  ) throws {
    try workspace.write(as: Actor(person, at: Desk.instant(moment ?? day))) { writer in
      var values: [String: FieldValue] = [:]
      for (key, text) in told {
        guard let field = RecordSchema.named(kind)?.field(key) else { throw UnknownField(kind: kind, key: key) }
        values[key] = try ReferenceResolver(writer.reader).value(of: text, for: field)
      }
      try writer.take(event, of: kind, id, telling: values, reason: reason, on: Day(day))
    }
  }

  func withdraw(_ kind: String, _ id: String) throws {
    try workspace.write(as: Actor("E-002", at: Desk.instant("2025-12-31"))) {
      try $0.withdraw(kind, id, reason: "ievadīts kļūdaini")
    }
  }

  func report(
    _ year: Int = 2025, _ standard: Review.Standard = .iso2015, on day: String = "2026-02-10",
    asOf moment: PastMoment? = nil
  ) throws -> ManagementReviewReport {
    guard let day = Day(day) else { throw UnknownField(kind: "day", key: day) }
    return try workspace.read(asOf: moment) {
      try ManagementReviewReport(ReviewRequest(year: year, standard: standard, lookingOn: day), reading: $0)
    }
  }

  /// A nonconformity of the year that needs nothing else.
  @discardableResult
  func nonconformity(_ id: String, found: String, _ more: [String: String] = [:]) throws -> String {
    let base = ["title": "Neatbilstība \(id)", "found": found, "source": "employee", "severity": "minor"]
    return try add("nonconformity", id, base.merging(more) { $1 })
  }

  @discardableResult
  func action(_ id: String, due: String, _ more: [String: String] = [:]) throws -> String {
    let base = ["title": "Darbība \(id)", "kind": "corrective", "responsible": "E-003", "due": due]
    return try add("action", id, base.merging(more) { $1 })
  }
}

extension ManagementReviewReport {
  func figure(_ id: String) -> ReviewFigure? {
    (sections.flatMap(\.figures) + systemFigures).first { $0.id == id }
  }

  /// The three values of a figure in short.
  func values(_ id: String) -> [String] { figure(id)?.values.map(\.short) ?? [] }

  /// The value of the review's year in short.
  func now(_ id: String) -> String? { values(id).last }
}

extension FigureValue {
  /// `57`, `12/34`, `5.5 (11 of 12)`, or why there is no data.
  var short: String {
    switch self {
    case .number(let number): Self.plain(number)
    case .ratio(let part, let whole): "\(part)/\(whole)"
    case .partial(let number, let parts, let whole): "\(Self.plain(number)) (\(parts) of \(whole))"
    case .inexact(let number, let inexact): "\(Self.plain(number)) (\(inexact.rawValue))"
    case .noData(let reason): reason.rawValue
    }
  }

  private static func plain(_ number: ExactNumber) -> String {
    Decimal(string: number.text)?.description ?? number.text
  }
}
