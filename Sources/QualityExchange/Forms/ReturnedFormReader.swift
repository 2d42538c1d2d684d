import Foundation
public import QualityModel

/// Reads what an assessor sent back: the JSON file that the form's page wrote, or the table filled in a spreadsheet.
public struct ReturnedFormReader {
  /// The words of the languages that a table's headers may be in.
  let languages: [Phrases]

  /// A filled form is small; a file larger than this is none.
  static let largest = 16 << 20

  public init(languages: [Phrases]) {
    self.languages = languages
  }

  /// - Parameter name: the name of the file, as it is shown
  /// - Throws: `form.unreadable`, `form.too-large`, `form.not-a-form`, `form.malformed`, `form.mixed`, with the place;
  ///   errors of the CSV reader
  public func read(_ path: String, name: String) throws -> ReturnedForm {
    let bytes = try ReturnedFormReader.bytes(path, name)
    let first = bytes.first { ![0xEF, 0xBB, 0xBF, 32, 9, 10, 13].contains($0) }
    return first == UInt8(ascii: "{")
      ? try FormFileJSON(file: name).form(bytes) : try FormFileTable(file: name, languages: languages).form(path)
  }

  /// What a returned file holds.
  /// - Throws: `form.unreadable`, `form.too-large`
  static func bytes(_ path: String, _ name: String) throws -> [UInt8] {
    let place = Refusal.Place(file: name)
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Refusal(.inputOutput, .formUnreadable, at: place)
    }
    defer { try? file.close() }
    do {
      let data = try file.read(upToCount: largest + 1) ?? Data()
      guard data.count <= largest else { throw Refusal(.data, .formTooLarge, at: place) }
      return Array(data)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(.inputOutput, .formUnreadable, at: place, detail: "\(error)")
    }
  }
}

extension Refusal.ID {
  static let formNotAForm = Refusal.ID("form.not-a-form")
  static let formTooLarge = Refusal.ID("form.too-large")
  static let formUnreadable = Refusal.ID("form.unreadable")
}
