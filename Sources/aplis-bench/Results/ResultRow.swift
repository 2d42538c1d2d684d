/// One line of the table.
struct ResultRow: Encodable {
  let job: String
  let scale: String
  let unit: Figure.Unit
  let aplis: Double?
  /// How far the median of the runs lies above the fastest.
  let spread: Double?
  /// The median on the clock.
  let wall: Double?
  let floorName: String?
  let floor: Double?
  let floorSpread: Double?
  let wanted: String?
  let reached: Bool?
  /// Why something is missing.
  let failures: [String]
  /// Whose times are doubtful.
  let doubts: [String]

  /// Times, and what they are compared with.
  init(
    _ job: String, scale: String, aplis: Timing, floorName: String?, floor: Timing, wanted: Wanted? = nil
  ) {
    self.job = job
    self.scale = scale
    unit = .seconds
    (self.aplis, spread, wall) = (aplis.seconds, aplis.spread, aplis.wallSeconds)
    (self.floorName, self.floor, floorSpread) = (floorName, floor.seconds, floor.spread)
    self.wanted = wanted?.text
    reached = wanted.flatMap { $0.isReached(floor: floor.seconds, aplis: aplis.seconds) }
    failures = [floor.failure, aplis.failure].compactMap(\.self)
    doubts = [("floor", floor), ("Aplis", aplis)].filter(\.1.isUnsteady).map(\.0)
  }

  /// A figure that was made from several times, or that is none.
  init(
    _ job: String, scale: String, unit: Figure.Unit, aplis: Double?, floorName: String?, floor: Double?,
    wanted: Wanted? = nil, failures: [String] = []
  ) {
    self.job = job
    self.scale = scale
    self.unit = unit
    (self.aplis, spread, wall) = (aplis, nil, nil)
    (self.floorName, self.floor, floorSpread) = (floorName, floor, nil)
    self.wanted = wanted?.text
    reached = wanted.flatMap { $0.isReached(floor: floor, aplis: aplis) }
    self.failures = failures
    doubts = []
  }

  var name: String { scale.isEmpty ? job : "\(job), scale \(scale)" }

  /// How many times the floor Aplis needs.
  var ratio: Double? {
    guard let floor, let aplis, floor > 0, unit == .seconds || unit == .megabytes else { return nil }
    return aplis / floor
  }

  /// Whether what is wanted was missed, or could not be found out.
  var isMissed: Bool { wanted != nil && reached != true }

  static let header = [
    "job", "scale", "Aplis", "±", "clock", "floor", "floor's", "±", "ratio", "wanted", "reached",
  ]

  var cells: [String] {
    [
      job, scale, text(aplis), ResultRow.short(spread), ResultRow.short(wall), floorName ?? "–", text(floor),
      ResultRow.short(floorSpread), ratio.map { Figure.decimals($0, 2) } ?? "–", wanted ?? "–", verdict,
    ]
  }

  private func text(_ value: Double?) -> String { value.map { Figure($0, unit).text } ?? "not measured" }

  private static func short(_ seconds: Double?) -> String { seconds.map { Figure($0, .seconds).text } ?? "–" }

  private var verdict: String {
    wanted == nil ? "–" : reached.map { $0 ? "reached" : "not reached" } ?? "not measured"
  }

  private enum CodingKeys: String, CodingKey {
    case job, scale, unit, aplis, spread, wall, floorName, floor, floorSpread, ratio, wanted, reached, failures, doubts
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(job, forKey: .job)
    try values.encode(scale, forKey: .scale)
    try values.encode(unit, forKey: .unit)
    try values.encode(aplis, forKey: .aplis)
    try values.encode(spread, forKey: .spread)
    try values.encode(wall, forKey: .wall)
    try values.encode(floorName, forKey: .floorName)
    try values.encode(floor, forKey: .floor)
    try values.encode(floorSpread, forKey: .floorSpread)
    try values.encode(ratio, forKey: .ratio)
    try values.encode(wanted, forKey: .wanted)
    try values.encode(reached, forKey: .reached)
    try values.encode(failures, forKey: .failures)
    try values.encode(doubts, forKey: .doubts)
  }
}
