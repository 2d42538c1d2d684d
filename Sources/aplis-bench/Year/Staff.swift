/// The people of the year, each with a part in it.
enum Staff {
  static let director = "E-001"
  static let manager = "E-002"
  static let auditors = ["E-003", "E-004", "E-005", "E-006"]
  static let reader = "E-050"
  static let processes = 1...12
  static let units = 2...8

  static func process(_ number: Int) -> String { "P-" + two(number) }

  /// The unit in which a process is carried out; the auditors work in another one.
  static func unit(ofProcess number: Int) -> String { unit(2 + (number - 1) % units.count) }

  static func unit(_ number: Int) -> String { "U-" + two(number) }

  static func owner(_ process: Int) -> String { "E-0\(10 + process)" }

  static func employee(_ number: Int) -> String { "E-0\(31 + number % 12)" }

  static func auditor(_ number: Int) -> String { auditors[number % auditors.count] }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Staff {
  /// Everybody with the unit and the roles.
  static var everybody: [(id: String, unit: String, roles: [String])] {
    [(director, unit(1), ["director"]), (manager, unit(1), ["qualityManager"])]
      + auditors.map { ($0, unit(1), ["auditor"]) }
      + processes.map { (owner($0), unit(ofProcess: $0), ["owner"]) }
      + (0..<12).map { (employee($0), unit(2 + $0 % units.count), ["employee"]) }
      + [(reader, unit(1), ["reader"])]
  }
}
