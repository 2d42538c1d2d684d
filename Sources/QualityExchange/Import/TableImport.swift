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
  private let file: ImportFile
  private let options: ImportOptions
  private let names: HeaderNames
  private let destination: any RecordDestination
  private let rejects: RejectedRows?
  @exclusivity(unchecked) private var report: ImportReport
  private let isSingle: Bool
  private let plans: [ColumnPlan]
  /// The fields for which the kind reads texts that say several.
  private let joint: Set<RecordField>
  /// What was told of the columns and words of the tables, to be remembered, as far as it is not yet.
  public let memories: [TableMemory]

  /// The columns that say in the place of the one period's value what is known of it.
  @exclusivity(unchecked) private var standIns: [Int] = []

  // What is being read. Unchecked for exclusive access: the import runs through it alone, and looks at it for every cell.
  @exclusivity(unchecked) private var table: ImportFile.Table
  @exclusivity(unchecked) private(set) var plan: ColumnPlan
  @exclusivity(unchecked) private var width = 0
  @exclusivity(unchecked) private var styles: ColumnStyles
  @exclusivity(unchecked) private var rows: any TableRows
  /// The rows of a text file, which know their lines.
  @exclusivity(unchecked) private var csv: CSVRows?
  /// Reads the cells of a text file in which no cell says anything for another one.
  @exclusivity(unchecked) private var plain: CSVReader?
  /// Whether rows are read for the records alone that names in them make.
  @exclusivity(unchecked) private var isOnlyMaking = false
  /// What cells of the row say of several fields.
  @exclusivity(unchecked) private var told: [(value: ToldValue, reject: (FieldProblem) -> ImportReport.Problem)] = []

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
    let options = try ImportNames(schema, in: options.phrases).named(options)
    self.schema = schema
    self.options = options
    self.destination = destination
    self.rejects = rejects
    let names = HeaderNames(schema: schema, options: options)
    let file = try ImportFile(
      path, options, isKey: names.isKey, holdsRecords: names.holdRecords, isKnown: names.isKnown)
    (self.file, self.names) = (file, names)
    joint = Set(schema.fields.filter { schema.reading(of: $0) != nil })
    report = ImportReport(kind: schema, file: file.name)
    // There is only one record of such a kind: writing it always means changing it.
    isSingle = if case .single = schema.identity { true } else { false }
    try HeadingField.refuseIdle(options, file.tables, at: Refusal.Place(file: file.name))
    let plans = try file.tables.map { try TableImport.plan($0, schema, options, file, destination) }
    let heads = Set(file.tables.flatMap(\.headers).map(FieldValue.trimmed))
    try ColumnPlan.refuseIdleHeaders(heads, options, file.place(file.tables[0], row: 1, line: 1))
    (self.plans, table, plan) = (plans, file.tables[0], plans[0])
    memories = file.tables.compactMap { options.memory(toKeepOf: $0.lastingHeaders, as: schema) }
    styles = ColumnStyles([], all: .decimalPoint, currency: options.currency)
    rows = try file.workbook.rows(of: file.tables[0].sheet)
    report.besides = file.besides
    report.recalled = file.tables.compactMap { options.memory(of: $0.lastingHeaders)?.id }
    try NewRecords(schema, options).prepare(destination)
  }

  /// The name of the file without its folder.
  public var name: String { file.name }

  private static func plan(
    _ table: ImportFile.Table, _ schema: RecordSchema, _ options: ImportOptions, _ file: ImportFile,
    _ destination: any RecordDestination
  ) throws -> ColumnPlan {
    let roles = Dictionary(uniqueKeysWithValues: table.shape.columns.map { ($0.at, $0.role) })
    let row = table.shape.headRows.first ?? table.shape.rows.lowerBound
    let place = file.place(table, row: row, line: row)
    let plan = try ColumnPlan(
      headers: table.headers, roles: roles, titles: table.shape.titles, schema: schema,
      options: options.recalling(table.lastingHeaders), at: place, besides: destination.declaredNumbers)
    // What was told of another file with these heads says nothing of this one's title.
    try plan.refuseOtherMeasure(table.shape.titles, schema, options, place)
    return plan
  }

  /// Reads all rows.
  /// - Parameter progress: is told now and then how many bytes were read, and of how many
  /// - Returns: what became of the rows; the first problems and changes in full, the others counted
  /// - Throws: a refusal where the file cannot be read on, or what the destination or the rejected rows throw as a
  ///   failure of reading or writing
  public func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> ImportReport {
    let made = destination.madeRecords.count
    if schema.isBulk {
      // Between small rows, which have one entry in the trail, no other record can be written.
      if !options.makes.isEmpty { try makeRecords() }
      try destination.beginRows(of: schema, file: report.file)
    }
    try readTables(progress: progress)
    let digest = try digest()
    if schema.isBulk { try destination.endRows(of: schema, digest: digest) }
    try destination.noteFile(report.file, digest: digest)
    report.warnings = csv?.source.warnings ?? []
    report.made = Array(destination.madeRecords.dropFirst(made))
    return report
  }

  private func readTables(progress: (Int, Int) -> Void) throws {
    for (place, table) in file.tables.enumerated() {
      do { try begin(table, plans[place], isFirst: place == 0) } catch {
        throw ImportFailure.refusal(error, file: report.file)
      }
      while try readRow() {
        if report.rows % 1024 == 0 { progress(csv?.source.consumedByteCount ?? 0, csv?.source.totalByteCount ?? 0) }
      }
    }
  }

  /// Reads everything once for the names that make records.
  private func makeRecords() throws {
    let before = report
    isOnlyMaking = true
    try readTables { _, _ in }
    (isOnlyMaking, report) = (false, before)
  }

  /// A text file is read to its end, so that its digest is known.
  private func digest() throws -> String {
    do {
      while try csv?.next() == true {}
    } catch let error as CSVError where error.isRecoverable {
      return try digest()
    }
    return try file.digest(csv)
  }

  private func begin(_ table: ImportFile.Table, _ plan: ColumnPlan, isFirst: Bool) throws {
    (self.table, self.plan, width) = (table, plan, table.width)
    styles = try columnStyles(table, plan)
    standIns = plan.standIns(in: schema)
    csv = try (file.workbook as? CSVTable)?.reading()
    rows = try TableBody(
      csv ?? file.workbook.rows(of: table.sheet), table.shape, merged: table.merged, filling: plan.filled)
    plain = plan.filled.isEmpty ? csv?.reader : nil
    report.note(
      table.shape, sheet: file.isSpreadsheet ? file.workbook.sheets[table.sheet].name : "",
      takesHeadings: plan.headings != nil, yearOfTitle: plan.yearOfTitle)
    report.besides.computedColumns += plan.computed
    report.besides.skippedColumns += plan.skipped
    if isFirst { try beginRejects() }
  }

  private func columnStyles(_ table: ImportFile.Table, _ plan: ColumnPlan) throws -> ColumnStyles {
    let columns = (plan.columns + plan.folds.map(\.column)).filter { ColumnStyles.concerns($0.field) }
    let areKeys = plan.columns.allSatisfy { $0.header == $0.field?.key ?? "id" }
    if columns.isEmpty || areKeys && !file.isSpreadsheet {
      return ColumnStyles(columns, all: .decimalPoint, currency: options.currency, isAssumed: true)
    }
    // What the program wrote for Excel has a comma before the decimals.
    if names.areOfExport(table.headers), (file.workbook as? CSVTable)?.isWrittenForExcel == true {
      return ColumnStyles(columns, all: .decimalComma, currency: options.currency)
    }
    let rows = try file.workbook.rows(of: table.sheet)
    return try ColumnStyles(
      of: columns, in: TableBody(rows, table.shape, merged: table.merged), currency: options.currency)
  }

  private func beginRejects() throws {
    guard let rejects, !isOnlyMaking else { return }
    let cells = table.shape.columns.map(\.label)
    guard let csv else {
      let detected = DetectedEncoding(encoding: .utf8, basis: .chosen, hasByteOrderMark: true)
      return try rejects.begin(header: cells, delimiter: .semicolon, detected)
    }
    try rejects.begin(header: table.headers, delimiter: csv.reader.delimiter, csv.source.detected)
  }

  private func readRow() throws -> Bool {
    do {
      guard try rows.next() else { return false }
    } catch let error as CSVError where error.isRecoverable {
      report.rows += 1
      try reject([problem(.refusal(ImportFailure.refusal(error, file: report.file)))])
      return true
    } catch {
      throw ImportFailure.refusal(error, file: report.file)
    }
    guard plan.conditions.allSatisfy({ $0.condition.isMet(by: rows[$0.index].words) }) else {
      report.rows += 1
      report.passedOver += 1
      return true
    }
    if plan.folds.isEmpty {
      report.rows += 1
      try takeRow(nil)
    } else {
      // A value that is not there yet makes no record, unless something stands in its place.
      let isTold = standIns.contains { !rows.isEmpty($0) }
      for fold in plan.folds where isTold || !rows.isEmpty(fold.column.index) {
        if !isTold, isNone(rows[fold.column.index].words, fold.column.field) { continue }
        report.rows += 1
        try takeRow(fold)
      }
    }
    return true
  }

  /// A dash where a number or a day belongs says that there is none, and so does `beztermiņa` where an end does; that is
  /// told.
  private func isNone(_ text: String, _ field: RecordField?) -> Bool {
    if field?.isNever(text) == true {
      report.ends += 1
      return true
    }
    guard text.utf8.count <= 3, ["-", "–", "—", "−"].contains(text) else { return false }
    switch field?.kind {
    case .number, .money, .integer, .day: break
    default: return false
    }
    report.dashes += 1
    return true
  }

  private func takeRow(_ fold: ColumnPlan.Fold?) throws {
    if !told.isEmpty { told.removeAll() }
    var record = RecordValue(schema)
    var problems: [ImportReport.Problem] = []
    if let csv, file.tables.count == 1, csv.reader.filledCount > width {
      let count = Refusal.Fact.count(csv.reader.filledCount)
      problems.append(problem(.refusal(Refusal(.data, .importTooManyCells, ["count": count]))))
    }
    for column in plan.columns { read(column, into: &record, &problems) }
    if let fold {
      record.values[fold.period.place] = .period(fold.value)
      read(fold.column, into: &record, &problems)
    }
    writeTold(from: 0, into: &record, &problems)
    let ofCells = told.count
    for constant in plan.constants where record.values[constant.field.place] == nil {
      read(constant, into: &record, &problems)
    }
    for template in plan.templates { read(template, into: &record, &problems) }
    writeTold(from: ofCells, into: &record, &problems)
    readHeading(into: &record, &problems)
    if problems.isEmpty, options.knowsByName, record.id.isEmpty { findByName(&record, &problems) }
    guard !isOnlyMaking else { return }
    guard problems.isEmpty else { return try reject(problems) }
    try put(record)
  }

  private func read(
    _ template: ColumnPlan.Template, into record: inout RecordValue, _ problems: inout [ImportReport.Problem]
  ) {
    let text = template.cells.text { rows[$0].raw }
    guard let field = template.field else { return readIdentifier(text, "id", &record, &problems) }
    guard record.values[field.place] == nil else { return }
    read(CellText(text), field, template.words, nil, into: &record, &problems)
  }

  /// The heading above the row; a record is also known by it without the number before its name.
  private func readHeading(into record: inout RecordValue, _ problems: inout [ImportReport.Problem]) {
    guard let headings = plan.headings, let heading = (rows as? TableBody)?.heading else { return }
    let (before, name) = (problems, HeadingField.withoutNumber(heading))
    read(CellText(heading), headings.field, headings.words, nil, into: &record, &problems)
    guard problems.count > before.count, name != heading else { return }
    var others = before
    read(CellText(name), headings.field, headings.words, nil, into: &record, &others)
    if others.count == before.count { problems = before }
  }

  private var place: Refusal.Place { file.place(table, row: rows.row, line: csv?.reader.line) }

  private func place(of column: ColumnPlan.Column) -> Refusal.Place {
    file.place(table, row: rows.row, line: csv?.reader.line, column: column.index)
  }

  private func problem(
    _ reason: ImportReport.Problem.Reason, header: String? = nil, value: String? = nil, column: Int? = nil
  ) -> ImportReport.Problem {
    let place = file.place(table, row: rows.row, line: csv?.reader.line, column: column)
    return ImportReport.Problem(place: place, header: header, value: value, reason: reason)
  }

  private func read(
    _ column: ColumnPlan.Column, into record: inout RecordValue, _ problems: inout [ImportReport.Problem]
  ) {
    // The cells of a text file are texts: they need not be looked at as anything else.
    if let reader = plain, let field = column.field {
      guard !reader.bytes(at: column.index).isEmpty else { return }
      let text = CellText(SpreadsheetSafety.undoNeutralising(reader.string(at: column.index)))
      if isNone(text.text, field) { return }
      return read(text, field, column.words, column, into: &record, &problems)
    }
    do {
      let text = try CellText(rows[column.index], for: column.field, isText: csv != nil)
      guard !text.text.isEmpty else { return }
      if let computed = text.computed { report.noteRounding(of: computed, to: text.text, at: place(of: column)) }
      guard let field = column.field else { return readIdentifier(text.text, column.header, &record, &problems) }
      if isNone(text.text, field) { return }
      read(text, field, column.words, column, into: &record, &problems)
    } catch {
      let value = rows[column.index].words
      problems.append(
        column.field.map {
          problem(.field($0, error), header: column.header, value: value.isEmpty ? nil : value, column: column.index)
        } ?? problem(.refusal(Refusal(.data, .importBadIdentifier, ["value": .text(value)])), header: column.header))
    }
  }

  private func read(
    _ text: CellText, _ field: RecordField, _ words: ChoiceWords?, _ column: ColumnPlan.Column?,
    into record: inout RecordValue, _ problems: inout [ImportReport.Problem]
  ) {
    guard !text.text.isEmpty else { return }
    do {
      if field.isItemised, let column { return try readItem(text.text, field, column, into: &record) }
      let manner = text.isCanonical ? styles.canonical : column.map { styles.manner(of: $0) } ?? styles.unknown
      guard joint.isEmpty || !joint.contains(field) else {
        return try readJoint(text.text, field, words, column, manner)
      }
      record.values[field.place] = try value(of: text.text, field, words, manner)
    } catch FieldProblem.partialDay(let period) where column?.takesLastDay == true {
      record.values[field.place] = .day(period.lastDay)
      report.lastDays += 1
    } catch let fault as FieldProblem {
      problems.append(
        problem(
          .field(field, fault), header: column?.header, value: Self.quoted(text.text, fault), column: column?.index))
    } catch let faults as RecordFaults {
      problems += faults.faults.map { problem(.field($0.field, $0.problem), header: column?.header) }
    } catch {
      problems.append(
        problem(
          .refusal(ImportFailure.refusal(error, file: report.file)), header: column?.header, column: column?.index))
    }
  }

  /// A cell may say several fields. They are written when the row is read: what columns of their own say stays.
  private func readJoint(
    _ text: String, _ field: RecordField, _ words: ChoiceWords?, _ column: ColumnPlan.Column?, _ manner: WritingManner
  ) throws {
    let value = try schema.told(text, for: field, as: manner) { try self.value(of: text, field, words, manner) }
    told.append(
      (
        value,
        { self.problem(.field(field, $0), header: column?.header, value: Self.quoted(text, $0), column: column?.index) }
      ))
  }

  private func writeTold(
    from first: Int, into record: inout RecordValue, _ problems: inout [ImportReport.Problem]
  ) {
    for (value, reject) in told[first...] {
      do throws(FieldProblem) { try value.write(into: &record, besides: Set(plan.fields)) } catch {
        problems.append(reject(error))
      }
    }
  }

  /// A column of its own for one item of several: its head says what the item is for, unless the cell does.
  private func readItem(
    _ text: String, _ field: RecordField, _ column: ColumnPlan.Column, into record: inout RecordValue
  ) throws {
    let head = column.header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let item = names.isName(column.header, of: field) || text.contains(":") ? text : "\(head): \(text)"
    guard case .list(let items)? = try field.value(of: item, besides: destination.declaredNumbers) else { return }
    guard case .list(let before)? = record.values[field.place] else {
      record.values[field.place] = .list(items)
      return
    }
    record.values[field.place] = .list(before + items)
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
    guard !text.isEmpty else { return }
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

  private func value(
    of text: String, _ field: RecordField, _ words: ChoiceWords?, _ manner: WritingManner
  ) throws -> FieldValue? {
    switch field.kind {
    case .reference, .anyReference:
      let trimmed = FieldValue.trimmed(text)
      return trimmed.isEmpty ? nil : try resolved(.text(trimmed), field)
    case .referenceList:
      let items = FieldValue.items(of: text)
      return items.isEmpty ? nil : try resolved(.list(items), field)
    case .boolean:
      let answer = OwnAnswer.key(text, to: field, of: schema, in: options.phrases)
      return try field.value(of: answer, as: manner, besides: destination.declaredNumbers)
    default: return try field.value(of: words?.keys(in: text) ?? text, as: manner, besides: destination.declaredNumbers)
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
    let changing = options.changes || isSingle ? givenFields : nil
    do {
      destination.willPut(at: place)
      let looksAt = options.tellsDoubles && changing == nil && !schema.isBulk
      let double = try looksAt ? alike(record) : nil
      switch try destination.put(record, changing: changing) {
      case .added:
        report.added += 1
        if let double { note(ImportReport.Double(line: place.line ?? 0, record: double), of: record) }
        report.noteOrder(of: record, line: place.line ?? 0)
      case .same: report.same += 1
      case .changed(let old, let new):
        report.change(old, new)
        report.noteOrder(of: new, line: place.line ?? 0)
      }
    } catch let faults as RecordFaults {
      try reject(faults.faults.map { problem(.field($0.field, $0.problem), header: header(of: $0.field)) })
    } catch let refusal as Refusal where refusal.sort == .data || refusal.sort == .rule {
      try reject([problem(.refusal(refusal))])
    }
  }

  /// The fields of which the row says something, be it that they are empty.
  private var givenFields: [RecordField] {
    let fields = plan.fields + plan.folds.compactMap(\.column.field)
    return told.isEmpty ? fields : fields + told.flatMap(\.value.fields).filter { !fields.contains($0) }
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
    guard !isOnlyMaking else { return }
    let isAlone = plan.columns.count > 1 && (0..<rows.count).count { !rows.isEmpty($0) } == 1
    report.reject(
      problems.map { problem in
        var problem = problem
        problem.isAlone = isAlone
        return problem
      })
    guard let rejects else { return }
    guard let csv else {
      return try rejects.add(table.shape.columns.map { rows[$0.at].words }, problems)
    }
    try rejects.add(csv.reader.rawRow, cells: csv.reader.count, problems)
  }
}

extension Refusal.ID {
  static let importBadIdentifier = Refusal.ID("import.bad-identifier")
  static let importEmpty = Refusal.ID("import.empty")
  static let importPersonalCode = Refusal.ID("import.personal-code")
  static let importTooManyCells = Refusal.ID("import.too-many-cells")
}
