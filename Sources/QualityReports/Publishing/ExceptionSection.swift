import QualityModel

/// The director's exceptions from the four-eyes principle on some records; nothing where there are none.
struct ExceptionSection {
  let lookup: ReportLookup

  func section(of ids: [String]) throws -> ReportSection? {
    let exceptions = try lookup.reader.records(
      FourEyesException.self, where: .isIn(\.for, ids), order: [.ascending(\.grantedOn)])
    guard !exceptions.isEmpty else { return nil }
    let table = ReportTable.list("exceptions", columns, try exceptions.map(row))
    return ReportSection(
      "exceptions", label: "sheet.exceptions", count: exceptions.count,
      [.notice(ReportNotice("sheet.exceptions.about", .warn)), .table(table)])
  }

  private var columns: [ReportTable.Column] {
    [
      .field(\FourEyesException.for), .field(\FourEyesException.step), .field(\FourEyesException.person),
      .field(\FourEyesException.grounds), .field(\FourEyesException.grantedBy),
      .field(\FourEyesException.order),
      .field(\FourEyesException.grantedOn), .field(\FourEyesException.usedOn), .field(\FourEyesException.state),
    ]
  }

  private func row(_ exception: Record<FourEyesException>) throws -> [ReportTable.Cell?] {
    [
      .text(exception.for), .label(try step(exception)), try lookup.person(exception.person.text),
      .text(exception.grounds), try lookup.person(exception.grantedBy?.text),
      .lines([.words(exception.order), .date(exception.orderedOn)].compactMap { $0 }), .date(exception.grantedOn),
      .date(exception.usedOn), .choice(exception.state, \FourEyesException.state),
    ]
  }

  /// The step in words, by the kind of the record on which it is taken.
  private func step(_ exception: Record<FourEyesException>) throws -> String {
    let schema = try RecordSchema.kinds(ofID: exception.for).first {
      try lookup.reader.record($0.key, id: exception.for) != nil
    }
    guard let schema, schema.lifecycle?.events.contains(exception.step) == true else { return "event.step" }
    return "step.\(schema.key).\(exception.step).done"
  }
}
