/// A file that holds one table or several: a spreadsheet, or a CSV file with its single one.
package protocol TableWorkbook: AnyObject {
  /// The sheets in the order of their tabs.
  var sheets: [SheetDescription] { get }

  /// Begins to read a sheet; it may be read again from its beginning.
  /// - Parameter sheet: its place among ``sheets``
  /// - Throws: a refusal, if the sheet cannot be read
  func rows(of sheet: Int) throws -> any TableRows

  /// The merged cells of a sheet; their value stands in the first one alone.
  func mergedCells(of sheet: Int) throws -> [CellRange]

  /// The columns that are hidden, counted from 0.
  func hiddenColumns(of sheet: Int) throws -> Set<Int>
}
