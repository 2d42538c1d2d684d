import QualityModel

/// The ending of a file's name, by which people and programs tell what is in it.
enum FileEnding {
  private static let known = ["csv", "json", "xml", "xlsx", "ods", "html"]

  /// The ending, if it is one of a format that is known.
  static func of(_ path: String) -> String? {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    return ending.flatMap { known.contains($0) ? $0 : nil }
  }

  /// A name that promises another format than is written misleads whoever opens the file.
  /// - Throws: `export.other-ending`
  static func refuse(_ path: String, unlike format: String) throws {
    guard let ending = of(path), ending != format else { return }
    throw Refusal(
      .usage, .exportOtherEnding, ["file": .text(path), "ending": .text("." + ending), "format": .text(format)])
  }
}

extension Refusal.ID {
  static let exportOtherEnding = Refusal.ID("export.other-ending")
}
