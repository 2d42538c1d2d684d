/// A bar on the screen while something long runs. Where messages go into a file, nothing is written.
final class Progress {
  private let console: any Console
  private let label: String
  private var shown = -1

  init(_ console: any Console, label: String) {
    self.console = console
    self.label = label
  }

  /// Shows how much of the whole is done.
  func show(_ done: Int, of whole: Int) {
    guard console.isErrorTerminal, whole > 0 else { return }
    let percent = min(100, done * 100 / whole)
    guard percent != shown else { return }
    shown = percent
    let filled = percent / 5
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    console.writeError("\r\(label) \(bar) \(percent) %")
  }

  /// Clears the bar, so that what is written next stands on a clean line.
  func end() {
    guard console.isErrorTerminal, shown >= 0 else { return }
    console.writeError("\r\u{1B}[K")
    shown = -1
  }
}
