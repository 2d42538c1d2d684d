import QualityModel

/// Latvian words for the kinds of record, without diacritics; they work whatever the language of the messages.
enum KindAliases {
  private static let keys: [String: String] = [
    "organizacija": "organisation",
    "strukturvieniba": "unit", "vieniba": "unit", "nodala": "unit",
    "darbinieku-grupa": "staffGroup", "personals": "staffGroup",
    "budzets": "budgetLine", "budzeta-pozicija": "budgetLine",
    "persona": "person", "darbinieks": "person",
    "pakalpojums": "service",
    "procesa-zinojums": "processReport",
    "faktors": "issue", "konteksts": "issue",
    "puse": "party", "ieinteresetie": "party", "ieinteresetas-puses": "party",
    "iestatijums": "setting",
    "kriterija-teksts": "criterionText", "savs-katalogs": "ownCatalogue", "kriteriju-katalogs": "ownCatalogue",
    "iznemums": "exception",
    "dokuments": "document",
    "apmaciba": "training", "supervizija": "training",
    "darbinieka-novertejums": "appraisal",
    "partneris": "partner", "piegadatajs": "partner",
    "partnera-novertejums": "partnerEvaluation",
    "programma": "programme", "auditu-programma": "programme",
    "audits": "audit",
    "kontrolsaraksts": "checklistItem",
    "konstatejums": "finding",
    "parbaude": "inspection",
    "uzdevums": "demand",
    "neatbilstiba": "nonconformity",
    "celonis": "cause",
    "darbiba": "action", "pasakums": "action",
    "risks": "risk", "iespeja": "risk",
    "atsauksme": "feedback", "sudziba": "feedback", "priekslikums": "feedback", "pateiciba": "feedback",
    "merkis": "objective",
    "plana-pasakums": "planItem", "plans": "planItem",
    "raditajs": "indicator",
    "merkvertiba": "target",
    "merijums": "measurement",
    "aptauja": "survey",
    "jautajums": "question",
    "atbilde": "answer",
    "kopsavilkums": "tally",
    "pasnovertejums": "assessment",
    "vertejums": "score",
    "pilnveide": "improvement",
    "parskats": "review", "vadibas-parskats": "review",
    "secinajums": "conclusion",
    "lemums": "decision",
  ]

  /// The kind that a Latvian word names, in the singular, with or without diacritics.
  static func kind(_ word: String) -> RecordSchema? {
    let isPlain = word.utf8.allSatisfy { $0 < 128 }
    return keys[isPlain ? word.lowercased() : word.folded].flatMap(RecordSchema.named)
  }

  /// The words for a kind, for its help.
  static func words(for kind: RecordSchema) -> [String] {
    kind.aliases + keys.filter { $0.value == kind.key }.map(\.key).sorted()
  }
}
