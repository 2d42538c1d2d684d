extension LanguageRules {
  /// The one list of languages. A new one is added here, with its file in `Templates/strings/`.
  public static let all = [latvian, english]

  /// Sources: Unicode CLDR, `lv` (plural rules, collation, numbers).
  static let latvian = LanguageRules(
    code: "lv", collation: "lv_LV", decimalMark: ",", groupMark: "\u{A0}", percentMark: "\u{A0}%",
    quotes: ("„", "“"), dayPattern: .dayFirst("."), namesMonths: false, pluralForms: [.zero, .one, .other],
    pluralForm: { count in
      let (ones, tens) = (count.magnitude % 10, count.magnitude % 100)
      if ones == 0 || (11...19).contains(tens) { return .zero }
      return ones == 1 ? .one : .other
    },
    wordEndings: [
      "sanas", "sanai", "sanam", "sanos", "sana", "sanu", "ibam", "ibas", "ibai", "iba", "ibu", "ajam", "ajai", "ajas",
      "ajos", "amies", "usas", "usos", "usam", "jiem", "jam", "jas", "jos", "iem", "ies", "iet", "ams", "ama", "amo",
      "amas", "ai", "am", "as", "em", "es", "ei", "im", "is", "us", "um", "os", "ja", "ju", "ji", "a", "e", "i", "o",
      "s", "u",
    ],
    nameEndings: [
      "ajiem", "ajam", "ajai", "ajas", "ajos", "iem", "ais", "aja", "aju", "am", "ai", "as", "os", "is", "es",
      "us", "ie", "ei", "im", "um", "em", "a", "e", "i", "o", "s", "u",
    ],
    commonWords: [
      "bija", "tika", "tiek", "netika", "netiek", "nebija", "nava", "esosa", "kura", "kuras", "kuri", "kuru", "kurs",
      "kuram", "kuros", "sava", "savu", "savas", "viena", "viens", "vienu", "otra", "katra", "katru", "visi", "visas",
      "visu", "visa", "vairak", "vairakas", "vairaki", "pirms", "pret", "kopa", "starp", "tikai", "jau", "gada", "gadu",
    ],
    periodWords: .latvian,
    noValueWords: [
      "nav datu", "datu nav", "dati nav", "nav zinam", "nav pieejam", "nav mer", "nav aprekin", "nav apkop",
      "nav uzskait",
      "nav attiecinam", "neattiec", "netika mer", "netiek mer", "netika veikt", "nemer", "neapkop", "neuzskait",
    ])

  /// Sources: Unicode CLDR, `en`; days in ISO 8601 form in tables.
  static let english = LanguageRules(
    code: "en", collation: "en", decimalMark: ".", groupMark: ",", percentMark: "\u{A0}%", quotes: ("‘", "’"),
    dayPattern: .yearFirst, namesMonths: true, pluralForms: [.one, .other],
    pluralForm: { $0 == 1 ? .one : .other }, wordEndings: ["es", "s"], nameEndings: ["es", "s"],
    commonWords: [
      "from", "with", "this", "that", "have", "were", "which", "there", "their", "been", "when", "where", "into",
    ],
    periodWords: .english,
    noValueWords: [
      "n/a", "n.a.", "n. a.", "no data", "not measured", "not available", "not applicable", "not counted", "not known",
      "unknown",
    ])
}
