import QualityModel

/// The option `--edition`: which signed edition of a review is meant.
enum EditionOption {
  /// - Throws: `usage.malformed-value`
  static func number(in invocation: Invocation) throws -> Int? {
    guard let text = invocation.value("--edition") else { return nil }
    guard let number = Int(text), number > 0 else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--edition", "value": .text(text)])
    }
    return number
  }

  /// Why there is no such edition.
  static func refusal(_ year: Int, _ edition: Int?) -> Refusal {
    guard let edition else { return Refusal(.rule, .reviewNotSigned, ["review": "\(year)"]) }
    return Refusal(.rule, .reviewNoEdition, ["year": "\(year)", "edition": .text("\(edition)")])
  }
}

extension Refusal.ID {
  static let reviewNoEdition = Refusal.ID("review.no-edition")
}
