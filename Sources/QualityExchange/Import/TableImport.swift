public import QualityModel

/// Reads a table row by row and hands its records over. Memory does not grow with the file.
///
/// A bad row does not end the import: it is reported, and written to the rejected rows if they are wanted. Whether the
/// good ones are kept is for the caller to decide, who holds the transaction. What a spreadsheet export neutralised is
/// undone, and a personal code is never repeated in a message.
///
/// ```swift
/// let destination = ImportDestination(writer, allowsForward: false)
/// let report = try TableImport(path, as: Nonconformity.schema, options, into: destination).run()
/// ```
public final class TableImport {
  private let schema: RecordSchema
  private let source: DecodingByteSource
  private let reader: CSVReader
  private let options: ImportOptions
  private let destination: any RecordDestination
  let plan: ColumnPlan
  private let rejects: RejectedRows?
  private var report: ImportReport
  private let changing: [RecordField]?
  private let headerCount: Int

  /// Opens the file and settles which column means which field; no row is read yet.
  /// - Parameters:
  ///   - path: the file; its last component names it in messages and in the trail
  ///   - schema: the kind as which the rows are read
  ///   - options: how the table is to be understood
  ///   - destination: takes the records, inside the caller's transaction
  ///   - rejects: where bad rows go, unchanged and with the reason; `nil` if they are only reported
  /// - Throws: refusals about the file and its headers, such as `import.empty`, `import.unknown-column`,
  ///   `import.double-column` and `import.missing-column`
  public init(
    _ path: String, as schema: RecordSchema, _ options: ImportOptions, into destination: any RecordDestination,
    rejects: RejectedRows? = nil
  ) throws {
    self.schema = schema
    self.options = options
    self.destination = destination
    self.rejects = rejects
    let name = PersonalCode.masked(path.split(separator: "/").last.map(String.init) ?? path)
    report = ImportReport(kind: schema, file: name)
    do {
      source = try DecodingByteSource(path: path, encoding: options.encoding, hashing: true)
      reader = try CSVReader(source, delimiter: options.delimiter)
      guard try reader.next() else { throw Refusal(.data, .importEmpty, at: Refusal.Place(file: name)) }
    } catch {
      throw ImportFailure.refusal(error, file: name)
    }
    headerCount = reader.count
    plan = try ColumnPlan(
      headers: reader.strings, schema: schema, options: options, file: name, besides: destination.declaredNumbers)
    // There is only one record of such a kind: writing it always means changing it.
    let isSingle = if case .single = schema.identity { true } else { false }
    changing = options.changes || isSingle ? plan.fields : nil
    try rejects?.begin(header: reader.rawRow, count: headerCount, delimiter: reader.delimiter, source.detected)
  }

  /// Reads all rows.
  /// - Parameter progress: is told now and then how many bytes were read, and of how many
  /// - Returns: what became of the rows; the first problems and changes in full, the others counted
  /// - Throws: a refusal where the file cannot be read on, or what the destination or the rejected rows throw as a
  ///   failure of reading or writing
  public func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> ImportReport {
    if schema.isBulk { try destination.beginRows(of: schema, file: report.file) }
    while try readRow() {
      if report.rows % 1024 == 0 { progress(source.consumedByteCount, source.totalByteCount ?? 0) }
    }
    if schema.isBulk { try destination.endRows(of: schema, digest: source.digest?.hex ?? "") }
    try destination.noteFile(report.file, digest: source.digest?.hex ?? "")
    report.warnings = source.warnings
    return report
  }

  private func readRow() throws -> Bool {
    do {
      guard try reader.next() else { return false }
    } catch let error as CSVError where error.isRecoverable {
      report.rows += 1
      try reject([problem(.refusal(ImportFailure.refusal(error, file: report.file)))])
      return true
    } catch {
      throw ImportFailure.refusal(error, file: report.file)
    }
    report.rows += 1
    guard plan.conditions.allSatisfy({ $0.condition.isMet(by: reader.string(at: $0.index)) }) else {
      report.passedOver += 1
      return true
    }
    try takeRow()
    return true
  }

  private func takeRow() throws {
    var record = RecordValue(schema)
    var problems: [ImportReport.Problem] = []
    if reader.filledCount > headerCount {
      problems.append(problem(.refusal(Refusal(.data, .importTooManyCells, ["count": .count(reader.filledCount)]))))
    }
    for column in plan.columns { read(column, into: &record, &problems) }
    for constant in plan.constants where record.values[constant.field.place] == nil {
      read(constant, into: &record, &problems)
    }
    for template in plan.templates where record.values[template.field.place] == nil {
      read(template.cells.text { reader.string(at: $0) }, template.field, template.words, nil, into: &record, &problems)
    }
    if problems.isEmpty, options.knowsByName, record.id.isEmpty { findByName(&record, &problems) }
    guard problems.isEmpty else { return try reject(problems) }
    try put(record)
  }

  private var place: Refusal.Place { Refusal.Place(file: report.file, line: reader.line) }

  private func problem(
    _ reason: ImportReport.Problem.Reason, header: String? = nil, value: String? = nil
  ) -> ImportReport.Problem {
    ImportReport.Problem(place: place, header: header, value: value, reason: reason)
  }

  private func read(
    _ column: ColumnPlan.Column, into record: inout RecordValue, _ problems: inout [ImportReport.Problem]
  ) {
    let text = SpreadsheetSafety.undoNeutralising(reader.string(at: column.index))
    guard !text.isEmpty else { return }
    guard let field = column.field else {
      readIdentifier(text, column.header, &record, &problems)
      return
    }
    read(text, field, column.words, column.header, into: &record, &problems)
  }

  private func read(
    _ text: String, _ field: RecordField, _ words: ChoiceWords?, _ header: String?, into record: inout RecordValue,
    _ problems: inout [ImportReport.Problem]
  ) {
    guard !text.isEmpty else { return }
    do {
      record.values[field.place] = try value(of: text, field, words)
    } catch let fault as FieldProblem {
      problems.append(problem(.field(field, fault), header: header, value: Self.quoted(text, fault)))
    } catch {
      problems.append(problem(.refusal(ImportFailure.refusal(error, file: report.file)), header: header))
    }
  }

  /// A row that names a record without its identifier means that record.
  private func findByName(_ record: inout RecordValue, _ problems: inout [ImportReport.Problem]) {
    guard !schema.identity.isNatural, let name = record[schema.titleField] else { return }
    let field = schema.titleField
    do {
      record.id = try destination.identifier(ofName: name.text, in: schema) ?? ""
    } catch let fault as FieldProblem {
      problems.append(problem(.field(field, fault), header: header(of: field), value: Self.quoted(name.text, fault)))
    } catch {
      problems.append(problem(.refusal(ImportFailure.refusal(error, file: report.file))))
    }
  }

  private func read(
    _ constant: (field: RecordField, value: FieldValue?), into record: inout RecordValue,
    _ problems: inout [ImportReport.Problem]
  ) {
    do {
      record.values[constant.field.place] = try constant.value.map { try resolved($0, constant.field) }
    } catch let fault as FieldProblem {
      problems.append(
        problem(.field(constant.field, fault), value: constant.value.flatMap { Self.quoted($0.text, fault) }))
    } catch {
      problems.append(problem(.refusal(ImportFailure.refusal(error, file: report.file))))
    }
  }

  private func readIdentifier(
    _ text: String, _ header: String, _ record: inout RecordValue, _ problems: inout [ImportReport.Problem]
  ) {
    let id = FieldValue.trimmed(text)
    if let place = placeOfCode(in: id) {
      let refusal = Refusal(.data, .importPersonalCode, ["place": .count(place)])
      problems.append(problem(.refusal(refusal), header: header))
    } else if FieldKind.isIdentifier(id) || schema.identity.isNatural {
      record.id = id
    } else {
      let refusal = Refusal(.data, .importBadIdentifier, ["value": .text(String(id.prefix(60)))])
      problems.append(problem(.refusal(refusal), header: header))
    }
  }

  private func placeOfCode(in text: String) -> Int? {
    guard PersonalCode.firstPlace(in: text) != nil else { return nil }
    return PersonalCode.firstPlace(in: text, besides: (try? destination.declaredNumbers()) ?? .none)
  }

  private func value(of text: String, _ field: RecordField, _ words: ChoiceWords?) throws -> FieldValue? {
    switch field.kind {
    case .reference, .anyReference:
      let trimmed = FieldValue.trimmed(text)
      return trimmed.isEmpty ? nil : try resolved(.text(trimmed), field)
    case .referenceList:
      let items = FieldValue.items(of: text)
      return items.isEmpty ? nil : try resolved(.list(items), field)
    default: return try field.value(of: words?.keys(in: text) ?? text, besides: destination.declaredNumbers)
    }
  }

  private func resolved(_ value: FieldValue, _ field: RecordField) throws -> FieldValue {
    switch field.kind {
    case .reference, .anyReference, .referenceList: try destination.resolve(value, of: field, at: place)
    default: value
    }
  }

  /// What stood in the cell, for the message; a personal code is never repeated.
  private static func quoted(_ text: String, _ problem: FieldProblem) -> String? {
    if case .personalCode = problem { return nil }
    if PersonalCode.firstPlace(in: text) ?? PersonalCode.typedPlace(in: text) != nil { return nil }
    return text.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  private func put(_ record: RecordValue) throws {
    do {
      destination.willPut(at: place)
      let looksAt = options.tellsDoubles && changing == nil && !schema.isBulk
      let double = try looksAt ? alike(record) : nil
      switch try destination.put(record, changing: changing) {
      case .added:
        report.added += 1
        if let double { note(ImportReport.Double(line: reader.line, record: double), of: record) }
        report.noteOrder(of: record, line: reader.line)
      case .same: report.same += 1
      case .changed(let old, let new):
        report.change(old, new)
        report.noteOrder(of: new, line: reader.line)
      }
    } catch let faults as RecordFaults {
      try reject(faults.faults.map { problem(.field($0.field, $0.problem), header: header(of: $0.field)) })
    } catch let refusal as Refusal where refusal.sort == .data || refusal.sort == .rule {
      try reject([problem(.refusal(refusal))])
    }
  }

  /// The record that a new one would be a double of. The identifier of a row decides, but people are told by name, too.
  private func alike(_ record: RecordValue) throws -> String? {
    record.id.isEmpty ? try destination.double(of: record) : try destination.namesake(of: record)
  }

  private func note(_ double: ImportReport.Double, of record: RecordValue) {
    if record.id.isEmpty { report.doubles.append(double) } else { report.namesakes.append(double) }
  }

  /// The header of the column that holds a field; `nil` if there is none.
  func header(of field: RecordField) -> String? {
    plan.columns.first { $0.field == field }?.header
  }

  private func reject(_ problems: [ImportReport.Problem]) throws {
    report.reject(problems)
    try rejects?.add(reader.rawRow, cells: reader.count, problems)
  }
}

extension Refusal.ID {
  static let importBadIdentifier = Refusal.ID("import.bad-identifier")
  static let importEmpty = Refusal.ID("import.empty")
  static let importPersonalCode = Refusal.ID("import.personal-code")
  static let importTooManyCells = Refusal.ID("import.too-many-cells")
}
