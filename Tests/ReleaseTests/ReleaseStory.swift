import Foundation
import QualityModel

/// The commands from which the workspace of a release is made, each with its day: `Fixtures/story.txt`.
enum ReleaseStory {
  struct Step {
    let day: Day
    let words: [String]
  }

  static func steps() throws -> [Step] {
    let text = try String(contentsOf: Release.fixtures.appendingPathComponent("story.txt"), encoding: .utf8)
    var day = Day.first
    var steps: [Step] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@ ") {
        day = Day(String(line.dropFirst(2))) ?? day
      } else {
        steps.append(Step(day: day, words: words(String(line))))
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
}
