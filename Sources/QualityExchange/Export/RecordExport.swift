public import QualityModel

/// Writes the records of one kind, one after another, into a file format.
public protocol RecordExport: AnyObject {
  /// Appends one record of the kind for which the export was begun.
  func write(_ record: RecordValue) throws
  /// Ends the file. Without it the file is not whole.
  func finish() throws
}

/// The formats in which records leave a workspace.
public enum ExportFormat: String, CaseIterable, Sendable {
  case csv, json, xml, xlsx
}
