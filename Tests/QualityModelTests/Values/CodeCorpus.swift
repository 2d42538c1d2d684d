import TestSupport

/// Personal codes in all their writings, and numbers that are none. All are drawn when the test runs: none is
/// anybody's.
struct CodeCorpus {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
  }

  mutating func number(_ range: ClosedRange<Int>, digits: Int = 1) -> String {
    let text = "\(Int.random(in: range, using: &generator))"
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  mutating func one(of texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }

  // MARK: Codes

  /// The digits of a code of the old form, with the right check digit.
  mutating func oldCode() -> String {
    let month = Int.random(in: 1...12, using: &generator)
    let day = Int.random(in: 1...(month == 2 ? 28 : [4, 6, 9, 11].contains(month) ? 30 : 31), using: &generator)
    let year = Int.random(in: 1880...2017, using: &generator)
    let front = "\(day < 10 ? "0" : "")\(day)\(month < 10 ? "0" : "")\(month)\(year % 100 < 10 ? "0" : "")\(year % 100)"
    let ten = front + "\((year - 1800) / 100)" + digits(3)
    let sum = zip(ten.compactMap(\.wholeNumberValue), [1, 6, 3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return ten + "\((1101 - sum) % 11 % 10)"
  }

  /// The digits of a code of the new form: everything after its beginning is random.
  mutating func newCode() -> String { "3" + number(2...9) + digits(9) }

  /// Signs with which a code may be written in its middle.
  static let hyphens = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}",
    ".", "\u{B7}", " ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", " - ", " \u{2013} ", "- ", "_", "\u{200B}",
    "\u{AD}", "\u{2060}", "\u{200D}", "\u{FEFF}", "\u{200E}", "-\u{200B}", "\u{AD}-",
  ]

  /// Signs that may stand between any two digits of a code.
  static let separators = [
    "-", "\u{2013}", "\u{2011}", ".", " ", "\u{A0}", "\u{202F}", "\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\t",
  ]

  static func written(_ digits: String, _ sign: String, after places: some Collection<Int>) -> String {
    digits.enumerated().map { places.contains($0.offset) ? sign + String($0.element) : String($0.element) }.joined()
  }

  static let openings = ["", "Klients (", "Iesniegums: ", "saņemts ķ", "1-3/25/11 ", "Tālrunis 26000000, "]

  // MARK: Numbers that are none

  /// How many numbers of each sort there are; a hundred thousand together.
  static let sorts: [(name: String, count: Int)] = [
    ("acts", 12_000), ("cases", 8_000), ("cadastre", 14_000), ("registers", 13_000), ("telephones", 14_000),
    ("invoices", 11_400), ("invoices numbered by day", 300), ("invoices of six and five digits", 300),
    ("accounts", 8_000), ("barcodes", 5_000), ("dates with times", 8_000), ("amounts", 6_000),
  ]

  mutating func noCode(_ sort: String) -> String {
    switch sort {
    case "acts": act()
    case "cases": caseNumber()
    case "cadastre": cadastre()
    case "registers": register()
    case "telephones": telephone()
    case "invoices": invoice()
    case "invoices numbered by day":
      "Rēķins Nr. " + number(20...26) + month() + dayOfMonth() + "-" + number(1...300, digits: 5)
    case "invoices of six and five digits": "Rēķins Nr. " + digits(6) + one(of: ["-", " ", ""]) + digits(5)
    case "accounts": account()
    case "barcodes":
      one(of: ["EAN ", "svītrkods ", ""]) + one(of: [digits(13), digits(8), "978-9934-" + digits(5) + "-3"])
    case "dates with times": moment()
    default: amounts()
    }
  }

  private mutating func month() -> String { number(1...12, digits: 2) }
  private mutating func dayOfMonth() -> String { number(1...28, digits: 2) }
  private mutating func year() -> String { number(2005...2027) }
  private mutating func date() -> String {
    one(of: [
      dayOfMonth() + "." + month() + "." + year(), dayOfMonth() + "." + month() + "." + year() + ".",
      year() + "-" + month() + "-" + dayOfMonth(), number(1...28) + "." + number(1...12) + "." + year(),
      year() + ". gada " + number(1...28) + ". maijā",
    ])
  }

  private mutating func act() -> String {
    one(of: [
      number(1...9) + "-" + number(1...20) + "/" + number(10...26) + "/" + number(1...400),
      date() + " rīkojums Nr. 1-" + number(1...9) + "/" + number(10...26) + "/" + number(1...300),
      "MK " + date() + " noteikumi Nr. " + number(1...999) + ", " + number(1...200) + ".1. punkts",
      "Lēmums Nr. " + number(1...500) + " (prot. Nr. " + number(1...20) + ", " + number(1...60) + ".§) " + date(),
      "Nr. " + number(1...30) + "-" + number(1...12) + "-" + number(100...9999),
    ])
  }

  private mutating func caseNumber() -> String {
    one(of: [
      "4D-" + year() + "/" + number(1...9) + "-" + number(1...4000), "KNP/" + year() + "/" + number(1...99),
      "Lieta Nr. C" + number(10...40) + digits(6), "Lieta Nr. A42" + digits(7) + ", " + date(),
      "klienta lieta Nr. " + number(1...9999) + "/" + year(),
      "iesniegums " + year() + "/" + digits(4) + "-" + digits(2),
    ])
  }

  /// Territories begin at 01 to 27 for cities, at 32 to 98 for parishes; then the group and the land unit.
  private mutating func cadastre() -> String {
    let territory = one(of: [
      "0100", "0500", "0900", "1300", "1700", "2100", "2700", number(32...98) + number(1...99, digits: 2),
    ])
    let (group, unit) = ("0" + number(1...30, digits: 2), number(1...999, digits: 4))
    let joint = one(of: ["", "", "", " ", "-"])
    return one(of: [
      "", "Kadastra Nr. ", "zeme ar kadastra apzīmējumu ", "Klienta īpašums, kadastra numurs ", "Īpašums ",
    ])
      + territory + joint + group + joint + unit
  }

  private mutating func register() -> String {
    let number = one(of: ["4000", "4010", "4120", "5000", "5010", "9000", "9002"]) + digits(7)
    return one(of: ["", "Reģ. Nr. ", "reģistrācijas numurs ", "LV", "Klientu biedrība, reģ. Nr. "]) + number
      + one(of: ["", ", " + date()])
  }

  private mutating func telephone() -> String {
    let mobile = one(of: ["2", "6"]) + digits(7)
    let grouped = mobile.prefix(2) + " " + mobile.dropFirst(2).prefix(3) + " " + mobile.suffix(3)
    return one(of: [
      mobile, "+371" + mobile, "+371 " + mobile, "+371 " + grouped, "tālr. " + grouped, "klienta tālrunis 371" + mobile,
      "00371 " + mobile, "371 " + mobile, "zvanīt " + mobile + ", " + mobile, "Klientu tālr.: +371" + mobile,
      mobile + " " + mobile, "(371) " + grouped,
    ])
  }

  private mutating func invoice() -> String {
    one(of: ["", "Rēķins ", "rēķins Nr. ", "Invoice ", "Klienta rēķins Nr. ", "pavadzīme "])
      + one(of: [
        digits(5), digits(8), digits(9), digits(10), digits(11), digits(12), year() + "-" + digits(4),
        "RE-" + number(10...26) + "/" + digits(5), year() + digits(7), year() + month() + "-" + digits(4),
        "SIA" + digits(9), number(2013...2027) + "-" + digits(7), "AB " + digits(6) + "-" + digits(2),
      ])
  }

  private mutating func account() -> String {
    let (check, bank, rest) = (digits(2), one(of: ["HABA", "UNLA", "PARX", "TREL"]), digits(13))
    let groups = stride(from: 0, to: 13, by: 4).map { String(rest.dropFirst($0).prefix(4)) }.joined(separator: " ")
    return one(of: ["", "konts ", "IBAN "])
      + one(of: [
        "LV" + check + bank + rest, "LV" + check + " " + bank + " " + groups,
        "EE" + digits(2) + " " + digits(4) + " " + digits(4) + " " + digits(4) + " " + digits(4),
      ])
  }

  private mutating func moment() -> String {
    let (hour, minute) = (number(0...23), number(0...59, digits: 2))
    return one(of: [
      date() + " " + hour + ":" + minute, date() + " " + hour + "." + minute, date() + " plkst. " + hour + "." + minute,
      date() + "–" + date(), date() + " - " + date(), year() + month() + dayOfMonth() + "T" + digits(6),
      date() + " " + hour + "." + minute + "-" + hour + "." + minute, date() + " " + hour + " " + minute + " 00",
      dayOfMonth() + "." + month() + "." + number(20...27) + " " + hour + "." + minute + "–" + hour + "." + minute,
    ])
  }

  private mutating func amounts() -> String {
    let sum = number(1...999) + " " + digits(3) + "," + digits(2)
    return one(of: [
      sum + " EUR", number(1...99) + " " + digits(3) + " " + digits(3) + "." + digits(2), sum + " " + sum + " " + sum,
      number(1000...999_999) + "." + digits(2) + " EUR; " + number(1000...999_999) + "." + digits(2) + " EUR",
      number(1...99) + "," + digits(2) + " " + number(1...99) + "," + digits(2) + " " + number(100...999) + ","
        + digits(2),
      year() + ": " + number(10_000...999_999) + "; " + year() + ": " + number(10_000...999_999),
    ])
  }
}
