/// A decimal number exactly as it was measured: `45.10` stays `45.10`.
///
/// The value is `digits` divided by ten to the power of `scale`. Two numbers that mean the same are equal,
/// however many zeros they were written with.
///
/// ```swift
/// ExactNumber("3 002,1")?.text               // "3002.1"
/// ExactNumber("45.10") == ExactNumber("45.1") // true
/// ```
public struct ExactNumber: Sendable {
  /// The number without its decimal point, with its sign: 4510 for `45.10`.
  public let digits: Int
  /// How many of the digits are decimals, 0 to 9.
  public let scale: Int

  /// - Parameters:
  ///   - digits: the number without its decimal point
  ///   - scale: how many of the digits are decimals, 0 to 9
  public init(digits: Int, scale: Int = 0) {
    self.digits = digits
    self.scale = scale
  }

  /// Reads digits with at most one decimal comma or point; spaces (also no-break ones) may stand between groups of
  /// three.
  ///
  /// A number with footnote marks, a range, words or two separators is refused: guessing would change the record. So is
  /// one with zeros in front, which is a reference or a nought with a footnote, and one whose first group is too long,
  /// which is a year or another figure that ran into the number.
  public init?(_ text: some StringProtocol) {
    var scanner = Scanner()
    for scalar in text.unicodeScalars {
      guard scanner.take(scalar) else { return nil }
    }
    guard let number = scanner.number else { return nil }
    self = number
  }

  /// The form used in files: point as separator, no grouping.
  public var text: String {
    guard scale > 0 else { return String(digits) }
    // At most a sign, 20 digits and a point.
    return String(unsafeUninitializedCapacity: 32) { bytes in
      var rest = digits.magnitude
      var place = bytes.count
      var written = 0
      while rest > 0 || written <= scale {
        if written == scale {
          place -= 1
          bytes[place] = UInt8(ascii: ".")
        }
        place -= 1
        bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        written += 1
      }
      if digits < 0 {
        place -= 1
        bytes[place] = UInt8(ascii: "-")
      }
      for index in place..<bytes.count { bytes[index - place] = bytes[index] }
      return bytes.count - place
    }
  }

  /// The nearest binary fraction, for drawing and statistics only.
  public var double: Double { Double(digits) / Self.power(scale) }

  static func power(_ scale: Int) -> Double {
    var power = 1.0
    for _ in 0..<scale { power *= 10 }
    return power
  }

  /// The number rounded half away from zero to so many decimals.
  public func rounded(to places: Int) -> ExactNumber {
    guard scale > places else { return self }
    var divisor = 1
    for _ in places..<scale { divisor *= 10 }
    let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
    let step = rest.magnitude >= UInt(divisor / 2) ? rest.signum() : 0
    return ExactNumber(digits: quotient + step, scale: places)
  }

  /// The nearest number with so many decimals.
  public init(_ value: Double, decimals: Int) {
    let scaled = (value * Self.power(decimals)).rounded(.toNearestOrAwayFromZero)
    self.init(digits: scaled.magnitude < 9e17 ? Int(scaled) : 0, scale: decimals)
  }

  private func aligned(with other: ExactNumber) -> (Int, Int, Int)? {
    var (left, right) = (digits, other.digits)
    for _ in scale..<max(scale, other.scale) {
      let (product, overflow) = left.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      left = product
    }
    for _ in other.scale..<max(scale, other.scale) {
      let (product, overflow) = right.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      right = product
    }
    return (left, right, max(scale, other.scale))
  }

  /// The exact sum, or `nil` if it is too large to be held.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactNumber(digits: sum, scale: scale)
  }

  /// The exact difference, or `nil` if it is too large to be held.
  public func subtracting(_ other: ExactNumber) -> ExactNumber? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : ExactNumber(digits: difference, scale: scale)
  }

  /// Collects the signs of a written number one by one.
  private struct Scanner {
    private var value = 0
    private var decimals: Int?
    private var sign: Unicode.Scalar?
    private var figures = 0
    private var sinceGap: Int?

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "0"..."9": takeFigure(Int(scalar.value) - 48)
      case "-", "\u{2212}", "+": takeSign(scalar)
      case ".", ",": takeSeparator()
      case " ", "\u{A0}", "\u{202F}": takeGap()
      default: false
      }
    }

    private mutating func takeFigure(_ figure: Int) -> Bool {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = product.addingReportingOverflow(figure)
      // After a nought only a separator may follow.
      if overflow || overflowed || (figures > 0 && value == 0 && decimals == nil) { return false }
      value = sum
      figures += 1
      if decimals != nil { decimals? += 1 } else if sinceGap != nil { sinceGap? += 1 }
      return (decimals ?? 0) <= 9
    }

    private mutating func takeSign(_ scalar: Unicode.Scalar) -> Bool {
      guard figures == 0, decimals == nil, sign == nil else { return false }
      sign = scalar
      return true
    }

    private mutating func takeSeparator() -> Bool {
      guard decimals == nil, figures > 0, isGrouped else { return false }
      decimals = 0
      return true
    }

    private mutating func takeGap() -> Bool {
      guard decimals == nil, figures > 0, isGrouped, sinceGap != nil || figures <= 3 else { return false }
      sinceGap = 0
      return true
    }

    private var isGrouped: Bool { sinceGap == nil || sinceGap == 3 }

    var number: ExactNumber? {
      guard figures > 0, decimals != 0, decimals != nil || isGrouped else { return nil }
      return ExactNumber(digits: sign == nil || sign == "+" ? value : -value, scale: decimals ?? 0)
    }
  }
}

extension ExactNumber: Hashable, Comparable {
  public static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    guard let (left, right, _) = left.aligned(with: right) else { return false }
    return left == right
  }

  public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    guard let (left, right, _) = left.aligned(with: right) else { return left.double < right.double }
    return left < right
  }

  public func hash(into hasher: inout Hasher) {
    var (digits, scale) = (digits, scale)
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    hasher.combine(digits)
    hasher.combine(scale)
  }
}
