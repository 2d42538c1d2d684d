import QualityExchange
import QualityModel

/// The values that a period lacks as a table to fill in: a row for each indicator, a column for the period.
struct MeasureGrid {
  let session: Session
  let period: Period

  /// What is filled in beside the value, or in its place.
  private static let besides: [RecordField] = [
    IndicatorMeasurement.fields.numerator, IndicatorMeasurement.fields.denominator,
    IndicatorMeasurement.fields.notMeasured,
  ]

  /// The heads of the columns; what is behind the second and third is for people alone.
  private func heads() throws -> [String] {
    let phrases = try session.phrases()
    func label(_ field: RecordField) -> String { phrases.field(field.key, of: IndicatorMeasurement.schema) }
    return [
      label(IndicatorMeasurement.fields.indicator), phrases.text("measure.name"), phrases.text("measure.last"),
      period.text,
    ] + MeasureGrid.besides.map(label)
  }

  private func cells(_ row: MeasureRow) throws -> [String] {
    [row.indicator.id.text, row.name, row.lastWords(try session.phrases()), ""] + MeasureGrid.besides.map { _ in "" }
  }

  func csv(_ rows: [MeasureRow]) throws -> String {
    try ([heads()] + rows.map(cells)).map(CSVLine.text).joined()
  }

  /// A workbook where the file is called so, or else CSV with a mark by which Excel knows its letters.
  /// - Throws: `export.exists`, `export.unwritable`
  func write(_ rows: [MeasureRow], to path: String) throws {
    let bytes = path.lowercased().hasSuffix(".xlsx") ? try workbook(rows) : Array("\u{FEFF}\(try csv(rows))".utf8)
    try NewFile.write(bytes, to: session.absolute(path), shown: path)
    let phrases = try session.phrases()
    session.console.line(phrases.text("measure.written", count: rows.count, ["file": path]))
    try session.suggest("measure \(period.text) \(path)")
  }

  private func workbook(_ rows: [MeasureRow]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try XLSXWriter(sheets: [session.phrases().kinds(IndicatorMeasurement.schema)]) { bytes += $0 }
    try writer.beginSheet(heads().map { XLSXColumn($0) })
    for row in rows { try writer.write(cells(row).map { $0.isEmpty ? .empty : .text($0) }) }
    try writer.finish()
    return bytes
  }
}
