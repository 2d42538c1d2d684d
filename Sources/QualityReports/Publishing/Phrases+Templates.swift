public import Foundation
public import QualityModel

extension Phrases {
  /// Reads the words of a language from a folder of templates, as they are in `strings/lv.json` there.
  ///
  /// ```swift
  /// let latvian = try Phrases(.lv, templates: URL(fileURLWithPath: "Templates"))
  /// ```
  /// - Parameters:
  ///   - language: the language, whose file is read
  ///   - templates: the folder with `strings/`
  /// - Throws: `Refusal` `strings.unreadable` or `strings.malformed`, naming the file
  public init(_ language: Organisation.Language, templates: URL) throws {
    let name = "strings/\(language.rawValue).json"
    guard let data = try? Data(contentsOf: templates.appendingPathComponent(name)) else {
      throw Refusal(.inputOutput, .stringsUnreadable, ["file": .text(name)])
    }
    guard let entries = try? JSONDecoder().decode([String: String].self, from: data) else {
      throw Refusal(.data, .stringsMalformed, ["file": .text(name)])
    }
    self.init(language, entries)
  }
}
