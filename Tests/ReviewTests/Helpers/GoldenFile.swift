import Foundation
import Testing

/// A file that was looked at once by a person, and that a result must equal from then on.
///
/// `APLIS_RECORD_GOLDENS=1` writes the files anew and makes the run fail, so that nobody records by accident.
enum GoldenFile {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["APLIS_RECORD_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded anew: \(name)", sourceLocation: sourceLocation)
      return
    }
    let golden = try #require(
      (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }, "there is no \(name)",
      sourceLocation: sourceLocation)
    if let difference = difference(of: text, from: golden) {
      Issue.record("\(name), \(difference)", sourceLocation: sourceLocation)
    }
  }

  /// The first line that differs, with what was expected and what is there.
  static func difference(of text: String, from golden: String) -> String? {
    guard text != golden else { return nil }
    let (new, old) = (
      text.split(separator: "\n", omittingEmptySubsequences: false),
      golden.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(new, old).enumerated().first { $1.0 != $1.1 }?.offset ?? min(new.count, old.count)
    func shown(_ lines: [Substring]) -> String {
      lines.indices.contains(line) ? String(lines[line].prefix(300)) : "(the end)"
    }
    return "line \(line + 1):\n  expected: \(shown(old))\n  found:    \(shown(new))"
  }
}
