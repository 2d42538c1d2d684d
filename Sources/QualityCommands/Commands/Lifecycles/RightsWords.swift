import QualityModel

/// The words of a kind's table of rights, a line for each row.
struct RightsWords {
  let phrases: Phrases
  let kind: RecordSchema

  /// The rows; deeds that the same people do under the same conditions share one.
  func lines() -> [String] {
    var lines: [(deeds: [String], rest: String)] = []
    for row in kind.rights.rows {
      let (deed, rest) = (deed(row), rest(row))
      if row.group == nil, let same = lines.firstIndex(where: { $0.rest == rest && !$0.deeds.contains(deed) }) {
        lines[same].deeds.append(deed)
      } else {
        lines.append(([deed], rest))
      }
    }
    return through + lines.map { "\($0.deeds.joined(separator: ", ")): \($0.rest)" }
  }

  /// The commands by which records are made that nobody adds.
  private var through: [String] {
    guard !kind.rights.commands.isEmpty else { return [] }
    return [phrases.text("rights.through", ["commands": kind.rights.commands.joined(separator: ", ")])]
  }

  private func deed(_ row: WriteRight) -> String {
    let deed = phrases.text("rights.deed.\(row.deed.rawValue)")
    return about(row).map { "\(deed) (\($0))" } ?? deed
  }

  /// What of the record, where different rows speak of different fields.
  private func about(_ row: WriteRight) -> String? {
    if let group = row.group { return phrases.text("rights.group.\(kind.key).\(group)") }
    let isDivided = row.deed == .edit && kind.rights.rows.contains { $0.deed == .edit && $0.group != nil }
    return isDivided ? phrases.text("rights.rest") : nil
  }

  private func rest(_ row: WriteRight) -> String {
    ([performers(row)] + conditions(row)).joined(separator: "; ")
  }

  private func performers(_ row: WriteRight) -> String {
    guard !row.performers.isEmpty else { return phrases.text("rights.nobody") }
    return row.performers.map { performer in
      phrases["performer.\(kind.key).\(performer.identifier)"] ?? phrases.text("performer.\(performer.identifier)")
    }.joined(separator: ", ")
  }

  private func conditions(_ row: WriteRight) -> [String] {
    let states = kind.lifecycle.map { LifecycleWords(phrases: phrases).states(row.states, $0) } ?? ""
    return (row.states.isEmpty ? [] : [phrases.text("rights.in", ["states": states])])
      + row.rules.map { phrases.text("rule.\($0.identifier)") }
      + (row.needsReason ? [phrases.text("lifecycle.reason")] : [])
  }
}
