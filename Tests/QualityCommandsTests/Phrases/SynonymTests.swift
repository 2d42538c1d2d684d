import QualityModel
import Testing

@testable import QualityCommands

@Suite("Words that people write for choices and fields")
struct SynonymTests {
  private static let languages = Result {
    try Language.allCases.map { try PhraseFile.read($0, in: Home(path: Bench.home, origin: .option)) }
  }

  /// The synonyms of a language: the key without its beginning, and each word.
  private static func synonyms(_ family: String, _ phrases: Phrases) -> [(name: String, words: [String])] {
    let beginning = "synonym.\(family)."
    return phrases.keys.filter { $0.hasPrefix(beginning) }.map { key in
      (String(key.dropFirst(beginning.count)), FieldValue.items(of: phrases[key] ?? ""))
    }
  }

  @Test("Each belongs to a choice or a field that there is")
  func named() throws {
    for phrases in try SynonymTests.languages.get() {
      let synonyms =
        SynonymTests.synonyms("choice", phrases) + SynonymTests.synonyms("field", phrases)
        + SynonymTests.synonyms("command", phrases)
      #expect(synonyms.count == phrases.keys.count { $0.hasPrefix("synonym.") } && synonyms.count > 50)
      for (name, words) in synonyms {
        #expect(!words.isEmpty && Set(words.map(\.folded)).count == words.count, "\(name)")
      }
      for (name, _) in SynonymTests.synonyms("choice", phrases) {
        #expect(phrases["choice.\(name)"] != nil, "\(phrases.language.rawValue) \(name)")
      }
      for (name, _) in SynonymTests.synonyms("field", phrases) {
        let parts = name.split(separator: ".").map(String.init)
        let kinds = parts.count == 2 ? RecordSchema.named(parts[0]).map { [$0] } ?? [] : RecordSchema.all
        #expect(kinds.contains { $0.field(parts[parts.count - 1]) != nil }, "\(phrases.language.rawValue) \(name)")
      }
    }
  }

  @Test("None names two choices of one field, in whatever language")
  func choices() throws {
    let languages = try SynonymTests.languages.get()
    for schema in RecordSchema.all {
      for field in schema.fields {
        guard let words = ChoiceWords(field, of: schema, in: languages) else { continue }
        for phrases in languages {
          for choice in field.kind.choices {
            #expect(words.keys(in: phrases.choice(choice, of: field.key, in: schema)) == choice)
            for word in SynonymTests.words(for: choice, field.key, schema, phrases) {
              let item = word.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
              #expect(words.keys(in: item) == choice, "\(schema.key).\(field.key): \(word)")
            }
          }
        }
      }
    }
  }

  private static func words(
    for choice: String, _ field: String, _ schema: RecordSchema, _ phrases: Phrases
  ) -> [String] {
    let isOwn = phrases["choice.\(schema.key).\(field).\(choice)"] != nil
    return FieldValue.items(of: phrases["synonym.choice.\(isOwn ? schema.key + "." : "")\(field).\(choice)"] ?? "")
  }

  @Test("None that a kind has for itself names another of its fields, and each shared one is of use somewhere")
  func fields() throws {
    let languages = try SynonymTests.languages.get()
    let labels = Dictionary(uniqueKeysWithValues: RecordSchema.all.map { ($0.key, FieldLabels(of: $0, in: languages)) })
    for phrases in languages {
      for (name, words) in SynonymTests.synonyms("field", phrases) {
        let parts = name.split(separator: ".").map(String.init)
        for word in words {
          if parts.count == 2 {
            #expect(labels[parts[0]]?[word]?.key == parts[1], "\(name): \(word)")
          } else {
            #expect(labels.values.contains { $0[word]?.key == name }, "\(name): \(word)")
          }
        }
      }
    }
  }

  private static func words(for field: String, of kind: String) throws -> ChoiceWords {
    let schema = try #require(RecordSchema.named(kind))
    let choices = try #require(schema.field(field))
    return try #require(ChoiceWords(choices, of: schema, in: try languages.get()))
  }

  @Test(
    "What a quality manager writes into her table is understood",
    arguments: [
      ("feedback", "channel", "telefons", "phone"), ("feedback", "channel", "pa telefonu", "phone"),
      ("feedback", "channel", "Mutiski", "inPerson"), ("feedback", "channel", "vēst.", "letter"),
      ("feedback", "from", "radinieks", "relative"), ("feedback", "from", "Radiniece", "relative"),
      ("feedback", "from", "anonīms", "anonymous"), ("feedback", "from", "anonīma", "anonymous"),
      ("partner", "kind", "NVO", "ngo"), ("partner", "kind", "nvo", "ngo"),
      ("checklistItem", "result", "jā", "conforms"),
      ("checklistItem", "result", "nē", "doesNotConform"), ("action", "effective", "Jā", "yes"),
      ("action", "effective", "nē", "no"), ("nonconformity", "severity", "nopietna", "major"),
      ("nonconformity", "severity", "Nopietns", "major"), ("nonconformity", "severity", "būt.", "major"),
      ("nonconformity", "severity", "maz", "minor"), ("person", "roles", "direktors", "director"),
      ("person", "roles", "direktore; auditors", "director;auditor"),
      ("person", "roles", "Direktors, auditore", "director;auditor"), ("process", "kind", "vadības", "management"),
      ("process", "kind", "pamatdarbības", "core"), ("process", "kind", "atbalsta", "support"),
      ("objective", "level", "stratēģiskais", "strategic"), ("objective", "level", "Stratēģiskie", "strategic"),
      ("question", "kind", "skala", "scale"), ("question", "kind", "atvērta", "text"),
      ("question", "kind", "atvērts", "text"),
      ("audit", "kind", "ārējs", "external"), ("issue", "kind", "ārēja", "external"),
      ("audit", "kind", "iekš.", "internal"),
      ("nonconformity", "state", "atvērta", "registered"), ("action", "kind", "korektīvā", "corrective"),
      ("action", "kind", "korektīvs", "corrective"), ("action", "state", "pabeigts", "completed"),
      ("indicator", "direction", "palielinās", "higher"), ("document", "kind", "procedūra", "procedure"),
      ("training", "kind", "kursi", "training"), ("nonconformity", "source", "iekšējais", "internalAudit"),
    ])
  func understood(kind: String, field: String, text: String, expected: String) throws {
    let words = try SynonymTests.words(for: field, of: kind)
    #expect(words.keys(in: text) == expected)
  }

  @Test(
    "What could mean two choices, or is too short, means none",
    arguments: [
      ("action", "kind", "kor"), ("action", "kind", "ko"), ("nonconformity", "source", "audits"),
      ("feedback", "channel", "e"),
      ("finding", "class", "neatbilstība"), ("nonconformity", "severity", "vidēja"), ("audit", "kind", "balodis"),
      ("person", "roles", "direktors, balodis"),
    ])
  func unclear(kind: String, field: String, text: String) throws {
    let words = try SynonymTests.words(for: field, of: kind)
    #expect(words.keys(in: text) == text)
  }

  @Test(
    "Heads of columns as people write them name their fields",
    arguments: [
      ("person", "Vārds, uzvārds", "name"), ("person", "VĀRDS UZVĀRDS", "name"), ("person", "Vārds,\nuzvārds", "name"),
      ("question", "Nr.p.k.", "order"), ("question", "Nr. p. k.", "order"),
      ("action", "Atbildīgais darbinieks", "responsible"),
      ("action", "Atbildīgā persona", "responsible"), ("nonconformity", "Atbildīgā persona:", "owner"),
      ("nonconformity", "Izpildes termiņš", "due"), ("action", "Termiņi", "due"), ("nonconformity", "Datums", "found"),
      ("feedback", "Datums", "received"), ("planItem", "Termiņš", "years"), ("budgetLine", "Izpilde", "spent"),
      ("document", "Dok. Nr.", "number"), ("process", "Atbildīgais", "owner"), ("indicator", "Mērv.", "unit"),
      ("nonconformity", "severity", "severity"), ("nonconformity", "Būtiskums *", "severity"),
    ])
  func heads(kind: String, head: String, expected: String) throws {
    let schema = try #require(RecordSchema.named(kind))
    #expect(FieldLabels(of: schema, in: try SynonymTests.languages.get())[head]?.key == expected)
  }
}
