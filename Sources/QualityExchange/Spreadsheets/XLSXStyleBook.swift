/// The styles of a workbook that is written: those that every workbook has, and one for each currency that occurs.
struct XLSXStyleBook {
  /// A style that every workbook has, by its place.
  enum Style: Int, CaseIterable {
    case plain, header, text, percent, percentWithPlaces, day, month, year, moment, time, duration, amount

    /// The number of its format: those below 164 are built in.
    var format: Int {
      switch self {
      case .plain: 0
      case .header, .text: 49
      case .percent: 9
      case .percentWithPlaces: 10
      case .day: 14
      case .month: 164
      case .year: 165
      case .moment: 22
      case .time: 21
      case .duration: 46
      case .amount: 4
      }
    }
  }

  /// The currencies that occurred, in their order.
  private var currencies: [String] = []
  private static let months = 164
  private static let years = 165
  private static let firstCurrency = 166

  /// The place of the style of sums in a currency.
  mutating func amount(_ unit: String) -> Int {
    // Only what is a code of a currency may stand in the brackets of a format.
    guard unit.count == 3, unit.allSatisfy({ $0.isASCII && $0.isUppercase }) else { return Style.amount.rawValue }
    if let known = currencies.firstIndex(of: unit) { return Style.allCases.count + known }
    currencies.append(unit)
    return Style.allCases.count + currencies.count - 1
  }

  /// The part of the workbook.
  var xml: String {
    """
    \(XLSXParts.declaration)<styleSheet xmlns="\(XLSXParts.main)"><numFmts count="\(2 + currencies.count)">\(codes)</numFmts>\
    <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="\(Style.allCases.count + currencies.count)">\(styles)</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
  }

  private var codes: String {
    let own = [(XLSXStyleBook.months, "mm\\.yyyy"), (XLSXStyleBook.years, "yyyy")]
    let sums = currencies.enumerated().map { (XLSXStyleBook.firstCurrency + $0, "#,##0.00\\ [$\($1)]") }
    return (own + sums).map { "<numFmt numFmtId=\"\($0)\" formatCode=\"\($1)\"/>" }.joined()
  }

  private var styles: String {
    let own = Style.allCases.map { style in
      let isHeader = style == .header
      let wraps = isHeader || style == .text
      let start =
        "<xf numFmtId=\"\(style.format)\" fontId=\"\(isHeader ? 1 : 0)\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
      let alignment = "<alignment vertical=\"top\"\(wraps ? " wrapText=\"1\"" : "")/>"
      return start + " applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
    }
    let sums = currencies.indices.map { place in
      "<xf numFmtId=\"\(XLSXStyleBook.firstCurrency + place)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
        + " applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
    }
    return (own + sums).joined()
  }
}
