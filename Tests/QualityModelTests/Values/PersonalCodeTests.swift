import QualityModel
import TestSupport
import Testing

/// Every code here is put together when the test runs: none is anybody's.
@Suite("Personal codes")
struct PersonalCodeTests {
  private static let seed: UInt64 = 3239

  /// The writings in which a code was not found where it stands. Behind other digits it may be seen from those on.
  private func missed(_ code: String, writings: [(String, String)]) -> [String] {
    writings.compactMap { name, written in
      CodeCorpus.openings.allSatisfy { opening in
        let (place, begin) = (
          PersonalCode.firstPlace(in: opening + written + "), 3. nodaļa"), opening.unicodeScalars.count + 1
        )
        return place == begin || opening.contains(where: \.isNumber) && (1...begin).contains(place ?? 0)
      } ? nil : name
    }
  }

  @Test("Old codes are found by day and check digit, with any separator in any place and with nothing between")
  func oldForms() {
    var corpus = CodeCorpus(seed: Self.seed)
    var found = 0
    for _ in 0..<300 {
      let code = corpus.oldCode()
      var writings = [("nothing", code), ("slash", CodeCorpus.written(code, "/", after: [6]))]
      for sign in CodeCorpus.hyphens {
        writings.append(("hyphen '\(sign)'", CodeCorpus.written(code, sign, after: [6])))
      }
      for sign in CodeCorpus.separators {
        writings.append(("everywhere '\(sign)'", CodeCorpus.written(code, sign, after: 1...10)))
        for place in 1...10 {
          writings.append(("'\(sign)' at \(place)", CodeCorpus.written(code, sign, after: [place])))
        }
      }
      let missed = missed(code, writings: writings)
      #expect(missed == [], "seed \(Self.seed)")
      found += writings.count - missed.count
    }
    print("codes of the old form found: \(found) of \(300 * 163)")
    #expect(found == 300 * 163)
  }

  @Test("New codes, which begin with 32 to 39, are found where they are written as a code, whatever their last digit")
  func newForms() {
    var corpus = CodeCorpus(seed: Self.seed)
    for _ in 0..<300 {
      let code = corpus.newCode()
      let writings = CodeCorpus.hyphens.map { ("hyphen '\($0)'", CodeCorpus.written(code, $0, after: [6])) }
      #expect(missed(code, writings: writings) == [], "seed \(Self.seed)")
    }
  }

  @Test(
    "Eleven digits that begin with 32 to 39 are a code where the text speaks of a person or a code",
    arguments: [
      "personas kods #", "Personas kodu # norādīja", "ar personas kodam #", "p.k. #", "p. k.: #", "pk #", "PK: #",
      "klients #", "Kliente Anna, #", "klientam ir numurs #", "# (klienta numurs)", "# – personas kods", "persona #",
      "iemītniece #", "dzim. 1950. gadā, #", "ID #", "identifikators #", "client #", "personal code #",
      "resident no. #",
      "Klienta lieta Nr. #", "kods:#", "pacienta #",
    ])
  func spokenOf(text: String) {
    var corpus = CodeCorpus(seed: Self.seed)
    for _ in 0..<50 {
      let parts = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let whole = parts[0] + corpus.newCode() + parts[1]
      #expect(PersonalCode.firstPlace(in: whole) == parts[0].unicodeScalars.count + 1, "seed \(Self.seed)")
    }
  }

  @Test("Where the word for a code stands beside it, the digits may be grouped in any way")
  func grouped() {
    for text in [
      "personas kods 3212 345 6789", "p.k. 32 1234 56789", "klients: 32123 456789", "3-2-1-2-3-4-5-6-7-8-9, p.k.",
    ] {
      #expect(PersonalCode.firstPlace(in: text) != nil, "\(text)")
    }
  }

  @Test(
    "Other numbers that begin with 32 to 39 are not codes, even where the text speaks of clients",
    arguments: [
      "32440010001", "Īpašums 36440010001", "Klienta īpašums, kadastra Nr. 36440010001", "klienta tālrunis 37126123456",
      "Klientam zvanīt +37126123456", "klienta rēķins Nr. 34501234567", "personāla saraksts 34501234567",
      "dzimums, vecums 34501234567", "klienta īpašums 3644 001 0001", "320123456789 klients", "klients 3201234567",
      "client's invoice 34501234567", "klienta konts 34501234567",
    ])
  func otherNumbers(text: String) {
    #expect(PersonalCode.firstPlace(in: text) == nil)
  }

  @Test("At most one in a thousand of a hundred thousand numbers that are none is taken for a code")
  func falseAlarms() {
    var corpus = CodeCorpus(seed: Self.seed)
    var (numbers, alarms) = (0, 0)
    for (sort, count) in CodeCorpus.sorts {
      let found = (0..<count).filter { _ in PersonalCode.firstPlace(in: corpus.noCode(sort)) != nil }.count
      print("false alarms, \(sort): \(found) of \(count)")
      numbers += count
      alarms += found
    }
    print("false alarms: \(alarms) of \(numbers)")
    #expect(numbers == 100_000)
    #expect(alarms * 1000 <= numbers, "\(alarms), seed \(Self.seed)")
  }

  @Test("A wrong check digit makes no code of the old form, with or without a hyphen")
  func checkDigit() {
    var corpus = CodeCorpus(seed: 7)
    for _ in 0..<300 {
      let code = corpus.oldCode()
      let last = code.last?.wholeNumberValue ?? 0
      let wrong = code.dropLast() + "\((last + 1) % 10)"
      if wrong.hasPrefix("3"), !wrong.hasPrefix("30"), !wrong.hasPrefix("31") { continue }
      #expect(PersonalCode.firstPlace(in: CodeCorpus.written(String(wrong), "-", after: [6])) == nil)
      #expect(PersonalCode.firstPlace(in: String(wrong)) == nil)
    }
  }

  @Test(
    "Registration numbers, telephones, acts, accounts, dates and case numbers are not codes",
    arguments: [
      "90000000000", "Reģ. Nr. 40003000000", "50003000001", "90009000091", "tālr. 26123456", "+371 26123456, 67012345",
      "371 67012345", "akts 1-3/25/11", "1-3/22/30", "LV80BANK0000435195001", "LV00 HABA 0123 4567 8901 2",
      "31.12.2024-01.01.2025", "2024-12-31 2025-01-01", "01012025-31122025", "4D-2021/1-1078", "KNP/2021/12",
      "1 234 567 890 123", "123456789012", "010203045678901", "Lieta Nr. 680123-99999", "320101-1234", "32010112345678",
      "99999999999", "ISBN 9789934000000", "Nr. 311311-31131", "2010-10-01 – 2011-08-31", "010190-92345",
      "01000010001", "12.05.2024 8.30", "12.05.2024. 8.30", "2010-10-01 123", "350000\t12345", "350000\n12345",
    ])
  func neighbours(text: String) {
    #expect(PersonalCode.firstPlace(in: text) == nil)
  }

  @Test("A written date in front does not make a code of a time or a number behind it")
  func dates() {
    for day in 1...28 {
      for month in 1...12 {
        for rest in ["8.30", "9.15", "123", "0.01"] {
          let text = "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).2016 \(rest)"
          #expect(PersonalCode.firstPlace(in: text) == nil, "\(text)")
        }
      }
    }
  }

  @Test("A day that the calendar of its century does not have makes no code")
  func impossibleDays() {
    // 29 February 1900 did not exist, that of 2000 did.
    for text in ["290200-1000#", "000190-1000#", "011390-1000#", "010190-3000#"] {
      for digit in 0...9 {
        #expect(PersonalCode.firstPlace(in: text.replacing("#", with: "\(digit)")) == nil)
      }
    }
    let leap = (0...9).filter { PersonalCode.firstPlace(in: "290200-2000\($0)") == 1 }
    #expect(leap.count == 1)
  }

  @Test("A digest is not searched, wherever it stands")
  func digests() {
    var corpus = CodeCorpus(seed: 64)
    let code = corpus.oldCode()
    let digest = "a3c" + code + "f" + String(repeating: "0a1b", count: 13)
    #expect(PersonalCode.firstPlace(in: code) == 1)
    #expect(PersonalCode.firstPlace(in: "a3c" + code + "f") == 4)
    #expect(PersonalCode.firstPlace(in: "sha256 " + digest.prefix(64)) == nil)
    #expect(PersonalCode.firstPlace(in: digest.prefix(64) + " " + code) == 66)
  }

  @Test("In a field that takes no text, what has the look of a code is one, whatever its last digit")
  func typed() {
    for text in ["32012345678", "010180-12345", "01018012345", "391234 56789", "39 123 456 789"] {
      #expect(PersonalCode.typedPlace(in: text) == 1, "\(text)")
    }
    for text in ["2025-03-31", "40003000642", "320123.45678", "345678,12345", "1234567890", "991399-12345", ""] {
      #expect(PersonalCode.typedPlace(in: text) == nil, "\(text)")
    }
  }

  @Test("Messages that quote a text have stars in place of every code in it")
  func masked() {
    var corpus = CodeCorpus(seed: 5)
    let (old, new) = (corpus.oldCode(), CodeCorpus.written(corpus.newCode(), "-", after: [6]))
    #expect(PersonalCode.masked("a \(old), \(new)\nb") == "a ***, ***\nb")
    #expect(PersonalCode.masked("Reģ. Nr. 40003000642") == "Reģ. Nr. 40003000642")
  }

  @Test("A number of the new form that was declared to be none passes wherever it stands, and no other does")
  func declaredNew() {
    let declared = DeclaredNumbers("rēķins Nr. 320123-45678; līgums 391234-56789")
    for text in ["320123-45678", "klients, 32012345678", "saņemts 391234 56789"] {
      #expect(PersonalCode.firstPlace(in: text) != nil && PersonalCode.firstPlace(in: text, besides: declared) == nil)
    }
    #expect(PersonalCode.firstPlace(in: "320123-45679", besides: declared) == 1)
    #expect(PersonalCode.firstPlace(in: "320123-45678, 320123-45679", besides: declared) == 15)
  }

  @Test("A number that is a whole code of the old form passes only behind the words by which it was declared")
  func declaredOld() {
    var corpus = CodeCorpus(seed: 11)
    let code = corpus.oldCode()
    let declared = DeclaredNumbers("rēķins Nr. \(code)")
    for text in ["Rēķins Nr. \(code)", "apmaksāts rekins nr \(CodeCorpus.written(code, "-", after: [6]))."] {
      #expect(PersonalCode.firstPlace(in: text, besides: declared) == nil, "declared words")
    }
    for text in [code, "klients \(code)", "Nr. \(code)", "rēķins Nr. 5, \(code)", "rēķins Nr. 12 \(code)"] {
      #expect(PersonalCode.firstPlace(in: text, besides: declared) != nil, "other words")
    }
  }

  @Test("A declaration without words, or with words for people and codes, declares nothing")
  func emptyDeclarations() {
    for entry in [
      "320123-45678", "Nr 320123-45678", "personas kods 320123-45678", "klienta rēķins 320123-45678", "rēķins 320123",
    ] {
      #expect(PersonalCode.firstPlace(in: "320123-45678", besides: DeclaredNumbers(entry)) == 1, "\(entry)")
    }
  }
}
