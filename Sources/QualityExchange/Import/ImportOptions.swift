public import QualityModel

/// How a table is to be understood.
public struct ImportOptions: Sendable {
  /// Headers of the file and the fields that they mean: `Header=field`.
  public var mapping: [String: String] = [:]
  /// Values that every row gets: `field=value`.
  public var constants: [String: String] = [:]
  /// Words of the file for choices of a field: `severity: G → minor`.
  public var words: [String: [String: String]] = [:]
  /// Whether records that stand in the workspace with other content are changed.
  public var changes = false
  /// Whether columns that mean no field are left out; otherwise they are refused, so that nothing is lost unseen.
  public var skipsUnknown = false
  /// Whether bad rows are put aside while the good ones are written.
  public var isPartial = false
  public var encoding: TextEncoding?
  public var delimiter: CSVDelimiter?
  /// The languages whose labels and words are understood beside the keys.
  public var phrases: [Phrases] = []

  public init() {}
}
