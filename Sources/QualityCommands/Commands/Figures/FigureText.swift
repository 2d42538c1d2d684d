import JSONSupport
import QualityModel

/// Figures in words.
struct FigureText {
  let phrases: Phrases

  /// `c4-overdue`, its name, unit, direction and the rule by which a change is judged.
  func row(_ figure: FigureDefinition) -> [String] {
    [figure.id, name(figure), unit(figure), direction(figure), test(figure)]
  }

  /// Everything that is said of a figure, with its conditions for a year.
  func lines(_ figure: FigureDefinition, _ year: FigureYear) -> [String] {
    let facts = [
      ("formula", phrases.text("definition.\(figure.id)")), ("unit", unit(figure)), ("better", direction(figure)),
      ("chance", test(figure)), ("known", known(figure)),
    ]
    return ["\(figure.id)  \(name(figure))", ""] + facts.map { "\(phrases.text("figure.column.\($0.0)")): \($0.1)" }
      + counted(figure, year)
  }

  /// What is counted in the year, from the same conditions by which it is counted.
  private func counted(_ figure: FigureDefinition, _ year: FigureYear) -> [String] {
    guard let schema = RecordSchema.named(figure.counting.kind), let source = figure.counting.source(in: year) else {
      return []
    }
    let words = ConditionText(phrases, schema)
    let facts = ["kinds": phrases.kinds(schema), "year": "\(year.year)"]
    let whole = phrases.text("figure.counted", facts) + ": " + words.text(source)
    guard let part = figure.counting.part(in: year) else { return [whole] }
    return [whole, phrases.text("figure.part") + ": " + words.text(part)]
  }

  private func name(_ figure: FigureDefinition) -> String { phrases.text("figure.\(figure.id)") }
  private func unit(_ figure: FigureDefinition) -> String { phrases.text("figure.unit.\(figure.unit.rawValue)") }
  private func test(_ figure: FigureDefinition) -> String { phrases.text("figure.test.\(figure.test.rawValue)") }
  private func direction(_ figure: FigureDefinition) -> String {
    phrases.text("figure.direction.\(figure.direction.rawValue)")
  }

  private func known(_ figure: FigureDefinition) -> String {
    let kinds = figure.kept.compactMap { RecordSchema.named($0) }.map(phrases.kinds)
    return phrases.text("figure.known", ["kinds": kinds.joined(separator: ", ")])
  }

  /// A figure as JSON, with keys instead of words.
  func json(_ figure: FigureDefinition) -> JSONValue {
    .object([
      ("figure", .text(figure.id)), ("name", .text(name(figure))),
      ("formula", .text(phrases.text("definition.\(figure.id)"))), ("unit", .text(figure.unit.rawValue)),
      ("direction", .text(figure.direction.rawValue)), ("test", .text(figure.test.rawValue)),
      ("kind", .text(figure.counting.kind)), ("kept", .array(figure.kept.map { .text($0) })),
    ])
  }
}
