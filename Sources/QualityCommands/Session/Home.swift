import Foundation
import QualityModel

/// The folder that holds `Criteria/` and `Templates/`: pages, strings and starter workspaces, which people may change.
struct Home: Sendable, Equatable {
  let path: String
  /// How it was found, for `--version --verbose`.
  let origin: Origin

  enum Origin: String, Sendable {
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
    let folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let shared = folder.deletingLastPathComponent().appendingPathComponent("share/aplis")
    return [Home(path: shared.path, origin: .beside)] + above(folder)
  }

  /// The folders above the program, no further than the checkout that it was built in.
  private static func above(_ folder: URL) -> [Home] {
    var homes: [Home] = []
    var folder = folder
    for _ in 0..<6 where folder.path != "/" {
      homes.append(Home(path: folder.path, origin: .above))
      let wasBuildFolder = folder.lastPathComponent.hasPrefix(".build")
      folder = folder.deletingLastPathComponent()
      if wasBuildFolder { return homes + [Home(path: folder.path, origin: .above)] }
    }
    return homes
  }

  /// - Throws: `home.missing` with the places that were looked at
  static func find(explicit: String?, environment: [String: String], executable: String) throws -> Home {
    let candidates = candidates(explicit: explicit, environment: environment, executable: executable)
    if let home = candidates.first(where: { access($0.templates + "/strings/lv.json", R_OK) == 0 }) { return home }
    throw Refusal(.inputOutput, "home.missing", ["places": candidates.map(\.path).joined(separator: ", ")])
  }
}
