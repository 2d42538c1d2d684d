import Foundation
public import QualityModel

/// The folder `Criteria/`: one file for each catalogue, with links and shared panels beside them.
///
/// Reading is strict: a member that no catalogue has, a number that stands twice or a scale with a gap are findings
/// with file, line and column. What can be read all the same is read.
///
/// ```swift
/// let folder = CriteriaFolder("/usr/share/aplis/Criteria")
/// let catalogue = try folder.catalogue("caf-2020")
/// let (library, findings) = try folder.read()
/// ```
public struct CriteriaFolder: Sendable, CriteriaSource {
  /// Where the folder lies.
  public let path: String

  /// - Parameter path: the folder; it is not looked at before something is read
  public init(_ path: String) { self.path = path }

  /// Everything in the folder.
  /// - Returns: the catalogues that could be read, and what is wrong with the files, in the order of their names
  /// - Throws: `criteria.unreadable` if the folder or a file cannot be read
  public func read() throws -> (library: CriteriaLibrary, findings: [Refusal]) {
    var assembly = CriteriaAssembly()
    for name in try names() { try assembly.add(Self.bytes(path + "/" + name), file: Self.shown(name)) }
    return assembly.finish()
  }

  /// One catalogue with its panels and, for an overlay, what is under it; other files are not looked at.
  /// - Throws: `criteria.unknown-catalogue`; the first finding in the files that it needs; `criteria.unreadable`
  public func catalogue(_ key: String) throws -> CriteriaCatalogue {
    guard let catalogue = try library(of: key)[key] else { throw try unknown(key) }
    return catalogue
  }

  /// The catalogue with this key, if there is a file for it, and the panels that any catalogue may use; other files are
  /// not looked at.
  /// - Throws: the first finding in the files that it needs; `criteria.unreadable`
  public func library(of key: String) throws -> CriteriaLibrary {
    var assembly = CriteriaAssembly()
    var wanted: String? = try keys().contains(key) ? key : nil
    var known: Set<String> = []
    while let next = wanted, known.insert(next).inserted {
      wanted = try assembly.add(Self.bytes(try file(of: next)), file: Self.shown(next + ".json"))
    }
    for name in try names() where name.hasPrefix("panels") {
      try assembly.add(Self.bytes(path + "/" + name), file: Self.shown(name))
    }
    let (library, findings) = assembly.finish(isWhole: false)
    if let finding = findings.first { throw finding }
    return library
  }

  /// Some catalogues with their panels and the links between catalogues; what cannot be read of them is left out.
  /// - Parameter keys: of the catalogues; those for which there is no file are passed over
  /// - Throws: `criteria.unreadable`
  public func library(of keys: Set<String>) throws -> CriteriaLibrary {
    var assembly = CriteriaAssembly()
    let known = Set(try self.keys())
    var waiting = keys.intersection(known).sorted()
    var read: Set<String> = []
    while let key = waiting.popLast() {
      guard read.insert(key).inserted else { continue }
      let under = try assembly.add(Self.bytes("\(path)/\(key).json"), file: Self.shown(key + ".json"))
      if let under, known.contains(under) { waiting.append(under) }
    }
    for name in try names() where name.hasPrefix("panels") || name.hasPrefix("crosswalk") {
      try assembly.add(Self.bytes(path + "/" + name), file: Self.shown(name))
    }
    return assembly.finish(isWhole: false).library
  }

  /// The keys of the catalogues for which there is a file, in ascending order, without reading them.
  /// - Throws: `criteria.unreadable`
  public func keys() throws -> [String] {
    try names().map { String($0.dropLast(".json".count)) }.filter { !Self.isNoCatalogue($0) }
  }

  private static func isNoCatalogue(_ name: String) -> Bool {
    name.hasPrefix("panels") || name.hasPrefix("crosswalk") || !CriterionID.isCatalogueKey(name)
  }

  private func file(of key: String) throws -> String {
    guard try keys().contains(key) else { throw try unknown(key) }
    return "\(path)/\(key).json"
  }

  private func unknown(_ key: String) throws -> Refusal {
    Refusal(.usage, .criteriaUnknownCatalogue, ["catalogue": .text(key), "catalogues": .words(try keys())])
  }

  /// The files of the folder in the order of their names; what begins with a point and schemas are passed over.
  private func names() throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Refusal(.inputOutput, .criteriaUnreadable, ["file": "Criteria/"], detail: path)
    }
    return names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") && !$0.hasPrefix(".") }.sorted()
  }

  private static func shown(_ name: String) -> String { "Criteria/" + name }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      throw Refusal(.inputOutput, .criteriaUnreadable, ["file": .text(shown(name))], detail: path)
    }
    return Array(data)
  }
}

extension Refusal.ID {
  package static let criteriaUnknownCatalogue = Refusal.ID("criteria.unknown-catalogue")
  package static let criteriaUnreadable = Refusal.ID("criteria.unreadable")
}
