import XMLSupport

/// The formats of a workbook's cells by the number of their style.
struct XLSXStyles {
  private var formats: [CellFormat] = []
  private var codes: [Int: CellFormat] = [:]

  /// A workbook without styles.
  init() {}

  init(_ part: String, in package: SpreadsheetPackage) throws {
    let reader = try package.reader(of: part, knowing: XLSXNames.vocabulary)
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.xlsx {
      case .styleSheet, .numFmts, .cellXfs: continue
      case .numFmt: addCode(reader)
      case .xf: addStyle(reader)
      default: try reader.skipElement()
      }
    }
  }

  /// The format of a style.
  subscript(style: Int) -> CellFormat {
    formats.indices.contains(style) ? formats[style] : .number
  }

  private mutating func addCode(_ reader: XMLPullReader) {
    guard let number = reader.attribute("numFmtId").flatMap({ Int($0) }), let code = reader.attribute("formatCode")
    else { return }
    codes[number] = FormatCode.format(code)
  }

  private mutating func addStyle(_ reader: XMLPullReader) {
    let number = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
    formats.append(codes[number] ?? CellFormat.builtIn(number))
  }
}
