import Foundation
import JSONSupport
import QualityModel

/// When what is written in a sample's tables happened, and by whose hand: `play.json` beside the tables.
struct SampleScript {
  /// The day from which the workspace was kept; what lies before came with it.
  let begins: Day
  /// The last day, which is today in the sample.
  let ends: Day
  /// Who acts where a chapter names nobody.
  let actor: String
  /// What becomes of the records of a kind, by its key; records of other kinds are there from the beginning.
  let chapters: [String: [SampleChapter]]
  /// Steps that were written later than they were taken, in days, by `RECORD/STEP`.
  let late: [String: Int]

  static let file = "play.json"

  /// - Throws: `sample.script` with what cannot be understood
  init(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path),
      let json = JSONValue(reading: String(decoding: data, as: UTF8.self))?.byName
    else { throw SampleScript.refusal(SampleScript.file) }
    begins = try SampleScript.day(json["begins"], "begins")
    ends = try SampleScript.day(json["ends"], "ends")
    actor = json["actor"]?.text ?? ""
    chapters = try (json["kinds"]?.byName ?? [:]).reduce(into: [:]) { chapters, entry in
      guard let kind = RecordSchema.named(entry.key) else { throw SampleScript.refusal(entry.key) }
      chapters[entry.key] = try (entry.value.array ?? []).map { try SampleChapter($0, of: kind) }
    }
    late = (json["late"]?.byName ?? [:]).compactMapValues(SampleScript.number)
  }

  private static func day(_ value: JSONValue?, _ name: String) throws -> Day {
    guard let day = value?.text.flatMap({ Day($0) }) else { throw refusal(name) }
    return day
  }

  static func number(_ value: JSONValue) -> Int? { if case .number(let digits) = value { Int(digits) } else { nil } }

  static func refusal(_ word: String) -> Refusal { Refusal(.data, .sampleScript, ["word": .text(word)]) }
}

extension Refusal.ID {
  static let sampleScript = Refusal.ID("sample.script")
}
