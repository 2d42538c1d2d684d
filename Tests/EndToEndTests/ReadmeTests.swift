import Foundation
import Testing

/// The session that the README shows, run with the built program.
@Suite("The README's session")
struct ReadmeTests {
  private struct Step {
    let words: [String]
    var expected: [String]
  }

  @Test("Every command answers as the README says, the refused one too")
  func session() throws {
    let steps = try Self.steps()
    #expect(steps.count > 10)
    #expect(steps.contains { step in step.expected.contains { $0.hasPrefix("error:") } })
    let built = try Built()
    for step in steps {
      let run = try built.run(step.words)
      let lines = (run.output + run.errors).split(separator: "\n").map(Self.withoutEndSpaces)
      #expect(Self.fits(lines, step.expected), "\(step.words): \(lines)")
      #expect((run.code != 0) == step.expected.contains { $0.hasPrefix("error:") }, "\(step.words): \(run.code)")
    }
  }

  /// The commands and what follows them; a line `…` stands for any lines.
  private static func steps() throws -> [Step] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: path, encoding: .utf8)
    let session = try #require(
      readme.components(separatedBy: "```console\n").dropFirst().first?.components(separatedBy: "```").first)
    var steps: [Step] = []
    for line in session.split(separator: "\n") {
      if line.hasPrefix("$ aplis ") {
        steps.append(Step(words: words(String(line.dropFirst("$ aplis ".count))), expected: []))
      } else {
        steps[steps.count - 1].expected.append(String(line))
      }
    }
    return steps
  }

  /// Words as a shell splits them, with double quotes.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    for (index, part) in line.components(separatedBy: "\"").enumerated() {
      if index % 2 == 1 { words.append(part) } else { words += part.split(separator: " ").map(String.init) }
    }
    return words
  }

  private static func withoutEndSpaces(_ line: Substring) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func fits(_ lines: [String], _ expected: [String]) -> Bool {
    var rest = lines[...]
    for (index, wanted) in expected.enumerated() {
      if wanted == "…" {
        guard index < expected.count - 1 else { return true }
        rest = rest.drop { !fits($0, expected[index + 1]) }
        continue
      }
      guard let line = rest.popFirst(), fits(line, wanted) else { return false }
    }
    return rest.isEmpty
  }

  /// A line that ends in `…` fits every line that begins so.
  private static func fits(_ line: String, _ wanted: String) -> Bool {
    line == wanted || wanted.hasSuffix(" …") && line.hasPrefix(String(wanted.dropLast(2)))
  }
}
