import QualityModel
import Testing

@Suite("Periods as people write them")
struct WrittenPeriodTests {
  @Test(
    "Latvian and English periods are understood however they are written",
    arguments: [
      ("2016", "2016"), ("2025. gads", "2025"), ("2025.g.", "2025"), ("2025. g.", "2025"), ("2025.", "2025"),
      ("2014.gadā", "2014"), ("2025. GADA", "2025"), ("2015. gadam", "2015"), ("year 2025", "2025"),
      ("2025. gada I ceturksnis", "2025-Q1"), ("2025. gada 1. ceturksnis", "2025-Q1"),
      ("2025.gada IV ceturksnī", "2025-Q4"), ("I ceturksnis 2025", "2025-Q1"), ("2025 I cet.", "2025-Q1"),
      ("2025. g. I cet.", "2025-Q1"), ("2025.g. ii cet", "2025-Q2"), ("2025. gads I cet.", "2025-Q1"),
      ("III ceturksnis, 2025. gads", "2025-Q3"), ("2025. gada pirmais ceturksnis", "2025-Q1"),
      ("2025. gada ceturtais ceturksnis", "2025-Q4"), ("2025-Q1", "2025-Q1"), ("Q1 2025", "2025-Q1"),
      ("1Q2025", "2025-Q1"), ("Q1/2025", "2025-Q1"), ("2025 Q4", "2025-Q4"), ("2025-q1", "2025-Q1"),
      ("2016. gada I pusgads", "2016-H1"), ("2016. gada 2. pusgads", "2016-H2"),
      ("2016.gada otrais pusgads", "2016-H2"),
      ("I pusgads 2016", "2016-H1"), ("2016. gada I–II ceturksnis", "2016-H1"), ("2016. gada I-IV cet.", "2016"),
      ("2016.-2018.", "2016-2018"), ("2016.–2018. gads", "2016-2018"), ("2016-2018.", "2016-2018"),
      ("2016. – 2018.", "2016-2018"), ("2016.-2018.gadam", "2016-2018"), ("no 2016. līdz 2018. gadam", "2016-2018"),
      ("2017., 2018.", "2017-2018"), ("2016.,2017.", "2016-2017"), ("2026. un 2027. gadam", "2026-2027"),
      ("2025. gada marts", "2025-03"), ("marts 2025", "2025-03"), ("2025.gada martā", "2025-03"),
      ("03.2025", "2025-03"),
      ("3.2025.", "2025-03"), ("2025.03", "2025-03"), ("2025/03", "2025-03"), ("jan.25", "2025-01"),
      ("jan-25", "2025-01"), ("sept.25", "2025-09"), ("2025. gada augustā", "2025-08"), ("maijs, 2025", "2025-05"),
      ("2025. gada janvāris–marts", "2025-Q1"), ("01.01.2025.–31.03.2025.", "2025-Q1"),
      ("2025-01-01/2025-12-31", "2025"), ("2022-01-01/2022-11-30", "2022-01-01/2022-11-30"),
      ("01.01.2025.–30.11.2025.", "2025-01-01/2025-11-30"), ("2022.gads uz 30.11.", "2022-01-01/2022-11-30"),
      ("2022. gads uz 30.11", "2022-01-01/2022-11-30"), ("2025. gada martā-aprīlī", "2025-03-01/2025-04-30"),
      ("2022. gads uz 31.12.", "2022"),
      ("March 2025", "2025-03"), ("Sep 2025", "2025-09"), ("first half of 2016", "2016-H1"),
      ("2025.\u{A0}gada\u{A0}I\u{A0}ceturksnis", "2025-Q1"), (" 2025. gads ", "2025"),
    ])
  func understood(text: String, expected: String) throws {
    #expect(WrittenPeriod(text)?.period?.text == expected)
    #expect(try FieldKind.period.value(of: text)?.text == expected)
  }

  @Test(
    "A part of a year without the year is told as such",
    arguments: ["IV ceturksnis", "I cet.", "1. ceturksnis", "Q3", "II pusgads", "marts", "jan.", "III–IV cet."])
  func yearless(text: String) throws {
    let written = try #require(WrittenPeriod(text))
    #expect(written.years == nil && written.part != nil && written.period == nil)
    #expect(throws: FieldProblem.missingYear) { try FieldKind.period.value(of: text) }
  }

  @Test(
    "Everything else is no period",
    arguments: [
      "", "gads", "ceturksnis", "V ceturksnis", "5. ceturksnis", "0. pusgads", "III pusgads", "13.2025", "00.2025", "1",
      "12",
      "I", "2022. un 2024. gadam", "2018.–2016.", "2016.-2018.-2020.", "2022.gads uz 30.11.2021.",
      "2022.gads uz klientu", "2008. gada 9 mēneši",
      "2025**", "2025 (prognoze)", "Izpilde 2024", "2025. gada 3. februāris", "31.03.2025", "Maijas dati",
      "Atbildīgais",
      "25. jan.", "2016/2017", "2025 2026", "2025. gada I un III ceturksnis", "2014. gads I cet. 2015",
      "līdz 2018. gadam",
      "30.11.2025.–01.01.2025.", "1899. gads", "1482796",
    ])
  func refused(text: String) {
    #expect(WrittenPeriod(text) == nil)
    if !text.isEmpty { #expect(throws: FieldProblem.notAPeriod) { try FieldKind.period.value(of: text) } }
  }

  @Test("An upper head and a lower one make one period, in whatever row the year stands")
  func twoHeads() {
    func joined(_ upper: String, _ lower: String) -> String? { WrittenPeriod(lower)?.under(WrittenPeriod(upper))?.text }
    #expect(joined("2024. gads", "I cet.") == "2024-Q1")
    #expect(joined("2025", "IV ceturksnis") == "2025-Q4")
    #expect(joined("I cet.", "2024.gadā") == "2024-Q1")
    #expect(joined("2025.", "janvāris") == "2025-01")
    #expect(joined("2025. gads", "2025. gada marts") == "2025-03")
    #expect(joined("2024. gads", "2025. gada marts") == nil, "they contradict each other")
    #expect(joined("2016.–2018.", "I cet.") == nil, "of which year is not said")
    #expect(joined("Rādītājs", "I cet.") == nil)
    #expect(joined("Rādītājs", "2015. gads") == "2015")
  }
}
