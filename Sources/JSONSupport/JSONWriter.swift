/// Writes JSON piece by piece. A name stands once in an object: a second time is a mistake of the program, at which
/// builds for tests stop.
///
/// ```swift
/// var writer = JSONWriter(.line)
/// writer.object {
///   $0.member("id")
///   $0.text("NC-1")
/// }
/// writer.bytes     // {"id":"NC-1"}
/// ```
package struct JSONWriter {
  package enum Layout: Sendable {
    /// Everything on one line, without white space.
    case line
    /// Each member and item on a line of its own, two spaces for each depth.
    case lines
  }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  #if DEBUG
    private var names: Set<String> = []
  #endif

  package init(_ layout: Layout) { self.layout = layout }

  // MARK: What holds others

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    #if DEBUG
      let outer = names
      names = []
      defer { names = outer }
    #endif
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func array(_ items: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]"), items)
  }

  private mutating func nested(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
    bytes.append(open)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    bytes.append(close)
  }

  /// Begins a member; its value follows.
  package mutating func member(_ name: String) {
    #if DEBUG
      precondition(names.insert(name).inserted, "the name \(name) stands in an object already")
    #endif
    item()
    JSONBytes.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if layout == .lines { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins an item of an array; its value follows.
  package mutating func item() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    guard layout == .lines else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  // MARK: Values

  package mutating func text(_ text: String) { JSONBytes.append(text, to: &bytes) }

  /// What stands there as it is: digits, `true`, `false`, `null`.
  package mutating func literal(_ literal: String) { bytes.append(contentsOf: literal.utf8) }

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .boolean(let boolean): literal(boolean ? "true" : "false")
    case .number(let digits): literal(digits)
    case .text(let text): self.text(text)
    case .array(let items):
      array { writer in
        for item in items {
          writer.item()
          writer.write(item)
        }
      }
    case .object(let members):
      object { writer in
        for (name, value) in members {
          writer.member(name)
          writer.write(value)
        }
      }
    }
  }
}
