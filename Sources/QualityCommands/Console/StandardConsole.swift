import Foundation

/// The console of the running program. Results are collected and written in larger portions.
public final class StandardConsole: Console {
  private var buffer: [UInt8] = []
  private static let portion = 1 << 16

  /// Writes to the program's standard output and standard error.
  public init() {}

  /// Whether results go to a screen, as it was when the program began.
  public let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether messages go to a screen, as it was when the program began.
  public let isErrorTerminal = isatty(STDERR_FILENO) == 1

  /// How many characters fit into a line of the screen; 100 where that is not known.
  public var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// Collects a result; larger portions go out at once, the rest with ``flush()``.
  public func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= StandardConsole.portion { flush() }
  }

  /// Writes a message at once, after the results that were collected before it.
  public func writeError(_ text: String) {
    flush()
    StandardConsole.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes what was collected. The program calls it before it ends.
  public func flush() {
    StandardConsole.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        // Nobody reads any more (`aplis list | head`): there is nothing left to do.
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
