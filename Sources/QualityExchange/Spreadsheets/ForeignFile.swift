import QualityModel

/// Files that look like a spreadsheet, or are taken for one, and are not read: each with its refusal.
enum ForeignFile {
  /// The format of Excel up to 2003, `.xls`.
  case oldExcel
  /// A workbook with a password, whatever its format.
  case password
  /// A document of Word and the like in the old formats of Office.
  case oldOffice
  /// The binary workbook, `.xlsb`.
  case binaryWorkbook
  /// A workbook with macros, `.xlsm`.
  case macros
  /// A web page, often named `.xls`.
  case webPage
  /// The XML of Excel 2003, often named `.xls`.
  case excelXML
  /// OpenDocument in one XML file, `.fods`.
  case flatOpenDocument
  /// A text document, a presentation or a drawing.
  case otherDocument
  /// A document in a signed container, `.asice`, `.edoc`.
  case signedContainer
  /// The workbook of Apple's Numbers.
  case numbers
  /// An archive of something else.
  case otherArchive
  case pdf
  /// A photograph or a scan.
  case picture
  /// What a program leaves beside a workbook while it is open.
  case lockFile

  var refusal: Refusal.ID {
    switch self {
    case .oldExcel: .spreadsheetOldExcel
    case .password: .spreadsheetPassword
    case .oldOffice, .otherDocument: .spreadsheetOtherDocument
    case .binaryWorkbook: .spreadsheetBinaryWorkbook
    case .macros: .spreadsheetMacros
    case .webPage: .spreadsheetWebPage
    case .excelXML: .spreadsheetExcelXml
    case .flatOpenDocument: .spreadsheetFlatOpendocument
    case .signedContainer: .spreadsheetSignedContainer
    case .numbers: .spreadsheetNumbers
    case .otherArchive: .spreadsheetOtherArchive
    case .pdf: .spreadsheetPdf
    case .picture: .spreadsheetPicture
    case .lockFile: .spreadsheetLockFile
    }
  }
}

extension ForeignFile {
  /// The first bytes of files that are no table.
  private static let marks: [([UInt8], ForeignFile)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .otherDocument), ([0xFF, 0xD8, 0xFF], .picture),
    ([0x89, 0x50, 0x4E, 0x47], .picture), (Array("GIF8".utf8), .picture), ([0x49, 0x49, 0x2A, 0], .picture),
    ([0x4D, 0x4D, 0, 0x2A], .picture), ([0x1F, 0x8B, 8], .otherArchive), (Array("Rar!".utf8), .otherArchive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
  ]

  /// What a file is by its first bytes alone; `nil` if they do not tell.
  static func marked(_ start: [UInt8]) -> ForeignFile? {
    marks.first { start.starts(with: $0.0) }?.1
  }
}

extension Refusal.ID {
  static let spreadsheetBinaryWorkbook = Refusal.ID("spreadsheet.binary-workbook")
  static let spreadsheetExcelXml = Refusal.ID("spreadsheet.excel-xml")
  static let spreadsheetFlatOpendocument = Refusal.ID("spreadsheet.flat-opendocument")
  static let spreadsheetLockFile = Refusal.ID("spreadsheet.lock-file")
  static let spreadsheetMacros = Refusal.ID("spreadsheet.macros")
  static let spreadsheetNumbers = Refusal.ID("spreadsheet.numbers")
  static let spreadsheetOldExcel = Refusal.ID("spreadsheet.old-excel")
  static let spreadsheetOtherArchive = Refusal.ID("spreadsheet.other-archive")
  static let spreadsheetOtherDocument = Refusal.ID("spreadsheet.other-document")
  static let spreadsheetPassword = Refusal.ID("spreadsheet.password")
  static let spreadsheetPdf = Refusal.ID("spreadsheet.pdf")
  static let spreadsheetPicture = Refusal.ID("spreadsheet.picture")
  static let spreadsheetSignedContainer = Refusal.ID("spreadsheet.signed-container")
  static let spreadsheetWebPage = Refusal.ID("spreadsheet.web-page")
}
