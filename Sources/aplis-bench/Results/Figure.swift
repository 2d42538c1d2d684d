/// A measured number with its unit, and how it is written.
struct Figure {
  let value: Double
  let unit: Unit

  enum Unit: String, Encodable {
    case seconds = "s"
    /// A million bytes.
    case megabytes = "MB"
    /// How steeply time grows with rows: 1 is in proportion to them.
    case slope
    case times = "×"
  }

  init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  var text: String {
    switch unit {
    case .seconds where value < 1: Figure.decimals(value * 1000, value < 0.1 ? 1 : 0) + " ms"
    case .seconds: Figure.decimals(value, value < 10 ? 2 : 1) + " s"
    case .megabytes: Figure.decimals(value, 1) + " MB"
    case .slope: Figure.decimals(value, 2)
    case .times: "× " + Figure.decimals(value, 2)
    }
  }

  /// As a limit, without digits that say nothing.
  var limitText: String {
    switch unit {
    case .megabytes: "\(Int(value)) MB"
    case .slope: Figure.decimals(value, 1)
    default: text
    }
  }

  static func decimals(_ value: Double, _ places: Int) -> String {
    var factor = 1
    for _ in 0..<places { factor *= 10 }
    let units = Int((abs(value) * Double(factor)).rounded())
    let sign = value < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    let fraction = String(units % factor)
    return "\(sign)\(units / factor)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
