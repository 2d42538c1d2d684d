/// A value as a person writes it down: `81`, `15/100`, `>31`, `ap. 80`, `93–100`, or why nothing was measured.
///
/// ```swift
/// WrittenMeasurement("15/100")?.parts     // 15 of 100
/// WrittenMeasurement("gandrīz 80%")       // 80, about
/// WrittenMeasurement("nemērījām: remonts")?.reason
/// ```
public struct WrittenMeasurement {
  /// The number, if one is written.
  public private(set) var value: ExactNumber?
  /// How exactly it is known, if not exactly.
  public private(set) var exactness: IndicatorMeasurement.Exactness?
  /// The two numbers of a share.
  public private(set) var parts: MeasuredParts?
  /// The ends of a range.
  public private(set) var range: (low: ExactNumber, high: ExactNumber)?
  /// Why nothing was measured.
  public private(set) var reason: String?

  private let manner: WritingManner

  /// - Parameter manner: what is known of how numbers are written beside it
  /// - Returns: `nil` where it can mean two things, or nothing
  public init?(_ text: String, as manner: WritingManner = .unknown) {
    self.manner = manner
    let text = FieldValue.trimmed(text)
    if NumberReadings(text) != nil {
      guard let number = number(text) else { return nil }
      value = number
    } else if let parts = pair(text, at: ["/"]) {
      self.parts = MeasuredParts(parts.0, of: parts.1)
      if self.parts == nil { return nil }
    } else if let inexact = InexactNumber(text) {
      guard read(text, inexact) else { return nil }
    } else {
      guard text.first?.isLetter == true else { return nil }
      reason = text
    }
  }

  private mutating func read(_ text: String, _ inexact: InexactNumber) -> Bool {
    if inexact == .range {
      guard let range = WrittenRange(text, as: manner) else { return false }
      (self.range, exactness) = ((range.low, range.high), .range)
      return true
    }
    guard let first = text.firstIndex(where: \.isNumber), let number = number(text[first...]) else { return false }
    value = number
    exactness = inexact == .approximate ? .about : WrittenMeasurement.limit(text[..<first])
    return exactness != nil
  }

  private func number(_ text: some StringProtocol) -> ExactNumber? { try? manner.number(String(text)) }

  /// Strictly less or more; of what may be the limit itself, a person decides.
  private static func limit(_ words: Substring) -> IndicatorMeasurement.Exactness? {
    switch String(words).folded.split(separator: " ").joined(separator: " ") {
    case ">", "vairak neka", "vairak ka", "virs", "more than", "over": .moreThan
    case "<", "mazak neka", "mazak ka", "zem", "less than", "under": .lessThan
    default: nil
    }
  }

  private func pair(_ text: String, at signs: [Character]) -> (ExactNumber, ExactNumber)? {
    guard let place = text.firstIndex(where: { signs.contains($0) }), place > text.startIndex,
      let first = number(text[..<place]), let second = number(text[text.index(after: place)...])
    else { return nil }
    return (first, second)
  }

  /// Writes what was read into a measurement.
  public func fill(_ measurement: inout Record<IndicatorMeasurement>) {
    measurement.value = value
    measurement.exactness = exactness
    measurement.numerator = parts?.numerator
    measurement.denominator = parts?.denominator
    measurement.low = range?.low
    measurement.high = range?.high
    measurement.notMeasured = reason
  }
}
