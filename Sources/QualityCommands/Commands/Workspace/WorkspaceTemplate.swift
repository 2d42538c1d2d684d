import Foundation
import QualityExchange
import QualityModel

/// A starter workspace: CSV files in `Templates/workspaces/NAME/`, numbered in the order of their import.
struct WorkspaceTemplate {
  let name: String
  /// The folder with the files: that of the language, or the template's own.
  let folder: String

  /// - Throws: `template.unknown`, with the names that there are
  static func find(_ name: String, _ session: Session) throws -> WorkspaceTemplate {
    let root = try root(session)
    let names = try names(session)
    guard names.contains(name) else {
      throw Refusal(.usage, .templateUnknown, ["template": .text(name), "words": .words(names)])
    }
    let own = "\(root)/\(name)"
    let localised = "\(own)/\(session.language.rawValue)"
    let isLocalised = FileManager.default.fileExists(atPath: localised)
    return WorkspaceTemplate(name: name, folder: isLocalised ? localised : own)
  }

  private static func root(_ session: Session) throws -> String { try session.home().templates + "/workspaces" }

  /// The names of those that there are, in ascending order.
  static func names(_ session: Session) throws -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root(session))
    return names?.filter { !$0.contains(".") }.sorted() ?? []
  }

  /// How many records of each kind the files hold, in the order of their import; the organisation is the reader's own.
  func counts() throws -> [(kind: RecordSchema, count: Int)] {
    try ImportJob.jobs(inFolder: folder).filter { $0.kind !== Organisation.schema }.map { job in
      let rows = try CSVTable(path: job.path).rows(of: 0)
      var count = -1
      while try rows.next() { count += 1 }
      return (job.kind, max(0, count))
    }
  }

  /// When what the files tell happened, where they are a sample; `nil` for a starter.
  /// - Throws: `sample.script`
  func script() throws -> SampleScript? {
    let path = "\(folder)/\(SampleScript.file)"
    return FileManager.default.fileExists(atPath: path) ? try SampleScript(path) : nil
  }
}

extension Refusal.ID {
  static let templateUnknown = Refusal.ID("template.unknown")
}
