import QualityModel
import Testing

@Suite("Numbers as people and spreadsheets write them")
struct NumberReadingsTests {
  @Test(
    "A number with one reading is read exactly, with its unit",
    arguments: [
      ("28%", "28", NumberUnit.percent), ("28,5 %", "28.5", .percent), ("28,5\u{A0}%", "28.5", .percent),
      ("1 234,50 €", "1234.50", .currency("EUR")), ("€ 15 465", "15465", .currency("EUR")),
      ("EUR 12", "12", .currency("EUR")), ("12,30 eiro", "12.30", .currency("EUR")), ("$5", "5", .currency("USD")),
      ("31 674,00", "31674.00", nil), ("(17 585,83)", "-17585.83", nil), ("(0,00)", "0.00", nil),
      ("(€ 12,50)", "-12.50", .currency("EUR")), ("-1.000,00 €", "-1000.00", .currency("EUR")),
      ("€ -5", "-5", .currency("EUR")), ("-€ 5", "-5", .currency("EUR")), ("\u{2212}5,5", "-5.5", nil),
      ("1\u{A0}234", "1234", nil), ("1\u{2009}234\u{2009}567", "1234567", nil), ("2.400,00", "2400.00", nil),
      ("1,234.50", "1234.50", nil), ("1.234.567", "1234567", nil), ("1,234,567", "1234567", nil), ("12,5", "12.5", nil),
      ("12.5", "12.5", nil), ("1234.567", "1234.567", nil), ("0,500", "0.500", nil), ("1 000,250", "1000.250", nil),
      ("109 753 Ls", "109753", .currency("LVL")), ("31 proc.", "31", .percent),
    ])
  func read(text: String, expected: String, unit: NumberUnit?) throws {
    let readings = try #require(NumberReadings(text))
    #expect(readings.only?.text == expected)
    #expect(readings.unit == unit)
  }

  @Test(
    "What may be thousands or decimals has both readings and is decided by nobody",
    arguments: [
      ("1.000", "1000", "1.000"), ("2.050", "2050", "2.050"), ("1,250", "1250", "1.250"),
      ("-12,345", "-12345", "-12.345"),
      ("(1.000)", "-1000", "-1.000"), ("1.000 €", "1000", "1.000"), ("100.000", "100000", "100.000"),
    ])
  func ambiguous(text: String, thousands: String, decimals: String) throws {
    let readings = try #require(NumberReadings(text))
    #expect(readings.isAmbiguous && readings.only == nil && readings.style == nil)
    #expect(readings.both.map(\.text) == [thousands, decimals])
    for kind in [FieldKind.number, .money, .integer(0...1_000_000)] where !text.hasSuffix("€") || kind == .money {
      #expect(throws: FieldProblem.ambiguousNumber(readings.both)) { try kind.value(of: text) }
    }
  }

  @Test(
    "What is no number is not made one",
    arguments: [
      "", " ", "-", "×", "12 gab.", "159 (152 + 7)", "6 000 (kopā)", "83756 141", "01", "1.23.4", "1,2,3", "12 34",
      "1  234",
      "1.000.00", "%", "€", "5 % %", "€ 5 EUR", "(5", "5)", "(-5)", "--5", "1e5", "2024-1", "45.9955.663", "0.000.000",
      "ap. 30",
      "30–40", "≥ 95 %", "½", "٣", "99999999999999999999",
    ])
  func refused(text: String) {
    #expect(NumberReadings(text) == nil)
  }

  @Test("Single numbers with a decimal point or comma are taken as ever")
  func single() throws {
    for (text, expected) in [
      ("1.5", "1.5"), ("28,5", "28.5"), ("1234.567", "1234.567"), ("0.125", "0.125"), ("3 002,1", "3002.1"),
    ] {
      #expect(try FieldKind.number.value(of: text)?.text == expected)
    }
    #expect(try FieldKind.number.value(of: "25.118", as: .canonical)?.text == "25.118", "as the program writes it")
    #expect(try FieldKind.number.value(of: "1.000", as: WritingManner(numbers: .decimalComma))?.text == "1000")
  }

  @Test("Percent goes into numbers and into what ends at a hundred, currencies into sums of their own")
  func units() throws {
    #expect(try FieldKind.number.value(of: "28,5 %")?.text == "28.5")
    #expect(try FieldKind.integer(0...100).value(of: "50%")?.text == "50")
    #expect(throws: FieldProblem.notAnInteger(0...500)) { try FieldKind.integer(0...500).value(of: "50%") }
    #expect(try FieldKind.money.value(of: "1 234,50 €")?.text == "1234.50")
    #expect(try FieldKind.money.value(of: "12 zł", as: WritingManner(currency: "PLN"))?.text == "12.00")
    #expect(throws: FieldProblem.otherCurrency("USD")) { try FieldKind.money.value(of: "$12") }
    #expect(throws: FieldProblem.otherCurrency("EUR")) {
      try FieldKind.money.value(of: "12 €", as: WritingManner(currency: "PLN"))
    }
    #expect(throws: FieldProblem.notMoney) { try FieldKind.money.value(of: "12%") }
  }

  @Test(
    "Approximate values, ranges and limits are told as what they are",
    arguments: [
      ("ap. 30", InexactNumber.approximate), ("~30", .approximate), ("aptuveni 1 000", .approximate),
      ("gandrīz 80%", .approximate), ("≈ 12,5", .approximate), ("apm. 40 cilvēki", .approximate), ("30–40", .range),
      ("93%-100%", .range), ("1–2", .range), ("3,4–3,6 balles", .range), ("no 30 līdz 40", .range), ("≥ 95 %", .limit),
      (">31 proc.", .limit), ("ne mazāk kā 95 %", .limit), ("≤ 10 gadā", .limit), ("vairāk nekā 1000", .limit),
      ("Vismaz 3,8", .limit), ("< 130", .limit), ("at least 95", .limit),
    ])
  func inexact(text: String, expected: InexactNumber) {
    #expect(InexactNumber(text) == expected)
    for kind in [FieldKind.number, .money, .integer(0...100)] {
      #expect(throws: FieldProblem.inexactNumber(expected)) { try kind.value(of: text) }
    }
  }

  @Test(
    "What only looks like one of them is none",
    arguments: [
      "", "30", "-5", "apr. 30", "liels", "ap.", "≥", "159 (152 + 7)", "2025-03-31", "A1-52", "līdz gada beigām",
    ])
  func notInexact(text: String) {
    #expect(InexactNumber(text) == nil)
  }
}
