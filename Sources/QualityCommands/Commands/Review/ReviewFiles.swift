import Foundation
import QualityModel
import QualityReports

/// Writes the files of a review into a folder.
struct ReviewFiles {
  enum Format: String, CaseIterable {
    case html, xml, json
  }

  let session: Session
  let folder: String
  let languages: [Organisation.Language]
  let formats: [Format]
  /// The organisation's own folder of templates, whose pages stand before the program's.
  var ownTemplates: String?

  /// - Parameters:
  ///   - document: the XML document, as it is stored or signed
  ///   - json: the same as JSON; made only if asked for
  /// - Returns: the names of the files in the order in which they were written
  func write(year: Int, document: [UInt8], json: () throws -> [UInt8]) throws -> [String] {
    let publisher = try publisher()
    try makeFolder()
    var names: [String] = []
    if formats.contains(.html) {
      let pages = try publisher.pages(of: document, languages.map(session.phrases))
      for (language, page) in zip(languages, pages) {
        names.append(try put(page, "review-\(year).\(language.rawValue).html"))
      }
    }
    if formats.contains(.xml) { names.append(try put(document, "review-\(year).xml")) }
    if formats.contains(.json) { names.append(try put(json(), "review-\(year).json")) }
    return names
  }

  func publisher() throws -> ReviewPublisher {
    let templates = URL(fileURLWithPath: try session.home().templates)
    guard let ownTemplates else { return ReviewPublisher(templates: templates) }
    guard access(ownTemplates + "/pages", R_OK) == 0 else {
      throw Refusal(.usage, "report.no-templates", ["folder": ownTemplates])
    }
    return ReviewPublisher(templates: templates, own: [URL(fileURLWithPath: ownTemplates)])
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Refusal(.inputOutput, "report.unwritable", ["file": folder], detail: "\(error)")
    }
  }

  @discardableResult
  private func put(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = folder + "/" + name
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      chmod(path, 0o600)
    } catch {
      throw Refusal(.inputOutput, "report.unwritable", ["file": path], detail: "\(error)")
    }
    return name
  }
}
