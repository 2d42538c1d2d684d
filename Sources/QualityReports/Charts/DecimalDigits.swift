/// A finite number as its decimal digits: 0.0345 is the digits 3, 4, 5 with the point one place before them.
///
/// The digits are the shortest ones that mean the same `Double`, so 2.675 rounds as people write it and not
/// as the machine stores it.
struct DecimalDigits {
  private(set) var digits: [UInt8]
  /// How many digits stand before the decimal point; negative for zeros after it.
  private(set) var pointPlace: Int
  let isNegative: Bool

  init(_ value: Double) {
    isNegative = value < 0
    var (digits, point, exponent): ([UInt8], Int?, Int) = ([], nil, 0)
    let parts = value.magnitude.description.split(separator: "e")
    for character in (parts.first ?? "").utf8 {
      if character == UInt8(ascii: ".") { point = digits.count } else { digits.append(character - 48) }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    self.digits = digits
    pointPlace = (point ?? digits.count) + exponent
    trim()
  }

  var isZero: Bool { digits.isEmpty }

  /// How many decimals are needed to write the number.
  var decimals: Int { max(0, digits.count - pointPlace) }

  /// Keeps so many decimals, rounding half away from zero.
  mutating func round(toDecimals decimals: Int) {
    round(toDigits: pointPlace + decimals)
  }

  /// Keeps so many leading digits, rounding half away from zero.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return trim()
    }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp { addOne() }
    trim()
  }

  private mutating func addOne() {
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    pointPlace += 1
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    while digits.first == 0 {
      digits.removeFirst()
      pointPlace -= 1
    }
    if digits.isEmpty { pointPlace = 0 }
  }

  /// The digits before the point, at least one.
  var wholeText: String {
    guard pointPlace > 0 else { return "0" }
    return (0..<pointPlace).map { place in digit(at: place) }.joined()
  }

  /// So many digits after the point.
  func decimalText(_ count: Int) -> String {
    (0..<count).map { place in digit(at: pointPlace + place) }.joined()
  }

  private func digit(at place: Int) -> String {
    digits.indices.contains(place) ? String(digits[place]) : "0"
  }
}
