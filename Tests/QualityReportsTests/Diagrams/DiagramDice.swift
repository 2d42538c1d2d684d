@testable import QualityReports

/// Random diagrams that are the same for the same seed.
enum DiagramDice {
  /// Up to eight states and sixteen arrows, loops and doubles among them.
  static func states(seed: UInt64) -> StateDiagram {
    var dice = ChartDice(seed: seed)
    let count = 2 + dice.number(below: 7)
    let words = [
      "plānot", "pārbaudīt: daļēji vai nav rezultatīva", "pagarināt", "atvērt no jauna", "noskaidrot cēloņus",
    ]
    let states = (0..<count).map { index in
      StateDiagram.State(
        "s\(index)", label: "\(index) " + words[dice.number(below: words.count)], isFinal: index == count - 1)
    }
    let arrows = (0..<dice.number(below: 17)).map { index in
      StateDiagram.Arrow(
        from: dice.number(below: 12) == 0 ? nil : "s\(dice.number(below: count))", to: "s\(dice.number(below: count))",
        label: words[dice.number(below: words.count)])
    }
    return StateDiagram(states: states, arrows: arrows)
  }
}
