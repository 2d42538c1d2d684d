/// Why a document, a schema or an XPath expression was refused.
///
/// `identifier` names the kind of error and never changes its meaning:
///
/// | identifier | meaning |
/// |---|---|
/// | `xml.malformed` | the document is not well-formed |
/// | `xml.doctype` | the document has a DOCTYPE that is not allowed |
/// | `xml.too-deep` | elements lie deeper in each other than they may |
/// | `xml.encoding` | the document is not UTF-8 |
/// | `xml.xpath` | an XPath expression is wrong |
/// | `xml.xpath-costly` | the expressions of a context take more steps than they may |
/// | `xml.schema` | a RELAX NG schema is wrong |
/// | `xml.invalid` | the document breaks its schema |
package struct XMLError: Error, Equatable, Sendable {
  /// The name of the file, as the caller gave it.
  package let file: String
  /// The line, counted from 1; 0 when there is none.
  package let line: Int
  /// What is wrong, as a sentence without a full stop.
  package let reason: String
  package let identifier: String

  package init(file: String, line: Int, reason: String, identifier: String) {
    self.file = file
    self.line = line
    self.reason = reason
    self.identifier = identifier
  }
}

extension XMLError: CustomStringConvertible {
  /// `file:line: error: reason [identifier]`
  package var description: String {
    let place = [file, line > 0 ? String(line) : ""].filter { !$0.isEmpty }.map { "\($0):" }.joined()
    return "\(place)\(place.isEmpty ? "" : " ")error: \(reason) [\(identifier)]"
  }
}
