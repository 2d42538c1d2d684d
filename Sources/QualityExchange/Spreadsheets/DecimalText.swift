import Foundation

/// A decimal number as its digits, so that it is shifted and rounded as written and never in binary.
///
/// Files hold binary numbers. What people typed is the shortest decimal that gives the same number, with at most 15
/// digits, which is also what Excel shows: 0.30000000000000004 is 0.3.
struct DecimalText: Equatable {
  private(set) var isNegative = false
  /// The digits without zeros at either end; none for zero.
  private(set) var digits: [UInt8] = []
  /// Where the point stands, counted from before the first digit.
  private(set) var point = 0

  /// The most digits that a binary number holds for certain.
  private static let certainDigits = 15
  /// Integers below it are exact in binary.
  private static let exactInteger = 9_007_199_254_740_992
  private static let zero = UInt8(ascii: "0")

  /// Reads a number as files write it: `12`, `-0.50`, `1.5E-7`; spaces around are passed over.
  /// - Returns: `nil` if it is none
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = DecimalText.trimmed(bytes)
    guard readDigits(text) else { return nil }
    removeZeros()
    if digits.count > DecimalText.certainDigits, !isExactInteger { roundToCertainDigits() }
  }

  init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ DecimalText($0) }) else { return nil }
    self = number
  }

  /// The number with a point and without an exponent.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + letters(digits[...]) }
    if point >= digits.count {
      return sign + letters(digits[...]) + String(repeating: "0", count: point - digits.count)
    }
    return sign + letters(digits[..<point]) + "." + letters(digits[point...])
  }

  var isZero: Bool { digits.isEmpty }

  /// How many digits stand behind the point.
  var decimals: Int { max(0, digits.count - point) }

  /// The number with no more than so many decimals, rounded half away from zero.
  func rounded(to places: Int) -> DecimalText {
    guard decimals > places else { return self }
    var number = self
    let kept = point + places
    let roundsUp = kept >= 0 && digits[kept] >= 5
    number.digits = Array(digits.prefix(max(0, kept)))
    if roundsUp { number.addOneAtTheEnd(from: kept) }
    number.removeZeros()
    return number
  }

  /// - Parameter kept: how many digits are left, also where there is none of them
  private mutating func addOneAtTheEnd(from kept: Int) {
    var place = kept - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  /// A hundred times as much: 0.28 is 28 per cent.
  var inPercent: DecimalText {
    var number = self
    number.point += 2
    return number
  }

  /// A hundredth: 28 per cent is 0.28.
  var asFraction: DecimalText {
    var number = self
    number.point -= 2
    return number
  }

  /// The text as it stands, if it is what ``text`` would make of it: most numbers are.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let first = bytes.first else { return nil }
    let start = first == UInt8(ascii: "-") ? 1 : 0
    guard bytes.count > start, bytes.count - start <= certainDigits, isDigit(bytes[start]) else { return nil }
    var point: Int?
    for place in start..<bytes.count where !isDigit(bytes[place]) {
      guard bytes[place] == UInt8(ascii: "."), point == nil else { return nil }
      point = place
    }
    let startsPlainly = bytes[start] != zero || (point == start + 1 && bytes.count > start + 2)
    let endsPlainly = point == nil || (bytes[bytes.count - 1] != zero && point != bytes.count - 1)
    if startsPlainly, endsPlainly { return String(decoding: bytes, as: UTF8.self) }
    return start == 0 && bytes.count == 1 ? "0" : nil
  }

  // MARK: Inside

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var text = bytes[...]
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }

  private mutating func readDigits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    let whole = rest.prefix(while: DecimalText.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: DecimalText.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard whole.count + fraction.count > 0, let exponent = DecimalText.exponent(rest) else { return false }
    digits = whole.map { $0 - DecimalText.zero } + fraction.map { $0 - DecimalText.zero }
    point = whole.count + exponent
    return true
  }

  /// What stands behind the digits: nothing, or an exponent that a binary number can have.
  private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark | 0x20 == UInt8(ascii: "e") else { return nil }
    guard let value = Int(String(decoding: text.dropFirst(), as: UTF8.self)), abs(value) <= 400 else { return nil }
    return value
  }

  private mutating func removeZeros() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  private var isExactInteger: Bool {
    guard point == digits.count, point <= 16 else { return false }
    return digits.reduce(0) { $0 * 10 + Int($1) } <= DecimalText.exactInteger
  }

  /// The binary number that the digits mean, to as many digits as are certain.
  private mutating func roundToCertainDigits() {
    let exact = Double("\(isNegative ? "-" : "")0.\(letters(digits[...]))e\(point)") ?? 0
    var written = String(format: "%.14e", exact)
    let rounded = written.withUTF8 { bytes in
      var number = DecimalText()
      _ = number.readDigits(bytes[...])
      return number
    }
    self = rounded
    removeZeros()
  }

  private init() {}

  private func letters(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + DecimalText.zero }, as: UTF8.self)
  }
}
