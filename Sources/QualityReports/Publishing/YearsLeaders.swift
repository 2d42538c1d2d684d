import QualityModel

/// Who was director and quality manager when in a year, where that changed in it.
struct YearsLeaders {
  let lookup: ReportLookup
  let year: Int

  /// A function in the year.
  struct Term: Sendable, Hashable {
    let function: Appointment.Function
    let person: String
    let name: String
    let from: Day
    let until: Day?
    let act: String?
    let actOn: Day?
  }

  /// The terms of the functions that changed hands in the year; of those that did not, none.
  func terms() throws -> [Term] {
    let days = Period(year: year).firstDay...Period(year: year).lastDay
    let functions: [Appointment.Function] = [.director, .qualityManager]
    return try functions.flatMap { function -> [Term] in
      let appointments = try Appointments(lookup.reader).to(function, in: days)
      guard appointments.contains(where: { changes($0, in: days) }) else { return [] }
      return try appointments.map { appointment in
        Term(
          function: function, person: appointment.person.text,
          name: try lookup.title(Person.key, appointment.person.text) ?? appointment.person.text,
          from: appointment.from, until: appointment.until, act: appointment.act, actOn: appointment.actOn)
      }
    }
  }

  /// Whether somebody came or went within the year.
  private func changes(_ appointment: Record<Appointment>, in days: ClosedRange<Day>) -> Bool {
    appointment.from > days.lowerBound || (appointment.until.map { $0 < days.upperBound } ?? false)
  }

  /// The same as a part of a page; nothing where nobody came or went.
  func section() throws -> ReportSection? {
    let terms = try terms()
    guard !terms.isEmpty else { return nil }
    let table = ReportTable.list(
      "leaders",
      [
        .field(\Appointment.role), .field(\Appointment.person), .field(\Appointment.from), .field(\Appointment.until),
        .field(\Appointment.act), .field(\Appointment.actOn),
      ],
      terms.map { term in
        [
          .choice(term.function, \Appointment.role), .text(term.name), .day(term.from), .date(term.until),
          .words(term.act), .date(term.actOn),
        ]
      })
    return ReportSection("leaders", label: "functions.changed", count: terms.count, [.table(table)])
  }
}
