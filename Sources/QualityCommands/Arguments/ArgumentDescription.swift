/// A word that a command takes by its place.
struct ArgumentDescription: Sendable {
  /// What completions offer in its place.
  enum Values: Sendable, Equatable {
    case anything, file, folder, kind, record, year, shell
    case words([String])

    var isPath: Bool { self == .file || self == .folder }
  }

  /// The name in the usage line: `YEAR`.
  let name: String
  let isRequired: Bool
  /// Whether several may be given.
  let repeats: Bool
  let values: Values

  static func required(_ name: String, _ values: Values = .anything) -> ArgumentDescription {
    ArgumentDescription(name: name, isRequired: true, repeats: false, values: values)
  }

  static func optional(_ name: String, _ values: Values = .anything) -> ArgumentDescription {
    ArgumentDescription(name: name, isRequired: false, repeats: false, values: values)
  }

  static func several(_ name: String, _ values: Values = .anything) -> ArgumentDescription {
    ArgumentDescription(name: name, isRequired: true, repeats: true, values: values)
  }

  static func anyNumber(_ name: String, _ values: Values = .anything) -> ArgumentDescription {
    ArgumentDescription(name: name, isRequired: false, repeats: true, values: values)
  }

  var usage: String {
    let name = repeats ? name + "…" : name
    return isRequired ? name : "[\(name)]"
  }
}
