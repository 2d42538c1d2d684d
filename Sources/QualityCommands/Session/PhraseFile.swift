import Foundation
import QualityModel

/// Reads the phrases of a language from `Templates/strings/`.
enum PhraseFile {
  /// - Throws: `strings.unreadable`, naming the file
  static func read(_ language: Organisation.Language, in home: Home) throws -> Phrases {
    let path = "\(home.templates)/strings/\(language.rawValue).json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(.inputOutput, "strings.unreadable", ["file": path])
    }
    if let lines = PhraseLines([UInt8](data)) { return Phrases(language, lines) }
    guard let entries = (try? JSONSerialization.jsonObject(with: data)) as? [String: String] else {
      throw Refusal(.data, "strings.malformed", ["file": path])
    }
    return Phrases(language, entries)
  }
}
