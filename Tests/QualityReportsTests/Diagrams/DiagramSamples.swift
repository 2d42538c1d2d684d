@testable import QualityReports

/// Causes and states as they occur, and as nobody wishes them.
enum DiagramSamples {
  static let words = DiagramWords(
    root: "Pamatcēlonis", none: "Cēloņi nav norādīti.", effect: "Sekas",
    branches: [
      "cilvēki", "metodes", "iekārtas un tehnoloģijas", "informācija un materiāli", "vide",
      "vadība un mērījumi",
    ])

  static let effect = "Psihologa konsultāciju rindā gaidīšana pārsniedz 30 dienas"

  static let whys = [
    DiagramCause(
      "Pieteikumu skaits audzis straujāk par konsultāciju stundām.", evidence: "Grafiki un žurnāli",
      causes: [
        DiagramCause(
          "Ir tikai divas psihologa slodzes.", evidence: "Procesa apraksta un kārtības pārbaude",
          causes: [
            DiagramCause(
              "Slodžu skaits kopš 2012. gada nav pārskatīts, jo nav noteikts, kurš to pārskata.",
              evidence: "Amata apraksti un 2012. gada rīkojums Nr. 1-3/22/30", isRoot: true),
            DiagramCause("Budžetā papildu slodze nav paredzēta."),
          ]),
        DiagramCause("Sociālie darbinieki nosūta pie psihologa arī tad, ja pietiktu ar sarunu."),
      ]),
    DiagramCause(
      "Pieraksts notiek trijās vietās, un atteiktie laiki paliek tukši.",
      evidence: "Pieraksta žurnāli"),
  ]

  static let branched = [
    DiagramCause(
      "Divas psihologa slodzes", branch: 0, causes: [DiagramCause("papildu slodze nav pieprasīta")]),
    DiagramCause("Jaunie sociālie darbinieki nezina, kad nosūtīt pie psihologa", branch: 0),
    DiagramCause("Pieteikumus neizvērtē pēc steidzamības", branch: 1, isRoot: true),
    DiagramCause(
      "Pieraksts trijās vietās", branch: 2, causes: [DiagramCause("nav kopīga kalendāra")]),
    DiagramCause("Atteiktie laiki netiek paziņoti", branch: 3),
    DiagramCause("Rādītāju skata reizi gadā", branch: 5),
  ]

  static let long = String(
    repeating: "Sociālās rehabilitācijas pakalpojumu nodrošināšanas pārraudzības nepietiekamība ",
    count: 4
  ).prefix(300)
  static let word = String(repeating: "pretneatbilstībnovēršanaspasākumuplānošana", count: 8)

  /// Thirty causes of three hundred letters each.
  static let many = (0..<30).map { index in
    DiagramCause(
      index % 7 == 3 ? word : "\(index + 1). \(long)",
      evidence: index % 3 == 0 ? String(long) : nil,
      branch: index < 20 ? 1 : index % 6, isRoot: index == 4,
      causes: index % 10 == 5 ? [DiagramCause(String(long), branch: 1)] : [])
  }

  /// One cause behind another, twelve deep.
  static let deep = (1...12).reversed().reduce([DiagramCause]()) { below, level in
    [DiagramCause("\(level). kāpēc: \(long.prefix(40 + level * 9))", isRoot: level == 12, causes: below)]
  }

  static let nonconformity = StateDiagram(
    states: [
      .init("registered", label: "reģistrēta"), .init("contained", label: "ierobežota"),
      .init("analysed", label: "izanalizēta"), .init("planned", label: "darbības plānotas"),
      .init("implemented", label: "darbības īstenotas"),
      .init("closed", label: "slēgta", isFinal: true),
      .init("rejected", label: "noraidīta", isFinal: true),
    ],
    arrows: [
      .init(from: nil, to: "registered", label: "reģistrēt"),
      .init(from: "registered", to: "rejected", label: "noraidīt"),
      .init(from: "registered", to: "contained", label: "ierobežot"),
      .init(from: "registered", to: "analysed", label: "noskaidrot cēloņus"),
      .init(from: "contained", to: "analysed", label: "noskaidrot cēloņus"),
      .init(from: "analysed", to: "planned", label: "plānot"),
      .init(from: "planned", to: "implemented", label: "īstenot"),
      .init(from: "implemented", to: "closed", label: "pārbaudīt: rezultatīva"),
      .init(from: "implemented", to: "analysed", label: "pārbaudīt: daļēji vai nav rezultatīva"),
      .init(from: "closed", to: "analysed", label: "atvērt no jauna"),
      .init(from: "registered", to: "registered", label: "pagarināt"),
      .init(from: "contained", to: "contained", label: "pagarināt"),
      .init(from: "analysed", to: "analysed", label: "pagarināt"),
      .init(from: "planned", to: "planned", label: "pagarināt"),
      .init(from: "implemented", to: "implemented", label: "pagarināt"),
    ])

  /// Eight states and sixteen arrows with long words, far ones, loops and two events between the same states.
  static let crowded = StateDiagram(
    states: (0..<8).map {
      .init("s\($0)", label: $0 == 3 ? String(long.prefix(60)) : "stāvoklis \($0)", isFinal: $0 == 7)
    },
    arrows: [
      (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (0, 7), (1, 5), (2, 6), (6, 0),
      (5, 1), (4, 2), (3, 3),
      (3, 3), (7, 0),
    ].enumerated().map { index, pair in
      .init(
        from: "s\(pair.0)", to: "s\(pair.1)",
        label: index % 5 == 2 ? "pagarināšanas saskaņošanas pārtraukšana" : "notikums \(index)")
    })
}
