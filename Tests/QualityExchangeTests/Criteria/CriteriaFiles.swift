import Foundation
import QualityModel

@testable import QualityExchange

/// The catalogues of the project, and small ones made for a test.
enum CriteriaFiles {
  static let folder = CriteriaFolder(
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Criteria").path)

  /// What a folder of such files says.
  static func read(_ files: [(String, String)]) throws -> (
    library: CriteriaLibrary, findings: [Refusal]
  ) {
    var assembly = CriteriaAssembly()
    for (name, text) in files { try assembly.add(Array(text.utf8), file: name) }
    return assembly.finish()
  }

  /// The findings as `identifier line:column`.
  static func findings(_ files: [(String, String)]) throws -> [String] {
    try read(files).findings.map {
      "\($0.identifier) \($0.place?.line ?? 0):\($0.place?.column ?? "")"
    }
  }

  /// A catalogue with these criteria, the first of them in line 4.
  static func catalogue(_ criteria: String, key: String = "a", more: String = "") -> String {
    """
    {"catalogue": "\(key)", "title": \(both), "about": \(both), "edition": "1", "revised": "2026-01-01",
     "status": "inForce", "isComplete": true, "sources": [], "rights": \(both)\(more),
     "criteria": [
    \(criteria)
    ]}
    """
  }

  static let both = #"{"lv": "x", "en": "x"}"#

  static func criterion(_ number: String, _ more: String = "") -> String {
    #"{"number": "\#(number)", "kind": "criterion", "certainty": "own", "title": \#(both)\#(more)}"#
  }
}
