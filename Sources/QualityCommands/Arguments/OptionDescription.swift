import QualityModel

/// A named option of a command. Its sentence is the phrase `option.NAME`, or the command's own `….option.NAME`.
struct OptionDescription: Sendable {
  let name: String
  var short: String?
  /// The name of the value in the usage line, or `nil` for a switch.
  let value: String?
  var repeats = false
  var values: ArgumentDescription.Values = .anything
  /// The field whose label explains the option, for options that set a field.
  var field: RecordField?
  /// The kind that the field belongs to. A command may set fields of another kind than its own.
  var kind: RecordSchema?
  /// Whether help passes over it: it is understood only to say what is to be done instead.
  var isHidden = false

  static func value(
    _ name: String, _ value: String, short: String? = nil, repeats: Bool = false,
    _ values: ArgumentDescription.Values = .anything
  ) -> OptionDescription {
    OptionDescription(name: name, short: short, value: value, repeats: repeats, values: values)
  }

  static func flag(_ name: String) -> OptionDescription {
    OptionDescription(name: name, value: nil)
  }

  var usage: String {
    [short, name].compactMap { $0 }.joined(separator: ", ") + (value.map { " \($0)" } ?? "")
  }

  private static let languages = Language.allCases.map(\.rawValue)

  /// The options that every command understands.
  static let global: [OptionDescription] = [
    .value("--workspace", "FILE", short: "-w", .file),
    .value("--language", languages.joined(separator: "|"), .words(languages)),
    .value("--as", "PERSON", .record),
    .value("--home", "DIR", .folder),
    .flag("--verbose"),
    .flag("--help"),
  ]
}
