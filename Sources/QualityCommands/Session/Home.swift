import Foundation
import QualityModel

/// The folder that holds `Criteria/` and `Templates/`: pages, strings and starter workspaces, which people may change.
struct Home: Sendable, Equatable {
  let path: String
  /// How it was found, for `--version --verbose`.
  let origin: Origin

  enum Origin: String, CaseIterable, Sendable {
    case option, environment, beside, above
  }

  var templates: String { path + "/Templates" }
  var criteria: String { path + "/Criteria" }

  /// The places to look, in their order. A place that somebody named is the only one: if it is wrong, that is an error.
  static func candidates(explicit: String?, environment: [String: String], executable: String) -> [Home] {
    if let explicit { return [Home(path: explicit, origin: .option)] }
    if let variable = environment["APLIS_HOME"], !variable.isEmpty {
      return [Home(path: variable, origin: .environment)]
    }
    let folder = parent(of: resolved(executable))
    let shared = parent(of: folder)
    return [Home(path: shared == "/" ? "/share/aplis" : shared + "/share/aplis", origin: .beside)] + above(folder)
  }

  /// The path without symbolic links; as it is if nothing is there.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }

  private static func parent(of path: String) -> String {
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    return path.hasPrefix("/") ? "/" + parent : parent
  }

  /// The folders above the program, no further than the checkout that it was built in.
  private static func above(_ folder: String) -> [Home] {
    var homes: [Home] = []
    var folder = folder
    for _ in 0..<6 where folder != "/" && !folder.isEmpty {
      homes.append(Home(path: folder, origin: .above))
      let wasBuildFolder = name(of: folder).hasPrefix(".build")
      folder = parent(of: folder)
      if wasBuildFolder { return homes + [Home(path: folder, origin: .above)] }
    }
    return homes
  }

  /// - Throws: `home.missing` with the places that were looked at
  static func find(explicit: String?, environment: [String: String], executable: String) throws -> Home {
    let candidates = candidates(explicit: explicit, environment: environment, executable: executable)
    if let home = candidates.first(where: { access($0.templates + "/strings/lv.json", R_OK) == 0 }) { return home }
    throw Refusal(.inputOutput, .homeMissing, ["places": .words(candidates.map(\.path))])
  }
}

extension Refusal.ID {
  static let homeMissing = Refusal.ID("home.missing")
}
