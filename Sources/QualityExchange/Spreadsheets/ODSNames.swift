import XMLSupport

/// The names of the elements and namespaces of OpenDocument that are read.
///
/// Source: OASIS OpenDocument 1.3, part 3.
enum ODSNames {
  static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let table: StaticString = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let text: StaticString = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let style: StaticString = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let number: StaticString = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  static let config: StaticString = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
  static let manifest: StaticString = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
  /// What LibreOffice says beside the standard, such as that a cell holds an error.
  static let calc: StaticString = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

  enum Element: Int, CaseIterable {
    // office
    case body, spreadsheet, annotation, styles, automaticStyles, documentContent
    // table
    case table, row, cell, coveredCell, column, rows, headerRows, rowGroup, columns, headerColumns, columnGroup
    // text
    case paragraph, heading, space, tab, lineBreak, rubyText, note
    // style
    case style, tableProperties
    // number
    case dateStyle, timeStyle, numberStyle, currencyStyle, day, month, year, hours, numberText, currencySymbol
    case configItem
  }

  static let vocabulary = XMLVocabulary(Element.allCases.map { ($0.name, [$0.namespace]) })
}

extension ODSNames.Element {
  var name: String {
    switch self {
    case .automaticStyles: "automatic-styles"
    case .documentContent: "document-content"
    case .row: "table-row"
    case .cell: "table-cell"
    case .coveredCell: "covered-table-cell"
    case .column: "table-column"
    case .rows: "table-rows"
    case .headerRows: "table-header-rows"
    case .rowGroup: "table-row-group"
    case .columns: "table-columns"
    case .headerColumns: "table-header-columns"
    case .columnGroup: "table-column-group"
    case .paragraph: "p"
    case .heading: "h"
    case .space: "s"
    case .lineBreak: "line-break"
    case .rubyText: "ruby-text"
    case .tableProperties: "table-properties"
    case .dateStyle: "date-style"
    case .timeStyle: "time-style"
    case .numberStyle: "number-style"
    case .currencyStyle: "currency-style"
    case .numberText: "text"
    case .currencySymbol: "currency-symbol"
    case .configItem: "config-item"
    default: "\(self)"
    }
  }

  var namespace: StaticString {
    switch self {
    case .body, .spreadsheet, .annotation, .styles, .automaticStyles, .documentContent: ODSNames.office
    case .table, .row, .cell, .coveredCell, .column, .rows, .headerRows, .rowGroup, .columns, .headerColumns,
      .columnGroup:
      ODSNames.table
    case .paragraph, .heading, .space, .tab, .lineBreak, .rubyText, .note: ODSNames.text
    case .style, .tableProperties: ODSNames.style
    case .dateStyle, .timeStyle, .numberStyle, .currencyStyle, .day, .month, .year, .hours, .numberText,
      .currencySymbol:
      ODSNames.number
    case .configItem: ODSNames.config
    }
  }
}

extension XMLPullReader {
  /// The current element of OpenDocument; `nil` for any other.
  var ods: ODSNames.Element? { ODSNames.Element(rawValue: element) }

  /// A number of repetitions or of spanned cells, at least 1; what is too large for any sheet stays so.
  func times(_ name: StaticString) -> Int {
    min(1 << 31, max(1, attribute(name, in: ODSNames.table).flatMap { Int($0) } ?? 1))
  }
}
