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
    if let entries = PlainPhrases.entries(of: data) { return Phrases(language, entries) }
    guard let entries = (try? JSONSerialization.jsonObject(with: data)) as? [String: String] else {
      throw Refusal(.data, "strings.malformed", ["file": path])
    }
    return Phrases(language, entries)
  }
}

/// Reads a JSON object of plain texts, as the files of phrases are: every command begins with it, and Foundation's
/// reader, which makes a tree of all kinds of values first, takes a third of a short command's time.
///
/// What it does not know, such as an escaped letter beside `\"`, `\\` and `\n`, it leaves to that reader.
enum PlainPhrases {
  /// - Returns: `nil` if the text is anything but one object of texts
  static func entries(of data: Data) -> [String: String]? {
    data.withUnsafeBytes { bytes in
      var scan = Scan(bytes: bytes)
      return scan.object()
    }
  }

  private struct Scan {
    let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(bytes: UnsafeRawBufferPointer) {
      self.bytes = bytes
    }

    mutating func object() -> [String: String]? {
      var entries: [String: String] = [:]
      entries.reserveCapacity(bytes.count / 64)
      guard take(UInt8(ascii: "{")) else { return nil }
      repeat {
        guard let key = text(), take(UInt8(ascii: ":")), let value = text() else { return nil }
        entries[key] = value
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { return nil }
      skipSpace()
      return place == bytes.count ? entries : nil
    }

    private mutating func skipSpace() {
      while place < bytes.count, [32, 10, 13, 9].contains(bytes[place]) { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      skipSpace()
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    private mutating func text() -> String? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      let start = place
      while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
        guard bytes[place] >= 32 else { return nil }
        place += 1
      }
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: "\\") { return markedText(from: start) }
      defer { place += 1 }
      return String(validating: bytes[start..<place], as: UTF8.self)
    }

    /// A text with marked signs in it.
    private mutating func markedText(from start: Int) -> String? {
      var text = Array(bytes[start..<place])
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        guard bytes[place] >= 32 else { return nil }
        if bytes[place] == UInt8(ascii: "\\") {
          place += 1
          guard place < bytes.count, let sign = PlainPhrases.marked[bytes[place]] else { return nil }
          text.append(sign)
        } else {
          text.append(bytes[place])
        }
        place += 1
      }
      guard place < bytes.count else { return nil }
      place += 1
      return String(validating: text, as: UTF8.self)
    }
  }

  private static let marked: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "n"): 10,
  ]
}
