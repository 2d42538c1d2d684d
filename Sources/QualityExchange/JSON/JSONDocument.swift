/// A JSON file that was read strictly: its value, and where in the file everything stands.
///
/// Foundation's reader tells no places, drops the earlier of two members with one name, and takes what is no JSON.
package struct JSONDocument: Sendable {
  package let root: JSONNode
  private let lines: JSONLines

  /// Reads one value and nothing after it (RFC 8259). A byte-order mark at the beginning is passed over.
  /// - Throws: ``JSONError``; its place is found with ``JSONLines``
  package init(_ bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes)
    root = try parser.document()
    lines = JSONLines(bytes)
  }

  /// The line and the column of a byte, both from 1; columns count characters.
  package func place(of offset: Int) -> (line: Int, column: Int) { lines.place(of: offset) }
}
