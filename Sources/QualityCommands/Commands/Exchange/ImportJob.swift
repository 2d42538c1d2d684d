import Foundation
import QualityExchange
import QualityModel

/// One file to be imported, and the kind of record that it holds.
struct ImportJob {
  let kind: RecordSchema
  let path: String
  /// What reads the file, if it holds criteria.
  var criteria: CriteriaImport?

  /// The file about whose columns and words somebody can be asked: a single one, since a head may mean another field in
  /// each, and none whose heads are no fields.
  static func asked(about jobs: [ImportJob], _ options: ImportOptions) -> ImportJob? {
    guard let job = jobs.first, jobs.count == 1, job.criteria == nil,
      !SurveyImport.readsItself(job.path, as: job.kind, options)
    else { return nil }
    return job
  }

  /// The endings of files that hold tables.
  private static let endings = [".csv", ".xlsx", ".ods"]

  /// The files of a folder that are named `NN-kind.csv`, or `.xlsx` and `.ods`, in the order of their names.
  /// - Throws: `import.nothing-in-folder`; `import.unknown-kind` for a file that names no kind
  static func jobs(inFolder folder: String) throws -> [ImportJob] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let jobs = try names.filter { isTable($0) }.map { name in
      let word = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex).drop {
        $0.isNumber || $0 == "-" || $0 == "_"
      }
      guard let kind = CommandCatalogue.kind(String(word)) else {
        throw Refusal(.data, .importUnknownKind, ["file": .text(name), "kind": .text(String(word))])
      }
      return ImportJob(kind: kind, path: folder + "/" + name)
    }
    guard !jobs.isEmpty else { throw Refusal(.usage, .importNothingInFolder, ["folder": .text(folder)]) }
    return jobs
  }

  /// What begins with a point or `~$` is none of the files that people mean.
  private static func isTable(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) } && !name.hasPrefix(".") && !name.hasPrefix("~$")
  }
}

extension Refusal.ID {
  static let importNothingInFolder = Refusal.ID("import.nothing-in-folder")
  static let importUnknownKind = Refusal.ID("import.unknown-kind")
}
