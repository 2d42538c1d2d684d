import Foundation
import XMLSupport

/// How the parts of an Office Open XML package refer to each other.
///
/// Source: ISO/IEC 29500-2, section 6.5 (relationships) and annex B (resolving of references).
struct PackageRelationships {
  /// One reference.
  struct Relationship {
    /// The end of its type, such as `worksheet`: the rest differs between the editions of the standard.
    let type: String
    /// The part that is meant.
    let target: String
    /// Whether it leads outside the package: such are never followed.
    let isExternal: Bool
  }

  private(set) var byID: [String: Relationship] = [:]
  private let vocabulary = XMLVocabulary([
    ("Relationship", ["http://schemas.openxmlformats.org/package/2006/relationships"])
  ])

  /// The references of a part; of the package itself with an empty name. There may be none.
  init(of part: String, in package: SpreadsheetPackage) throws {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last ?? ""
    let own = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard package.archive[own] != nil else { return }
    let reader = try package.reader(of: own, knowing: vocabulary)
    while let event = try reader.next() {
      guard event == .start, reader.element == 0 else { continue }
      add(reader, folder)
    }
  }

  private mutating func add(_ reader: XMLPullReader, _ folder: String) {
    guard let id = reader.attribute("Id"), let target = reader.attribute("Target") else { return }
    let type = reader.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
    byID[id] = Relationship(
      type: type, target: PackageRelationships.resolved(target, in: folder),
      isExternal: reader.attribute("TargetMode") == "External")
  }

  /// The first reference of a type.
  func first(_ type: String) -> Relationship? {
    byID.values.filter { $0.type == type && !$0.isExternal }.min { $0.target < $1.target }
  }

  /// The part that a target means; `..` never leads out of the package.
  private static func resolved(_ target: String, in folder: String) -> String {
    let path = (target.hasPrefix("/") ? target : folder + "/" + target).removingPercentEncoding ?? target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
