/// Where a command writes to, and what it can be asked for.
public protocol Console: AnyObject {
  /// Writes results.
  func write(_ text: String)
  /// Writes results that are UTF-8 already.
  func write(bytes: [UInt8])
  /// Writes messages for the person at the keyboard.
  func writeError(_ text: String)
  /// Writes what is still kept.
  /// - Throws: `output.unwritable` if results were lost
  func finish() throws
  /// Whether nobody reads results any more, so that some of them reached nobody.
  var isCut: Bool { get }
  /// Whether results go to a screen and not into a file or pipe.
  var isTerminal: Bool { get }
  /// Whether messages go to a screen.
  var isErrorTerminal: Bool { get }
  /// How many characters fit into a line.
  var width: Int { get }
  /// Whether somebody sits there who can be asked.
  var canAsk: Bool { get }
  /// A line that was typed, without its end; `nil` if there is none any more.
  func readLine() -> String?
}

extension Console {
  func finish() throws {}
  public var isCut: Bool { false }
  public func write(bytes: [UInt8]) { write(String(decoding: bytes, as: UTF8.self)) }
  var canAsk: Bool { false }
  func readLine() -> String? { nil }
  func line(_ text: String = "") { write(text + "\n") }
  func errorLine(_ text: String) { writeError(text + "\n") }
}
