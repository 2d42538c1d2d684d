/// One line of the table.
struct ResultRow: Encodable {
  let job: String
  let scale: String
  let unit: Figure.Unit
  let floor: Double?
  let aplis: Double?
  let wanted: String?
  let reached: Bool?
  /// Why something is missing.
  let failures: [String]
  /// What makes the times doubtful.
  let doubts: [String]

  init(
    _ job: String, scale: String = "", unit: Figure.Unit = .seconds, floor: Double?, aplis: Double?,
    wanted: Wanted? = nil, failures: [String] = [], doubts: [String] = []
  ) {
    self.job = job
    self.scale = scale
    self.unit = unit
    self.floor = floor
    self.aplis = aplis
    self.wanted = wanted?.text
    reached = wanted.flatMap { $0.isReached(floor: floor, aplis: aplis) }
    self.failures = failures
    self.doubts = doubts
  }

  var name: String { scale.isEmpty ? job : "\(job), scale \(scale)" }

  /// How many times the floor Aplis needs.
  var ratio: Double? {
    guard let floor, let aplis, floor > 0, unit == .seconds || unit == .megabytes else { return nil }
    return aplis / floor
  }

  /// Whether what is wanted was missed, or could not be found out.
  var isMissed: Bool { wanted != nil && reached != true }

  var cells: [String] {
    [
      job, scale, text(floor), text(aplis), ratio.map { Figure.decimals($0, 2) } ?? "–", wanted ?? "–",
      wanted == nil ? "–" : reached.map { $0 ? "yes" : "no" } ?? "not run",
    ]
  }

  private func text(_ value: Double?) -> String {
    value.map { Figure($0, unit).text } ?? (failures.isEmpty ? "–" : "not run")
  }

  private enum CodingKeys: String, CodingKey {
    case job, scale, unit, floor, aplis, ratio, wanted, reached, failures, doubts
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(job, forKey: .job)
    try values.encode(scale, forKey: .scale)
    try values.encode(unit, forKey: .unit)
    try values.encode(floor, forKey: .floor)
    try values.encode(aplis, forKey: .aplis)
    try values.encode(ratio, forKey: .ratio)
    try values.encode(wanted, forKey: .wanted)
    try values.encode(reached, forKey: .reached)
    try values.encode(failures, forKey: .failures)
    try values.encode(doubts, forKey: .doubts)
  }
}
