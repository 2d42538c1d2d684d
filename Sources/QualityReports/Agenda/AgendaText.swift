import QualityModel

/// The agenda as lines for a screen.
package struct AgendaText {
  let agenda: ReviewAgenda
  let language: ReportLanguage
  private var phrases: Phrases { language.phrases }

  package init(_ agenda: ReviewAgenda, _ language: ReportLanguage) {
    self.agenda = agenda
    self.language = language
  }

  package var lines: [String] {
    let title = phrases.text("page.review-agenda", ["name": "\(agenda.year)"])
    let head = [title, agenda.head.organisation.map(\.name)].compactMap { $0 }.joined(separator: ", ")
    return [head] + facts + [""] + participants
      + agenda.items.enumerated().flatMap { [""] + lines(of: $1, number: $0 + 1) }
      + [""] + outputs
  }

  private var facts: [String] {
    agenda.head.facts.compactMap { fact in
      guard let value = fact.values.first.flatMap(text) else { return nil }
      return "\(language.label(fact.label) ?? fact.label): \(value)"
    }
  }

  private func text(of cell: ReportTable.Cell) -> String? {
    switch cell {
    case .day(let day): language.day(day.text)
    case .label(let key): language.label(key)
    case .text(let text): text
    default: nil
    }
  }

  private var participants: [String] {
    let key = agenda.areProposed ? "agenda.proposed" : "agenda.recorded"
    let people = agenda.participants.map { person in
      "  \(person.name)\(person.position.map { ", \($0)" } ?? "")"
    }
    return ["\(phrases.text("agenda.participants")) (\(agenda.participants.count))", "  \(phrases.text(key))"] + people
  }

  private func lines(of item: AgendaItem, number: Int) -> [String] {
    let heading = "\(number). \(phrases.text(item.heading)) (\(item.clause))"
    if !item.isRecorded { return [heading, "   \(phrases.text("agenda.nothing"))"] }
    let more =
      item.moreAttention > 0 ? ["   … \(phrases.text("attention.more", count: item.moreAttention))"] : []
    return [heading] + item.figures.map(line) + item.attention.map(line) + more
      + (item.conclusion.map { ["   \(phrases.text("agenda.conclusion")): \($0)"] } ?? [])
  }

  /// `   Reģistrētas neatbilstības: 12 (2015: 10)`, marked where it is to be worried about.
  private func line(_ figure: ReviewFigure) -> String {
    let name = figure.name ?? phrases.text("figure.\(figure.id)")
    let before = figure.values.dropLast().last.flatMap { value($0, figure) }
    let earlier = before.map { " (\(agenda.year - 1): \($0))" } ?? ""
    return "   \(AgendaItem.isBad(figure) ? "!" : "–") \(name): \(value(figure.current, figure) ?? "")\(earlier)"
  }

  private func value(_ value: FigureValue, _ figure: ReviewFigure) -> String? {
    value.number.map {
      language.quantity($0.text, unit: figure.unit.rawValue, unitText: figure.unitText ?? "")
    }
  }

  /// `   ! ACT-2016-007 Papildināt kārtību: kavēts termiņš, kavējums 12 dienas (Anna)`.
  private func line(_ item: AttentionItem) -> String {
    let late = item.days.map { ", \(phrases.text("attention.days", count: $0))" } ?? ""
    let person = item.person.map { " (\($0))" } ?? ""
    let title = item.title == item.ref ? "" : " \(language.clipped(item.title, to: 60))"
    return "   ! \(item.ref)\(title): \(phrases.text("attention.\(item.reason.rawValue)"))\(late)\(person)"
  }

  private var outputs: [String] {
    [phrases.text("agenda.outputs")]
      + ReviewDecision.Kind.allCases.map { "   – \(phrases.text("agenda.output.\($0.rawValue)"))" }
  }
}
