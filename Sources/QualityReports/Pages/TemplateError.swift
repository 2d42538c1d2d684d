import QualityModel

/// What is wrong with a page template, and what to do about it.
///
/// `identifier` names the kind of error and never changes its meaning:
///
/// | identifier | meaning |
/// |---|---|
/// | `template.missing` | there is no such template |
/// | `template.malformed` | the template is not well-formed |
/// | `template.attribute` | an attribute is unknown, or stands where it cannot work |
/// | `template.xpath` | an expression is wrong |
/// | `template.xpath-costly` | the page's expressions look through too much |
/// | `template.label` | a label is unknown, or its key is wrong |
/// | `template.include-missing` | a file or part to include is not there |
/// | `template.include-loop` | a part includes itself |
/// | `template.style` | text for `style` or `script` holds what HTML cannot read back |
/// | `template.drawing` | a drawing is unknown or failed |
/// | `template.function` | a function called by an expression failed |
public struct TemplateError: Error, Equatable, Sendable {
  /// The stable name of the kind of error.
  public let identifier: String
  /// The name of the file inside the template folder.
  public let file: String
  /// The line, counted from 1; 0 when there is none.
  public let line: Int
  /// The attribute in which it stands; `nil` where there is none.
  public let attribute: String?
  /// The attribute's value: an expression, a key, a file name.
  public let expression: String?
  /// What is wrong, without a full stop.
  public let reason: String
  /// What the person who edits the template can do.
  public let nextStep: String

  init(_ identifier: String, at place: TemplatePlace, reason: String, nextStep: String) {
    self.identifier = identifier
    file = place.file
    line = place.line
    attribute = place.attribute
    expression = place.expression
    self.reason = reason
    self.nextStep = nextStep
  }
}

extension TemplateError {
  /// " Did you mean '…'?" with a blank in front, or nothing if no name is near; of several the first in alphabetical
  /// order.
  static func question(for word: String, among names: some Sequence<String>) -> String {
    NearMiss.of(word, among: names.sorted()).map { " Did you mean '\($0)'?" } ?? ""
  }
}

extension TemplateError: CustomStringConvertible {
  /// `file:line: error: reason [identifier]`, the attribute and the next step below.
  public var description: String {
    let source = attribute.map { "\n  in \($0)=\"\(expression ?? "")\"" } ?? ""
    let place = line > 0 ? "\(file):\(line)" : file
    return "\(place): error: \(reason) [\(identifier)]\(source)\n  fix: \(nextStep)"
  }
}
