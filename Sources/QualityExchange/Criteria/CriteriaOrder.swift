import QualityModel

/// Keeps the order of a file where the numbers do not tell it: `IX` stands behind `V`.
enum CriteriaOrder {
  /// Gives neighbours an order if they stand otherwise in the file than by their numbers, and if the file has none.
  static func set(_ intake: inout CriteriaImport.Intake, besides own: OwnCriteria) {
    guard !intake.rows.contains(where: { $0.text.order != nil }) else { return }
    var first: [String: Int] = [:]
    var named: [String: String] = [:]
    for (place, row) in intake.rows.enumerated() {
      if first[row.text.number] == nil { first[row.text.number] = place }
      if let parent = row.text.parent { named[row.text.number] = parent }
    }
    let known = Set(own.texts.map(\.number))
    let neighbours = Dictionary(grouping: first.keys) { number in
      CriteriaHierarchy.parent(of: number, named: named[number]) { first[$0] != nil || known.contains($0) } ?? ""
    }
    for numbers in neighbours.values {
      let inFile = numbers.sorted { first[$0] ?? 0 < first[$1] ?? 0 }
      guard inFile != CriteriaHierarchy.sorted(numbers) else { continue }
      for (order, number) in inFile.enumerated() {
        if let place = first[number] { intake.rows[place].text.order = order + 1 }
      }
    }
    let field = CriterionText.fields.order
    if !intake.given.contains(field) { intake.given.append(field) }
  }
}
