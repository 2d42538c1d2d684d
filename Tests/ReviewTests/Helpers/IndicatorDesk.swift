import Foundation

/// A few indicators with everything that their pages show: a total with its parts, limits of chance, what forbids comparing,
/// values that are known roughly or not at all, a corrected one, other sources, and targets of every sort.
enum IndicatorDesk {
  static func make() throws -> Desk {
    let desk = try Desk(at: "2025-01-02")
    try desk.add("process", "P-01", ["name": "Aprūpe mājās", "kind": "core"], at: "2025-01-02")
    try yearly(desk)
    try parts(desk)
    try monthly(desk)
    try halves(desk)
    return desk
  }

  /// A series that moves away from its target, with a change of its definition and two sources.
  private static func yearly(_ desk: Desk) throws {
    try desk.add(
      "indicator", "KPI-01",
      ["name": "Ģimenes sociālajā darbā", "direction": "higher", "frequency": "year", "process": "P-01"])
    for (year, value) in [
      (2016, "3600"), (2017, "3416"), (2018, "3390"), (2019, "3301"), (2020, "3188"), (2021, "3087"),
    ] {
      try desk.add("measurement", "KPI-01/\(year)", ["indicator": "KPI-01", "period": "\(year)", "value": value])
    }
    try desk.add(
      "measurement", "KPI-01/2015",
      [
        "indicator": "KPI-01", "period": "2015", "value": "3871", "source": "Gada pārskats",
        "otherSources": "Oficiālā statistika: 4144", "firstValue": "3870",
      ])
    try desk.add(
      "indicatorChange", "KC-01",
      ["indicator": "KPI-01", "period": "2016", "change": "definition", "why": "Ģimenes vairs neskaita divreiz."])
    try desk.add(
      "target", "KPI-01/2022",
      ["indicator": "KPI-01", "period": "2022", "value": "5000", "otherPlans": "Plāna 2. izdevums: 4800"])
  }

  private static func parts(_ desk: Desk) throws {
    try desk.add(
      "indicator", "KPI-02", ["name": "Pabalsti kopā", "unit": "EUR", "direction": "lower", "frequency": "year"])
    for (number, name) in [(3, "Mājokļa pabalsti"), (4, "Citi pabalsti")] {
      try desk.add(
        "indicator", "KPI-0\(number)",
        ["name": name, "unit": "EUR", "direction": "lower", "frequency": "year", "breakdownOf": "KPI-02"])
    }
    for (id, year, value) in [
      ("KPI-02", 2014, "1368453"), ("KPI-03", 2014, "848860"), ("KPI-04", 2014, "512960"), ("KPI-02", 2015, "100"),
      ("KPI-03", 2015, "60"), ("KPI-04", 2015, "40"),
    ] {
      try desk.add("measurement", "\(id)/\(year)", ["indicator": id, "period": "\(year)", "value": value])
    }
    try desk.add(
      "target", "KPI-02/2015",
      ["indicator": "KPI-02", "period": "2015", "value": "90", "low": "50", "high": "120"])
  }

  /// Enough comparable values for limits of chance, the last one outside of them.
  private static func monthly(_ desk: Desk) throws {
    try desk.add(
      "indicator", "KPI-05", ["name": "Atbildēts termiņā", "unit": "%", "direction": "higher", "frequency": "month"])
    for (place, value) in [81, 83, 82, 84, 81, 83, 82, 84, 81, 83, 82, 84, 99].enumerated() {
      let period = place == 12 ? "2025-01" : "2024-\(place < 9 ? "0" : "")\(place + 1)"
      try desk.add("measurement", "KPI-05/\(period)", ["indicator": "KPI-05", "period": period, "value": "\(value)"])
    }
    try desk.add("target", "KPI-05/2024", ["indicator": "KPI-05", "period": "2024", "value": "84"])
  }

  /// What is not known exactly, not at all, or only as a share of its parts.
  private static func halves(_ desk: Desk) throws {
    try desk.add("indicator", "KPI-06", ["name": "Apmierināti klienti", "unit": "%", "frequency": "halfYear"])
    for (period, fields) in [
      ("2022-H1", ["value": "31", "exactness": "moreThan"]),
      ("2022-H2", ["low": "93", "high": "100", "exactness": "range"]),
      ("2023-H1", ["notMeasured": "Aptauja nenotika."]), ("2023-H2", ["value": "80", "estimate": "true"]),
      ("2024-H1", ["numerator": "15", "denominator": "50"]), ("2022-01-01/2022-11-30", ["value": "90"]),
    ] {
      try desk.add(
        "measurement", "KPI-06/\(period)", fields.merging(["indicator": "KPI-06", "period": period]) { $1 })
    }
    try desk.add(
      "target", "KPI-06/2024-H1",
      ["indicator": "KPI-06", "period": "2024-H1", "condition": "Uzslavu ir vairāk nekā sūdzību", "judged": "partly"])
  }
}
