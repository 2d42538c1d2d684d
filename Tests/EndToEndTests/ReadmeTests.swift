import Foundation
import Testing

/// The sessions that the README shows, run with the built program.
@Suite("The README's sessions")
struct ReadmeTests {
  private struct Step {
    let words: [String]
    var expected: [String]
  }

  @Test("There is one in Latvian and one in English, and one shows a refusal")
  func sessions() throws {
    let sessions = try Self.sessions()
    #expect(sessions.count == 2)
    #expect(sessions[0].count >= 5 && sessions[0].first?.words == ["export", "APLIS_LANGUAGE=lv"])
    #expect(sessions[1].contains { step in step.expected.contains { $0.hasPrefix("error:") } })
  }

  @Test("Every command answers as the README says, the refused one too", arguments: [0, 1])
  func session(_ number: Int) throws {
    let built = try Built()
    var environment: [String: String] = [:]
    for step in try Self.sessions()[number] {
      if step.words[0] == "export", let sign = step.words[1].firstIndex(of: "=") {
        environment[String(step.words[1][..<sign])] = String(step.words[1][step.words[1].index(after: sign)...])
        continue
      }
      let run = try built.run(step.words, environment: environment)
      let lines = (run.output + run.errors).split(separator: "\n").map(Self.withoutEndSpaces)
      #expect(Self.fits(lines, step.expected), "\(step.words): \(lines)")
      #expect((run.code != 0) == step.expected.contains { $0.hasPrefix("error:") }, "\(step.words): \(run.code)")
    }
  }

  /// The commands and what follows them; a line `…` stands for any lines.
  private static func sessions() throws -> [[Step]] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: path, encoding: .utf8)
    return readme.components(separatedBy: "```console\n").dropFirst().map { rest in
      steps(of: rest.components(separatedBy: "```")[0])
    }
  }

  private static func steps(of session: String) -> [Step] {
    var steps: [Step] = []
    for line in session.split(separator: "\n") {
      if line.hasPrefix("$ ") {
        let command = line.dropFirst(line.hasPrefix("$ aplis ") ? "$ aplis ".count : "$ ".count)
        steps.append(Step(words: words(String(command)), expected: []))
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
