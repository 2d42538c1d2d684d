/// A JSON file that a person may have written: its value, and where in the file everything stands.
///
/// Foundation's reader tells no places, drops the earlier of two members with one name, and takes what is no JSON.
package struct JSONDocument: Sendable {
  package let root: JSONNode
  private let lines: JSONLines

  /// Reads one value and nothing after it (RFC 8259). A byte-order mark at the beginning is passed over.
  /// - Parameter keepsDoubles: whether a member whose name stands twice is kept twice, for a reader of the content that
  ///   tells all faults of a file at once
  /// - Throws: ``JSONError``; its place is found with ``JSONLines``
  package init(_ bytes: [UInt8], keepsDoubles: Bool = false) throws(JSONError) {
    var reader = JSONReader<JSONNode>(bytes, keepsDoubles: keepsDoubles)
    root = try reader.document()
    lines = JSONLines(bytes)
  }

  /// The line and the column of a byte, both from 1; columns count characters.
  package func place(of offset: Int) -> (line: Int, column: Int) { lines.place(of: offset) }
}
