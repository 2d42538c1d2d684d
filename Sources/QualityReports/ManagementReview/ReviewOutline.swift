import QualityModel

/// The inputs in the order of a standard, with the clause that asks for each.
///
/// Source: ISO 9001:2015, 9.3.2; ISO 9001:2008, 5.6.2, by the published correspondence of the two editions. Inputs that
/// the 2008 edition does not name follow after those that it does.
enum ReviewOutline {
  static func order(of standard: Review.Standard) -> [ReviewInput] {
    switch standard {
    case .iso2015: ReviewInput.allCases
    case .iso2008: [.c6, .c1, .c3, .c5, .c4, .e, .a, .b, .f, .c2, .c7, .d]
    }
  }

  static func clause(_ input: ReviewInput, _ standard: Review.Standard) -> String {
    switch standard {
    case .iso2015: clause2015(input)
    case .iso2008: clause2008[input] ?? "–"
    }
  }

  private static func clause2015(_ input: ReviewInput) -> String {
    let letters = input.rawValue
    return letters.count == 1 ? "9.3.2 \(letters))" : "9.3.2 c) \(letters.dropFirst()))"
  }

  private static let clause2008: [ReviewInput: String] = [
    .c6: "5.6.2 a)", .c1: "5.6.2 b)", .c3: "5.6.2 c)", .c5: "5.6.2 c)", .c4: "5.6.2 d)", .e: "5.6.2 d)", .a: "5.6.2 e)",
    .b: "5.6.2 f)", .f: "5.6.2 g)", .c2: "5.6.1",
  ]
}
