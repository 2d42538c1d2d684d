/// Sets the review beside what the script's log says.
struct FigureComparison {
  let figures: YearFigures
  let review: ReviewFile

  /// How many figures and rows of tables were compared.
  var compared: Int { figures.all.count + figures.tables.map(\.expected.count).reduce(0, +) }

  /// What differs, a line each.
  var differences: [String] {
    figures.all.compactMap { difference($0.id, $0.expected) }
      + figures.tables.flatMap { differences($0.id, $0.expected) }
  }

  private func difference(_ id: String, _ expected: FigureExpected) -> String? {
    guard let value = review.value(id, of: figures.year) else {
      return "\(id): the review does not show it"
    }
    return agrees(value, expected)
      ? nil : "\(id): the review says \(said(value)), the log \(expected.text)"
  }

  private func agrees(_ value: ReviewFile.Value, _ expected: FigureExpected) -> Bool {
    switch expected {
    case .number(let number): value.number == number
    case .noData: value.number == nil
    case .share(_, let whole) where whole == 0: value.number == nil
    case .share(let part, let whole):
      value.numerator == "\(part)" && value.denominator == "\(whole)"
        && value.number == FigureExpected.tenths(part * 100, dividedBy: whole)
    }
  }

  private func said(_ value: ReviewFile.Value) -> String {
    guard let number = value.number else { return "no data" }
    guard let part = value.numerator, let whole = value.denominator else { return number }
    return "\(number) (\(part)/\(whole))"
  }

  private func differences(_ id: String, _ expected: [String: Int]) -> [String] {
    guard let counts = review.counts(id, of: figures.year) else {
      return ["\(id): the review does not show it"]
    }
    return Set(counts.keys).union(expected.keys).sorted().filter { counts[$0] != expected[$0] }.map {
      "\(id), \($0): the review says \(counts[$0] ?? 0), the log \(expected[$0] ?? 0)"
    }
  }
}
