import QualityModel
import Testing

@Suite("The rules of languages")
struct LanguageRulesTests {
  private let latvian = Language.lv.rules
  private let english = Language.en.rules

  @Test("A language is known by its code alone, and each code stands in the list once")
  func list() {
    #expect(Set(Language.allCases).isSuperset(of: [.lv, .en]))
    #expect(Set(Language.allCases).count == Language.allCases.count)
    for language in Language.allCases { #expect(Language(rawValue: language.rawValue) == language) }
    #expect(Language(rawValue: "lv") == .lv && Language(rawValue: "LV") == nil && Language(rawValue: "") == nil)
    #expect(Language(rawValue: "lvx") == nil, "the beginning of a code is no code")
  }

  @Test("Every language of the program can be that of an organisation and of a criterion's wording")
  func choices() {
    #expect(Organisation.schema.field("language")?.kind.choices == Language.allCases.map(\.rawValue))
    for language in Language.allCases { #expect(CriterionText.Language(rawValue: language.rawValue) != nil) }
  }

  @Test("Numbers for reading are grouped and lose empty decimals; those of the terminal stay as they were typed")
  func numbers() {
    #expect(latvian.number("1234567.50") == "1\u{A0}234\u{A0}567,50" && latvian.plainNumber("1234.50") == "1234,50")
    #expect(english.number("-1234.00") == "\u{2212}1,234" && english.plainNumber("-1234.00") == "-1234.00")
    #expect(latvian.number("maz") == "maz")
    #expect(latvian.percent("12.5") == "12,5\u{A0}%" && english.plainPercent("12") == "12 %")
    #expect(latvian.amount("1368453", "EUR") == "1\u{A0}368\u{A0}453\u{A0}EUR" && english.amount("7", "") == "7")
  }

  @Test("A day in figures is written from the day itself and from its bytes in the same way")
  func days() throws {
    let day = try #require(Day("2016-12-03"))
    #expect(latvian.plainDay(day) == "03.12.2016" && english.plainDay(day) == "2016-12-03")
    for rules in LanguageRules.all {
      var iso = day.text
      let bytes = iso.withUTF8 { rules.dayPattern.bytes(ofISO: UnsafeRawBufferPointer($0)) }
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } ?? day.text == rules.plainDay(day))
    }
    let moment = try #require(Instant(text: "2016-12-03T08:15:42Z"))
    #expect(latvian.plainMoment(moment) == "03.12.2016 08:15 UTC")
  }

  @Test("Latvian counts 1, 21 and 101 as one, 11 and 20 as none, all others as several")
  func latvianForms() {
    #expect([1, 21, 101, -1].allSatisfy { latvian.pluralForm($0) == .one })
    #expect([0, 10, 11, 19, 20, 111].allSatisfy { latvian.pluralForm($0) == .zero })
    #expect([2, 9, 22, 102].allSatisfy { latvian.pluralForm($0) == .other })
    #expect([0, 2, 21].allSatisfy { english.pluralForm($0) == .other } && english.pluralForm(1) == .one)
  }

  @Test("A count gives only forms that the language lists")
  func listedForms() {
    for rules in LanguageRules.all {
      #expect(Set((0...1000).map(rules.pluralForm)) == Set(rules.pluralForms), "\(rules.code)")
    }
  }

  @Test("An organisation whose stored language the program lacks is refused, not taken for another")
  func unknownStored() throws {
    var organisation = Record<Organisation>(id: "ORG")
    #expect(try organisation.languageOfRecords() == .standard)
    organisation.language = .en
    #expect(try organisation.languageOfRecords() == .en)
    organisation.content[Organisation.fields.language] = .text("xx")
    let refusal = try #require(throws: Refusal.self) { try organisation.languageOfRecords() }
    #expect(refusal.identifier.text == "organisation.unknown-language" && refusal.facts["value"] == "xx")
  }
}
