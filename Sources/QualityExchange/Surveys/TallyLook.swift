import QualityModel

/// What stands in the columns of a table of counts, by the places of the columns.
struct TallyLook {
  private var filled: [Int: Int] = [:]
  private var percents: [Int: Int] = [:]
  private var wholes: [Int: Int] = [:]
  private var rows: [[Int: Int]] = []

  private static let mostRows = 500

  init(_ table: SurveyTable) throws {
    let places = table.shape.columns.map(\.at)
    try table.forEach { rows, _ in take(rows, places) }
  }

  private mutating func take(_ cells: any TableRows, _ places: [Int]) {
    var numbers: [Int: Int] = [:]
    for place in places where !cells.isEmpty(place) {
      filled[place, default: 0] += 1
      let words = cells[place].words
      if words.hasSuffix("%") { percents[place, default: 0] += 1 }
      guard case .integer(let number)? = try? SurveyTally.fields.count.kind.value(of: words) else { continue }
      wholes[place, default: 0] += 1
      numbers[place] = number
    }
    if rows.count < TallyLook.mostRows { rows.append(numbers) }
  }

  /// Whether nothing but percentages stands there.
  func areShares(_ place: Int) -> Bool { filled[place, default: 0] > 0 && percents[place] == filled[place] }

  /// Whether nothing but whole numbers stands there.
  func areCounts(_ place: Int) -> Bool { filled[place, default: 0] > 0 && wholes[place] == filled[place] }

  /// Whether in every row the number is the sum of others.
  func isSum(_ place: Int, of others: [Int]) -> Bool {
    let told = rows.filter { $0[place] != nil }
    return others.count > 1 && !told.isEmpty
      && told.allSatisfy { row in row[place] == others.compactMap { row[$0] }.reduce(0, +) }
  }
}
