import QualityModel
import XMLSupport

/// The figures of a year as the review of that year was signed.
struct SignedYear {
  /// What stands there for a figure.
  struct Value: Equatable {
    let value: FigureValue
    /// The unit of the value where it is not that of the figure.
    let unitText: String?
  }

  let year: Int
  /// The review's identifier.
  let review: String
  let edition: Int
  let signedOn: Day?
  /// The edition of the rules by which it was computed.
  let rules: Int
  /// The last entry of the trail that it knows.
  let head: Int
  private var values: [String: Value] = [:]
  private var sources: [String: [String]] = [:]

  /// Reads what was frozen with the signature.
  /// - Throws: an error that names the line if the frozen document is none
  init(_ frozen: FrozenReview, of year: Int, signedOn: Day?) throws {
    let root = try XMLDocument(parsing: Array(frozen.document.utf8), name: "review.xml").root
    (self.year, review, edition, self.signedOn) = (year, frozen.review, frozen.edition, signedOn)
    (rules, head) = (root["rules"].flatMap { Int($0) } ?? 1, frozen.head)
    for part in root.elements where part.name == "input" || part.name == "indicators" { take(part) }
  }

  private mutating func take(_ part: XMLNode) {
    for figure in part.elements where figure.name == "figure" {
      let own = figure.elements.first { $0.name == "value" && $0["year"] == "\(year)" }
      guard let id = figure["id"], let own, let value = SignedYear.value(own) else { continue }
      values[id] = Value(value: value, unitText: own["unitText"])
      let source = figure.elements.first { $0.name == "source" }
      sources[id] = source?.elements.compactMap { $0["id"] }
    }
  }

  /// The reverse of how a value is written.
  private static func value(_ element: XMLNode) -> FigureValue? {
    let number = element["number"].flatMap { ExactNumber($0) }
    if let part = element["numerator"].flatMap({ Int($0) }), let whole = element["denominator"].flatMap({ Int($0) }) {
      return .ratio(of: part, in: whole)
    }
    if let number, let parts = element["parts"].flatMap({ Int($0) }), let whole = element["of"].flatMap({ Int($0) }) {
      return .partial(number, parts: parts, of: whole)
    }
    if let number, let inexact = element["inexact"].flatMap(FigureValue.Inexact.init) {
      return .inexact(number, inexact)
    }
    if let reason = element["noData"].flatMap(FigureValue.NoData.init) { return .noData(reason) }
    return number.map { .number($0) }
  }

  /// What was signed for a figure; `nil` if there was no such figure.
  func value(of figure: String) -> Value? { values[figure] }

  /// The records that were named behind a figure.
  func sources(of figure: String) -> [String] { sources[figure] ?? [] }
}
