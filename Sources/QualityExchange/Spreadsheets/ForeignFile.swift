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
  /// A zip archive of something else.
  case otherArchive
  case pdf
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
    case .lockFile: .spreadsheetLockFile
    }
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
  static let spreadsheetSignedContainer = Refusal.ID("spreadsheet.signed-container")
  static let spreadsheetWebPage = Refusal.ID("spreadsheet.web-page")
}
