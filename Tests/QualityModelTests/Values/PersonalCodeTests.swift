import QualityModel
import TestSupport
import Testing

/// Every code here is put together when the test runs: none is anybody's.
@Suite("Personal codes")
struct PersonalCodeTests {
  /// The digits of an old code with the right check digit.
  private static func oldCode(_ day: Day, serial: Int) -> (front: String, back: String) {
    let (year, month, dayOfMonth) = day.components
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let front = two(dayOfMonth) + two(month) + two(year % 100)
    let nine = "\((year - 1800) / 100)" + String(repeating: "0", count: 3 - "\(serial)".count) + "\(serial)"
    let weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip((front + nine).compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (front, nine + "\(((1101 - sum) % 11 + 11) % 11 % 10)")
  }

  private static func randomCodes(_ count: Int, seed: UInt64) -> [(front: String, back: String)] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let day = Day(number: Int.random(in: Day.first.number...20_000, using: &generator))
      return oldCode(day, serial: Int.random(in: 0...999, using: &generator))
    }
  }

  @Test("Old codes are found with hyphen, dash, spaces, and with nothing between, and their place is told")
  func oldForms() {
    let seed: UInt64 = 32
    var missed: [String] = []
    for code in Self.randomCodes(1500, seed: seed) {
      for joint in ["-", "", " ", " - ", "\u{2013}", "\u{2011}", " \u{2013} ", "\u{A0}", "\u{2212}", "\u{2014}"] {
        let text = "Klients (" + code.front + joint + code.back + "), 3. nodaļa"
        if PersonalCode.firstPlace(in: text) != 10 { missed.append("form '\(joint)'") }
      }
    }
    #expect(Set(missed).sorted() == [], "seed \(seed)")
  }

  @Test("New codes, which begin with 32, are found without relying on their last digit")
  func newForms() {
    let seed: UInt64 = 2017
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let front = "32" + (0..<4).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      let back = (0..<5).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      for joint in ["-", "", " ", "\u{2013}"] {
        #expect(PersonalCode.firstPlace(in: front + joint + back) == 1, "seed \(seed)")
      }
    }
  }

  @Test("A written hyphen is enough even where the check digit is wrong; without it the check digit decides")
  func checkDigit() {
    for code in Self.randomCodes(300, seed: 7) {
      let last = code.back.last?.wholeNumberValue ?? 0
      let wrong = code.back.dropLast() + "\((last + 1) % 10)"
      #expect(PersonalCode.firstPlace(in: code.front + "-" + wrong) == 1)
      #expect(PersonalCode.firstPlace(in: code.front + wrong) == nil)
    }
  }

  @Test("A code counts at the beginning, at the end, beside letters and after other numbers")
  func surroundings() {
    let code = Self.oldCode(Day(number: 10_000), serial: 42)
    let written = code.front + "-" + code.back
    for (text, place) in [
      (written, 1), ("a\n" + written, 3), ("Tālrunis 26000000, " + written + ".", 20), ("ķ" + written + "ķ", 2),
      ("1-3/25/11 " + written, 11),
    ] {
      #expect(PersonalCode.firstPlace(in: text) == place)
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
    ])
  func neighbours(text: String) {
    #expect(PersonalCode.firstPlace(in: text) == nil)
  }

  @Test("A day that the calendar of its century does not have makes no code")
  func impossibleDays() {
    // 29 February 1900 did not exist, that of 2000 did.
    #expect(PersonalCode.firstPlace(in: "290200" + "-1" + "0001") == nil)
    #expect(PersonalCode.firstPlace(in: "290200" + "-2" + "0001") == 1)
    #expect(PersonalCode.firstPlace(in: "000190" + "-1" + "0001") == nil)
    #expect(PersonalCode.firstPlace(in: "011390" + "-1" + "0001") == nil)
    #expect(PersonalCode.firstPlace(in: "010190" + "-3" + "0001") == nil)
  }
}
