import QualityModel
import Testing

@Suite("Days as people write them")
struct WrittenDayTests {
  @Test(
    "Every way in which a table or a person writes one day means that day",
    arguments: [
      "2025-02-03", "03.02.2025", "3.2.2025.", "2025.02.03", "2025.02.03.", "2025. gada 3. februāris",
      "2025. gada 3. februārī", "2025.gada 3.februāris", "2025.g. 3.februārī", "2025. GADA 3. FEBRUĀRIS",
      "2025. gada 3. februaris", "3. februāris 2025", "3. februāris, 2025", "3. februārī, 2025. gadā", "3.febr. 2025",
      "2025-02-03 00:00:00", "2025-02-03T00:00", "2025-02-03T00:00:00", "2025-02-03T00:00:00.000",
      "2025-02-03T00:00:00Z",
      "2025-02-03T00:00:00+02:00", "03.02.2025 00:00", "03.02.2025. 0:00:00", "2025-02-03 12:00:00 AM",
      "\u{A0}03.02.2025\u{A0}", "3.\u{A0}februāris\u{202F}2025", "03. 02. 2025.", "2025/02/03", "2025-2-3",
      "3 February 2025", "February 3, 2025", "3 Feb 2025", "03.02.2025\t",
    ])
  func meant(text: String) {
    #expect(WrittenDay(text) == Day("2025-02-03").map { .day($0) })
  }

  @Test(
    "A time that is not zero is told and never dropped",
    arguments: [
      "2025-02-03T10:00", "2025-02-03 10:00:00", "03.02.2025 8:05", "2025-02-03 00:00:01", "2025-02-03T00:00:00.5",
      "2025-02-03 12:00:00 PM", "2025-02-03 1:00 AM", "2025. gada 3. februāris, 14:30",
    ])
  func timed(text: String) {
    #expect(WrittenDay(text) == Day("2025-02-03").map { .timed($0) })
    #expect(throws: FieldProblem.timedDay(Day(number: 20_122))) { try FieldKind.day.value(of: text) }
  }

  @Test("Where day and month may change places, both are named, and the one that a calendar allows is taken")
  func slashes() throws {
    let (first, second) = (try #require(Day("2025-02-03")), try #require(Day("2025-03-02")))
    #expect(WrittenDay("03/02/2025") == .either(first, second))
    #expect(WrittenDay("03-02-2025") == .either(first, second))
    #expect(throws: FieldProblem.ambiguousDay(first, second)) { try FieldKind.day.value(of: "3/2/2025") }
    #expect(WrittenDay("31/03/2025") == Day("2025-03-31").map { .day($0) })
    #expect(WrittenDay("03/31/2025") == Day("2025-03-31").map { .day($0) })
    #expect(WrittenDay("02/02/2025") == Day("2025-02-02").map { .day($0) })
  }

  @Test(
    "What is no day is not made one",
    arguments: [
      "", "2025", "2025. gada marts", "03.2025", "IV ceturksnis", "31.02.2025", "2025. gada 30. februāris",
      "2025-02-03 25:00", "2025-02-03 10", "3. februāris", "2025. gada 3. un 4. februāris", "līdz gada beigām",
      "nekavējoties", "31.03.25", "2025-02-03x", "01.01.2025.–31.03.2025.", "2025,02,03", "2025.02-03",
      "3. Mārtiņi 2025",
      "katru gadu līdz 1. februārim", "12345-12345",
    ])
  func refused(text: String) {
    #expect(WrittenDay(text) == nil)
  }

  @Test("A month or a quarter in a field for days is told as a part that is missing, anything else as no day")
  func partial() throws {
    for (text, period) in [
      ("2025", "2025"), ("2025. gada marts", "2025-03"), ("03.2025", "2025-03"),
      ("2025. gada IV ceturksnis", "2025-Q4"),
    ] {
      let period = try #require(Period(period))
      #expect(throws: FieldProblem.partialDay(period), "\(text)") { try FieldKind.day.value(of: text) }
    }
    #expect(throws: FieldProblem.missingYear) { try FieldKind.day.value(of: "IV ceturksnis") }
    #expect(throws: FieldProblem.notADay) { try FieldKind.day.value(of: "nekavējoties") }
  }
}
