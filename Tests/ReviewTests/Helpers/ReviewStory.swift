import QualityModel

/// How a small organisation comes to its review of 2025.
enum ReviewStory {
  /// A workspace with a director, a quality manager, one who is both, an auditor, and a few records of 2025.
  static func bench() throws -> ReviewBench {
    let bench = try ReviewBench()
    for words in [
      ["init", "--name", "Sociālais dienests"], ["person", "add", "--name", "Dace Direktore", "--roles", "director"],
      ["person", "add", "--name", "Kārlis Kvalitāte", "--roles", "qualityManager", "--as", "E-001"],
      ["person", "add", "--name", "Vita Visa", "--roles", "qualityManager", "--as", "E-001"],
      [
        "appointment", "add", "--person", "E-003", "--role", "director", "--act", "17", "--act-on", "2016-12-01",
        "--from",
        "2016-12-05", "--as", "E-001",
      ],
      ["person", "add", "--name", "Aija Auditore", "--roles", "auditor", "--as", "E-001"],
      [
        "nc", "add", "--title", "Akts bez paraksta", "--found", "2025-03-01", "--source", "employee", "--severity",
        "major",
      ],
    ] {
      let run = try bench.run(words)
      guard run.code == 0 else { throw WholeWorkspace.Unmade(description: run.errors) }
    }
    return bench
  }

  static let decide = [
    "review", "decide", "2025", "--kind", "improvement", "--text", "Ieviest kontrolsarakstu", "--responsible",
    "aija auditore",
    "--due", "2026-06-30", "--cost", "1200,50",
  ]

  static func conclude(_ person: String, _ more: [String] = ["--finish"]) -> [String] {
    [
      "review", "conclude", "2025", "--input", "c4", "--text", "Neatbilstību maz.", "--rating", "suitable", "--as",
      person,
    ] + more
  }

  /// Up to a signed review.
  static func signed() throws -> ReviewBench {
    let bench = try bench()
    let complete = CompleteReview.commands(2025, held: "2026-02-10", by: "E-002")
    let sign = ["review", "sign", "2025", "--as", "E-001"]
    for words in [conclude("E-002"), decide + ["--as", "E-001"]] + complete + [sign] {
      let run = try bench.run(words)
      guard run.code == 0 else { throw WholeWorkspace.Unmade(description: run.errors) }
    }
    return bench
  }
}
