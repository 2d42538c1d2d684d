import QualityModel

/// A console whose messages never repeat a personal code, whatever a sentence quotes. Results go through as they are:
/// what stands in the workspace was judged when it was written.
final class DiscreetConsole: Console {
  private let console: any Console

  init(_ console: any Console) {
    self.console = console
  }

  func write(_ text: String) { console.write(text) }
  func write(bytes: [UInt8]) { console.write(bytes: bytes) }
  func writeError(_ text: String) { console.writeError(PersonalCode.masked(text)) }
  func finish() throws { try console.finish() }
  var isCut: Bool { console.isCut }
  var isTerminal: Bool { console.isTerminal }
  var isErrorTerminal: Bool { console.isErrorTerminal }
  var width: Int { console.width }
  var canAsk: Bool { console.canAsk }
  func readLine() -> String? { console.readLine() }
}
