import Foundation
import QualityModel
import Testing

@testable import QualityCommands

/// A workspace with a survey whose forms are given out and come back.
final class SurveyFormBench {
  let bench: Bench
  /// The fingerprints of the questions by their identifiers, as the page has them.
  private(set) var asked: [String: String] = [:]

  init(anonymous: Bool = true, name: String = "klienti") throws {
    bench = try Bench.empty()
    let words = [
      "survey", "add", "--template", name, "--opened", "2025-03-01", "--anonymous", anonymous ? "yes" : "no",
    ]
    #expect(bench.run(words).code == 0)
    asked = try fingerprints(page())
  }

  /// The page of the form.
  func page(_ language: String = "lv") throws -> String {
    let run = bench.run(["survey", "form", "SV-2025-01", "-o", "anketa.html"], language: language)
    #expect(run.code == 0, "\(run.errors)")
    return try bench.text("anketa.html")
  }

  private func fingerprints(_ page: String) -> [String: String] {
    page.matches(of: #/data-x-question="([^"]+)" data-x-asked="([0-9a-f]{16})"/#).reduce(into: [:]) {
      $0[String($1.1)] = String($1.2)
    }
  }

  /// The number of a form that its page made.
  static func copy(_ number: Int) -> String { String(SHA256.digest(of: Array("\(number)".utf8)).hex.prefix(32)) }

  /// A saved file with answers, each a JSON value.
  func file(_ number: Int, _ answers: [String: String], survey: String = "SV-2025-01") -> String {
    let lines = answers.sorted { $0.key < $1.key }.map {
      #"{"question": "\#($0)", "asked": "\#(asked[$0] ?? "")", "value": \#($1)}"#
    }
    return """
      {"form": "aplis-survey-form/1", "survey": "\(survey)", "copy": "\(Self.copy(number))",
       "answers": [\(lines.joined(separator: ",\n"))]}
      """
  }

  func put(_ text: String, _ name: String) throws { try bench.write(text, to: "back/\(name)") }

  /// So many forms that are in order, with different words.
  func putGood(_ count: Int, from first: Int = 1) throws {
    for number in first..<(first + count) {
      let answers = ["Q-2025-01": "\"\(number % 5 + 1)\"", "Q-2025-10": "\"yes\"", "Q-2025-13": "\"teksts \(number)\""]
      try put(file(number, answers), String(format: "%02d.json", number))
    }
  }

  func collect(_ options: [String] = []) -> Bench.Run {
    bench.run(["survey", "collect", "SV-2025-01", "back"] + options, language: "lv")
  }

  /// How many answers stand there.
  var answers: Int { max(0, bench.export("answer").split(whereSeparator: \.isNewline).count - 1) }
}
