import QualityModel

/// The commands by which a review that was prepared gets what it needs beside its decisions before it can be signed.
enum CompleteReview {
  static func commands(_ year: Int, without inputs: [ReviewInput] = [.c4], held day: String, by manager: String)
    -> [[String]]
  {
    let conclude = ["review", "conclude", "\(year)"]
    let empty = ReviewInput.allCases.filter { !inputs.contains($0) }.map { input in
      conclude + ["--input", input.rawValue, "--text", "Nebija notikumu", "--rating", "nothing", "--as", manager]
    }
    return empty + [
      conclude + [
        "--overall", "Sistēma darbojas.", "--suitable", "yes", "--adequate", "yes", "--effective", "yes", "--as",
        manager,
      ],
      [
        "review", "edit", "MR-\(year)", "--held", day, "--participants", "Vadītājs;Kvalitātes vadītājs", "--as",
        manager,
      ],
    ]
  }
}
