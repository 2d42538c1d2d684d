import Foundation

extension ClientGroup {
  /// The groups that a service's own words name, in Latvian or English; empty if none is recognised.
  ///
  /// ```swift
  /// ClientGroup.groups(in: "bērni ar funkcionāliem traucējumiem")     // children, disability
  /// ```
  public static func groups(in words: String) -> Set<ClientGroup> {
    if let named = ClientGroup(rawValue: words) { return [named] }
    var rest = " " + plain(words)
    var found: Set<ClientGroup> = []
    for (stems, groups) in stems {
      for stem in stems where rest.contains(" " + stem) {
        found.formUnion(groups)
        // What named one group does not name another: „bez vecāku gādības“ does not speak of parents.
        rest = rest.replacing(" " + stem, with: " ")
      }
    }
    let narrower = found.compactMap(\.broader)
    return found.subtracting(narrower)
  }

  /// Small letters without diacritics, words apart by one space.
  private static func plain(_ words: String) -> String {
    words.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// How words begin that name a group; those that say more come first.
  private static let stems: [(stems: [String], groups: Set<ClientGroup>)] = [
    (
      ["bez vecaku gadib", "baren", "orphan", "without parental care"],
      [.children, .parentalCareLost]
    ),
    (["nepilngadig"], [.children]),
    (["garig", "psihisk", "grt", "mental", "intellectual", "psychiatr"], [.mentalDisability]),
    (
      [
        "redzes", "neredz", "dzirdes", "nedzird", "vajdzird", "visual", "sight", "blind", "hearing",
        "deaf",
      ],
      [.sensoryDisability]
    ),
    (["kustib", "fiziska rakstura", "mobility", "physical", "wheelchair"], [.physicalDisability]),
    (["invalid", "funkcional", "disab", "impair"], [.disability]),
    (
      ["onkolog", "paliativ", "atveselo", "slimib", "cancer", "palliative", "recover", "illness"],
      [.illness]
    ),
    (
      [
        "atkarib", "atkarig", "reibum", "alkohol", "narkot", "addict", "substance", "intoxic",
        "alcohol",
      ], [.addiction]
    ),
    (["ieslodz", "brivibas atnem", "prison", "imprison"], [.afterImprisonment]),
    (
      [
        "bezpajumt", "bez noteiktas dzivesviet", "bez pastavigas dzivesviet",
        "bez patstavigas dziv", "bez dzivesviet",
        "homeless", "without a fixed home", "without a home",
      ], [.homeless]
    ),
    (["cilvektirdznieci", "cilveku tirdznieci", "traffick"], [.trafficking]),
    (["begl", "alternativ", "patveruma mekl", "refugee", "asylum"], [.refugee]),
    (["kriz", "crisis"], [.crisis]),
    (
      ["prettiesisk", "vardarb", "cietus", "varmak", "violence", "victim", "suffered"], [.violence]
    ),
    (["bezdarb", "unemploy"], [.adults, .hardship]),
    (
      [
        "trucig", "maznodrosinat", "nabadz", "grutib", "needy", "poor", "low income", "poverty",
        "difficult",
      ],
      [.hardship]
    ),
    (["gimen", "jaunie", "famil", "young"], [.children, .adults]),
    (["bern", "zidain", "skolen", "pusaudz", "child", "pupil", "teenage"], [.children]),
    (
      [
        "senior", "pensij", "gados vec", "vecaka gadagaj", "veci cilv", "pension", "elderly",
        "older", "retired",
      ], [.pensionAge]
    ),
    (["pilngadig", "pieaugus", "darbspej", "vecak", "adult", "working age", "parent"], [.adults]),
  ]
}
