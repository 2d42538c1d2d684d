package import QualityModel

/// A spreadsheet file as a workbook.
///
/// The file stays open, so that every pass over it reads the same bytes.
package protocol SpreadsheetWorkbook: TableWorkbook {
  /// The SHA-256 digest of the file.
  func digest() throws -> Digest
}
