import Foundation
import QualityModel

/// The console of the running program. Results are collected and written in larger portions.
public final class StandardConsole: Console {
  private var buffer: [UInt8] = []
  private static let portion = 1 << 16
  /// Why results could not be written; nothing is tried after that.
  private var failure: Int32?

  public init() {
    // Who stops reading (`aplis list | head`) is told to the one who writes, instead of ending the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether results go to a screen, as it was when the program began.
  public let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether messages go to a screen, as it was when the program began.
  public let isErrorTerminal = isatty(STDERR_FILENO) == 1

  /// Whether questions reach a screen and answers come from a keyboard.
  public let canAsk = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1

  /// A line that was typed, without its end; `nil` once the input has ended.
  public func readLine() -> String? {
    flush()
    return Swift.readLine(strippingNewline: true)
  }

  /// How many characters fit into a line of the screen; 100 where that is not known.
  public var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// Collects a result; larger portions go out at once, the rest with ``finish()``.
  public func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= StandardConsole.portion { flush() }
  }

  /// Collects a result that is UTF-8 already.
  public func write(bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= StandardConsole.portion { flush() }
  }

  /// Writes a message at once, after the results that were collected before it.
  public func writeError(_ text: String) {
    flush()
    // There is nobody left to be told if this fails.
    _ = DescriptorWriting.write(Array(text.utf8), to: STDERR_FILENO)
  }

  private func flush() {
    if failure == nil { failure = DescriptorWriting.write(buffer, to: STDOUT_FILENO) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Whether whoever read the results has gone away.
  public var isCut: Bool { failure == EPIPE }

  /// Writes what was collected. That nobody reads any more is no failure.
  public func finish() throws {
    flush()
    guard let failure, failure != EPIPE else { return }
    throw Refusal(.inputOutput, .outputUnwritable, detail: String(cString: strerror(failure)))
  }
}

extension Refusal.ID {
  static let outputUnwritable = Refusal.ID("output.unwritable")
}
