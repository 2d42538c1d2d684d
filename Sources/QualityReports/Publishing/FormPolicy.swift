import Foundation
import QualityModel

/// What a page that is filled in may do: its own programs run, no other one, and no address is reached.
struct FormPolicy {
  /// The Content Security Policy, level 3.
  let text: String

  /// - Parameters:
  ///   - scripts: the names of the page's programs in the folder of its template
  ///   - folder: where page and programs are
  /// - Throws: `report.schema-unreadable` if a program is not there
  init(scripts: [String], in folder: TemplateFolder) throws {
    let digests = try scripts.map { try FormPolicy.digest(of: $0, in: folder) }
    text =
      "default-src 'none'; script-src \(digests.joined(separator: " ")); style-src 'unsafe-inline'; base-uri 'none'; "
      + "form-action 'none'"
  }

  private static func digest(of script: String, in folder: TemplateFolder) throws -> String {
    guard let bytes = folder.read(script) else {
      throw Refusal(.inputOutput, .reportSchemaUnreadable, ["file": .text(script)])
    }
    // The template puts the lines of the file into the page as they are, joined by line feeds.
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    let digest = SHA256.digest(of: Array(lines.utf8)).withUnsafeBytes { Data($0).base64EncodedString() }
    return "'sha256-\(digest)'"
  }
}
