import Foundation
import QualityModel
import Testing

/// Computes expected values from the rows of plain SQL, in decimal numbers.
struct FigureArithmetic {
  let sql: PlainSQL
  /// The last day that counts in the year of the review.
  let asOf: String

  func filled(_ text: String, _ year: Int) -> String {
    let end = min("\(year)-12-31", asOf)
    return text.replacing("{live}", with: "withdrawn IS NULL").replacing("{y}", with: "\(year)")
      .replacing("{first}", with: "\(year)-01-01").replacing("{end}", with: end)
      .replacing("{now}", with: asOf.prefix(4))
  }

  func rows(_ text: String, _ year: Int) throws -> [[String?]] { try sql.rows(filled(text, year)) }

  func number(_ text: String, _ year: Int) throws -> Int {
    try rows(text, year).first?.first.flatMap { $0 }.flatMap { Int($0) } ?? 0
  }

  /// Whether a kind was kept in a year: it has a record of that time, or any record and the workspace was there.
  func isKept(_ kind: RecordSchema, _ year: Int) throws -> Bool {
    guard try number("SELECT count(*) FROM \"\(kind.key)\" WHERE {live}", year) > 0 else { return false }
    let made = try sql.rows("SELECT substr(\"at\", 1, 4) FROM trail WHERE entry = 1").first?.first.flatMap { $0 }
    if let made = made.flatMap({ Int($0) }), made <= year { return true }
    guard let field = kind.dayField else { return asOf.hasPrefix("\(year)") }
    let first = try number(
      "SELECT min(CAST(substr(\"\(field.key)\", 1, 4) AS INTEGER)) FROM \"\(kind.key)\" WHERE {live}", year)
    return first > 0 && first <= year
  }

  /// The value of a figure in a year, in short.
  func value(_ id: String, _ year: Int, now: Int) throws -> String {
    let definition = try #require(FigureTable.definition(of: id))
    let kinds = definition.kept.compactMap { RecordSchema.named($0) }
    guard try kinds.contains(where: { try isKept($0, year) }) else { return "kept" }
    return try value(#require(ExpectedFigures.all[id]), year, now: now)
  }

  private func value(_ figure: ExpectedFigure, _ year: Int, now: Int) throws -> String {
    if figure.isNow, year != now { return "none" }
    let rows = try rows(figure.sql, year)
    let first = rows.first ?? []
    switch figure.form {
    case .count: return first.first.flatMap { $0 }.flatMap { Decimal(string: $0)?.description } ?? "none"
    case .money: return first.first.flatMap { $0 }.flatMap { Decimal(string: $0) }.map { "\($0 / 100)" } ?? "none"
    case .share: return try share(first)
    case .mean(let decimals):
      guard first.count == 2, let count = first[1].flatMap({ Decimal(string: $0) }), count != 0,
        let sum = first[0].flatMap({ Decimal(string: $0) })
      else { return "denominator" }
      return FigureArithmetic.rounded(sum / count, decimals).description
    case .median:
      let days = rows.compactMap { $0.first.flatMap { $0 }.flatMap { Decimal(string: $0) } }
      guard !days.isEmpty else { return "denominator" }
      return ((days[(days.count - 1) / 2] + days[days.count / 2]) / 2).description
    }
  }

  private func share(_ row: [String?]) throws -> String {
    guard row.count == 2, let part = row[0], let whole = row[1], whole != "0" else { return "denominator" }
    return "\(part)/\(whole)"
  }

  /// How many records a figure must name.
  func source(_ id: String, _ year: Int, now: Int) throws -> Int {
    let figure = try #require(ExpectedFigures.all[id])
    if let source = figure.source { return try number(source, year) }
    let value = try value(figure, year, now: now)
    return Int(value.split(separator: "/").last ?? "") ?? 0
  }

  static func rounded(_ number: Decimal, _ decimals: Int) -> Decimal {
    var (number, result) = (number, Decimal())
    NSDecimalRound(&result, &number, decimals, .plain)
    return result
  }

  // MARK: Indicators

  /// The value of an indicator in a year: its own, or what its months, quarters or halves make.
  func indicator(_ id: String, _ year: Int) throws -> String {
    let measured = try sql.rows(
      "SELECT period, value, numerator, denominator, estimate FROM measurement WHERE withdrawn IS NULL AND indicator = '\(id)' "
        + "AND substr(period, 1, 4) = '\(year)' ORDER BY 1"
    )
    if let whole = measured.first(where: { $0[0] == "\(year)" }) {
      let value = Decimal(string: whole[1] ?? "")?.description ?? ""
      return whole[4] == "1" ? "\(value) (estimate)" : value
    }
    let forms: [(whole: Int, matches: (String) -> Bool)] = [
      (12, { $0.count == 7 && !$0.contains("Q") && !$0.contains("H") }), (4, { $0.contains("Q") }),
      (2, { $0.contains("H") }),
    ]
    let groups = forms.map { form in (form.whole, measured.filter { form.matches($0[0] ?? "") }) }
    guard let group = groups.first(where: { $0.0 == $0.1.count }) ?? groups.first(where: { !$0.1.isEmpty }) else {
      return "none"
    }
    let value = try combined(group.1, of: id).description
    return group.1.count == group.0 ? value : "\(value) (\(group.1.count) of \(group.0))"
  }

  /// Shares are made of the sums of their parts.
  private func combined(_ rows: [[String?]], of id: String) throws -> Decimal {
    let texts = rows.compactMap { $0[1] }
    let numbers = texts.compactMap { Decimal(string: $0) }
    let kept = try #require(try sql.rows("SELECT combine, unit FROM indicator WHERE id = '\(id)'").first)
    let rule = kept[0] ?? (kept[1] == "%" ? "mean" : "sum")
    let sum = numbers.reduce(0, +)
    switch rule {
    case "last": return numbers.last ?? 0
    case "sum": return sum
    default:
      let decimals = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
      let parts = [2, 3].map { place in rows.compactMap { $0[place].flatMap { Decimal(string: $0) } } }
      guard parts.allSatisfy({ $0.count == rows.count }) else {
        return FigureArithmetic.rounded(sum / Decimal(numbers.count), decimals + 1)
      }
      return FigureArithmetic.rounded(100 * parts[0].reduce(0, +) / parts[1].reduce(0, +), decimals + 1)
    }
  }

  /// The mean mark of a question, if its survey was opened in the year.
  func question(_ id: String?, _ year: Int) throws -> String {
    guard let id else { return "none" }
    let found = try rows(
      """
      SELECT sum(CAST(a.value AS INTEGER)), count(*)
      FROM answer a JOIN question q ON q.id = a.question JOIN survey s ON s.id = q.survey
      WHERE q.id = '\(id)' AND a.{live} AND a.value IS NOT NULL AND substr(s.opened, 1, 4) = '{y}'
      """, year)
    let row = try #require(found.first)
    guard let sum = row[0].flatMap({ Decimal(string: $0) }), let count = row[1].flatMap({ Decimal(string: $0) }),
      count > 0
    else { return "none" }
    return FigureArithmetic.rounded(sum / count, 2).description
  }

  func questionBefore(_ id: String?) throws -> String? {
    guard let id else { return nil }
    return try sql.rows("SELECT compareWith FROM question WHERE id = '\(id)'").first?[0]
  }
}
