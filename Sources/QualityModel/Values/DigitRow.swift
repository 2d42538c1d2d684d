/// The digits of a text in their order, with what stands between them.
struct DigitRow {
  let scalars: [Unicode.Scalar]
  private(set) var figures: [Int] = []
  /// Where each digit stands, in characters from 0.
  private(set) var places: [Int] = []
  /// What stands before each digit; the last gap is what follows the last one.
  private var gaps: [DigitGap] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var gap = DigitGap()
    for (place, scalar) in scalars.enumerated() {
      if ("0"..."9").contains(scalar) {
        figures.append(Int(scalar.value) - 48)
        places.append(place)
        gaps.append(gap)
        gap = DigitGap()
      } else {
        gap.take(scalar)
      }
    }
    gaps.append(gap)
  }

  private func inner(_ start: Int) -> ArraySlice<DigitGap> { gaps[start + 1..<start + 11] }

  /// The gap between the sixth and the seventh digit, where a code has its hyphen.
  private func middle(_ start: Int) -> DigitGap { gaps[start + 6] }

  /// Whether there is nothing to be seen between the digits, the middle left aside.
  private func isTightBesidesMiddle(_ start: Int) -> Bool {
    (1...10).allSatisfy { $0 == 6 || gaps[start + $0].isTight }
  }

  /// Whether the eleven digits are not cut out of a longer number.
  func isWhole(at start: Int) -> Bool {
    (start == 0 || !gaps[start].isTight) && (start + 11 == figures.count || !gaps[start + 11].isTight)
  }

  /// Whether the eleven digits may be one number: with nothing but separators between them, or with any one sign in
  /// the middle.
  func isOneNumber(at start: Int) -> Bool {
    inner(start).allSatisfy(\.isJoint) || middle(start).isOneSign && isTightBesidesMiddle(start)
  }

  /// Whether six digits, a separator and five digits stand there.
  func isWrittenAsCode(at start: Int) -> Bool { middle(start).isHyphenLike && isTightBesidesMiddle(start) }

  /// Whether the digits are grouped by four, three and four.
  func isGroupedAsCadastre(at start: Int) -> Bool { (1...10).filter { !gaps[start + $0].isTight } == [4, 7] }

  /// Whether the eleven digits stand together, or are written as a code is.
  func isPlain(at start: Int) -> Bool { middle(start).isJoint && isTightBesidesMiddle(start) }
}

extension DigitRow {
  /// Whether the digits stand inside a digest: an unbroken row of hexadecimal digits as long as that of a SHA-1 or
  /// longer. Such are computed, not written.
  func isInDigest(at start: Int) -> Bool {
    var first = places[start]
    var end = places[start + 10]
    guard end - first == 10 else { return false }
    while first > 0, isHexadecimal(scalars[first - 1]) { first -= 1 }
    while end + 1 < scalars.count, isHexadecimal(scalars[end + 1]) { end += 1 }
    return end - first + 1 >= 40
  }

  private func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isASCIIHexDigit }

  /// Whether one of the digits belongs to a written date, such as `31.12.2024` before a time of day.
  ///
  /// The date must be set off: a code whose digits are all separated in one way is no date.
  func sharesDate(at start: Int) -> Bool {
    let groups = self.groups
    for first in groups.indices.dropLast(2) where isDate(groups[first..<first + 3]) {
      let (begin, end) = (groups[first].lowerBound, groups[first + 2].upperBound)
      let inner = gaps[groups[first + 1].lowerBound].joints
      let isSetOff = [begin, end].allSatisfy { !(start + 1..<start + 11).contains($0) || gaps[$0].joints != inner }
      if begin < start + 11, end > start, isSetOff { return true }
    }
    return false
  }

  /// The digits that stand together.
  private var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    var first = 0
    for place in figures.indices.dropFirst() where !gaps[place].isTight {
      groups.append(first..<place)
      first = place
    }
    return groups + [first..<figures.count]
  }

  private func isDate(_ groups: ArraySlice<Range<Int>>) -> Bool {
    let (first, middle, last) = (groups.startIndex, groups.startIndex + 1, groups.startIndex + 2)
    let separators = gaps[groups[middle].lowerBound].joints
    guard gaps[groups[middle].lowerBound].isJoint, gaps[groups[last].lowerBound].isJoint,
      separators == gaps[groups[last].lowerBound].joints, (1...12).contains(number(groups[middle]))
    else { return false }
    let (day, year) = groups[first].count == 4 ? (groups[last], groups[first]) : (groups[first], groups[last])
    return year.count == 4 && (1800...2199).contains(number(year)) && day.count <= 2
      && (1...31).contains(number(day))
  }

  private func number(_ group: Range<Int>) -> Int { group.prefix(5).reduce(0) { $0 * 10 + figures[$1] } }
}
