/// What in a series of points chance does not explain, as the places of the points that show it, counted from 0.
public struct ControlSignals: Hashable, Sendable {
  /// Beyond a limit.
  public private(set) var outside: Set<Int> = []
  /// Part of seven points each higher, or each lower, than the one before.
  public private(set) var trend: Set<Int> = []
  /// Two of three neighbours more than two thirds of the way to a limit, all three on that side of the mean.
  public private(set) var twoOfThree: Set<Int> = []
  /// Part of seven points in a row on one side of the mean.
  public private(set) var shift: Set<Int> = []

  /// How many points in a row make a trend or a shift.
  public static let run = 7

  /// - Parameters:
  ///   - values: the points, the oldest first
  ///   - limits: those of the process
  public init(_ values: [Double], _ limits: ControlLimits) {
    outside = Set(values.indices.filter { limits.isOutside(values[$0]) })
    let sides = values.map { $0 > limits.mean ? 1 : $0 < limits.mean ? -1 : 0 }
    shift = ControlSignals.runs(of: sides, ControlSignals.run)
    let steps = zip(values, values.dropFirst()).map { $1 > $0 ? 1 : $1 < $0 ? -1 : 0 }
    trend = ControlSignals.runs(of: steps, ControlSignals.run - 1, reaching: 1)
    let far = values.indices.map { limits.isFarOut(values[$0]) && !limits.isOutside(values[$0]) }
    for start in values.indices.dropLast(2) {
      let three = start..<(start + 3)
      guard sides[start] != 0, three.allSatisfy({ sides[$0] == sides[start] }), three.count(where: { far[$0] }) >= 2
      else { continue }
      twoOfThree.formUnion(three.filter { far[$0] })
    }
  }

  /// The places in runs of the same sign that are long enough, and so many behind each.
  private static func runs(of signs: [Int], _ length: Int, reaching more: Int = 0) -> Set<Int> {
    var places: Set<Int> = []
    var start = 0
    for place in 0...signs.count where place == signs.count || signs[place] != signs[start] {
      if place - start >= length, signs[start] != 0 { places.formUnion(start..<(place + more)) }
      start = place
      if place == signs.count { break }
    }
    return places
  }

  /// Every point that shows something.
  public var points: Set<Int> { outside.union(trend).union(twoOfThree).union(shift) }
}
