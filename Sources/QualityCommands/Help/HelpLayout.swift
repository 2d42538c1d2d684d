/// How help stands on the screen: headings, and names with their explanations in a second column.
enum HelpLayout {
  static let width = 80
  private static let column = 26

  static func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading] + lines + [""]
  }

  /// A paragraph, two spaces in.
  static func paragraph(_ text: String) -> [String] {
    TextWrap.lines(text, width: width - 2).map { "  " + $0 }
  }

  /// A name with its explanation, and what more is to be said of it on lines of their own; a long name has all of it
  /// below itself.
  static func row(_ name: String, _ explanation: String, _ more: String? = nil) -> [String] {
    var lines = [explanation, more].compactMap { $0 }.flatMap { TextWrap.lines($0, width: width - column) }
    let indent = String(repeating: " ", count: column)
    guard name.count + 4 <= column else { return ["  " + name] + lines.map { indent + $0 } }
    let first = lines.isEmpty ? "" : lines.removeFirst()
    return ["  " + name + String(repeating: " ", count: column - 2 - name.count) + first] + lines.map { indent + $0 }
  }
}
