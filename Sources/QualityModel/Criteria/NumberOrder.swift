/// The order of numbers of criteria: runs of digits count as numbers, so that `8.9` comes before `8.10`.
enum NumberOrder {
  static func isBefore(_ left: String, _ right: String) -> Bool { Key(left) < Key(right) }

  /// The numbers in their order; each is taken apart once.
  static func sorted(_ numbers: some Sequence<String>) -> [String] {
    numbers.map { Key($0) }.sorted().map(\.number)
  }

  /// A number taken apart, for whoever compares it often.
  struct Key: Comparable {
    let number: String
    private let parts: [Part]

    init(_ number: String) {
      self.number = number
      parts = NumberOrder.parts(number)
    }

    static func == (left: Key, right: Key) -> Bool { left.number == right.number }

    static func < (left: Key, right: Key) -> Bool {
      for (one, other) in zip(left.parts, right.parts) where one != other { return one < other }
      guard left.parts.count == right.parts.count else { return left.parts.count < right.parts.count }
      // `1.01` and `1.1` are as large, and still two.
      return left.number < right.number
    }
  }

  /// A run of digits or of other signs.
  private enum Part: Comparable {
    // Longer runs of digits are larger once leading zeros are gone; a number of any length compares without overflow.
    case digits(length: Int, String)
    case signs(String)
  }

  private static func parts(_ number: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(number)
    while let first = rest.first {
      let run = rest.prefix { isDigit($0) == isDigit(first) }
      rest = rest[run.endIndex...]
      parts.append(isDigit(first) ? digits(run) : .signs(String(run)))
    }
    return parts
  }

  private static func digits(_ run: Substring) -> Part {
    let value = run.drop { $0 == "0" }
    return .digits(length: value.count, String(value))
  }

  private static func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }
}
