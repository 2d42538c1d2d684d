/// Takes options and their values off a list of words, one after the other.
struct OptionReader {
  private var rest: ArraySlice<String>

  init(_ words: [String]) {
    rest = words[...]
  }

  mutating func nextOption() -> String? { rest.popFirst() }

  mutating func value(_ option: String) throws -> String {
    guard let value = rest.popFirst(), !value.isEmpty else { throw BenchError.usage("\(option) needs a value") }
    return value
  }

  /// A whole number from 1 on.
  mutating func number(_ option: String, upTo most: Int = 1000) throws -> Int {
    try OptionReader.number(value(option)[...], option, upTo: most)
  }

  mutating func numbers(_ option: String) throws -> [Int] {
    let parts = try value(option).split(separator: ",", omittingEmptySubsequences: false)
    return try parts.map { try OptionReader.number($0, option) }
  }

  private static func number(_ text: Substring, _ option: String, upTo most: Int = 1000) throws -> Int {
    guard let number = Int(text), (1...most).contains(number) else {
      throw BenchError.usage("\(option) takes whole numbers from 1 to \(most), not '\(text)'")
    }
    return number
  }
}
