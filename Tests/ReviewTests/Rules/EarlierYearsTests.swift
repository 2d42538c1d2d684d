import QualityModel
import QualityReports
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("Earlier years stand as they were signed")
struct EarlierYearsTests {
  private let bench: ReviewBench

  init() throws { bench = try ReviewStory.signed() }

  private func done(_ words: String, on day: String = "2027-01-15") throws {
    let run = try bench.run(words, on: day)
    #expect(run.code == 0, "\(words): \(run.errors)")
  }

  /// The document of the review of 2026.
  private func review(_ options: String = "", on day: String = "2027-01-20") throws -> XMLNode {
    try done("review build 2026 --format xml\(options) -o out", on: day)
    let name = options.contains("public") ? "out/review-2026.public.xml" : "out/review-2026.xml"
    return try XMLDocument(parsing: bench.bytes(name), name: name).root
  }

  private func earlier(_ root: XMLNode) throws -> XMLNode {
    try #require(root.elements.first { $0.name == "earlier" })
  }

  private func registered(_ root: XMLNode, in year: String) throws -> XMLNode {
    let figures = root.elements.filter { $0.name == "input" }.flatMap(\.elements)
    let figure = try #require(figures.first { $0["id"] == "c4-registered" })
    return try #require(figure.elements.first { $0.name == "value" && $0["year"] == year })
  }

  @Test("Each earlier year says from what its values come: a signed review, or the records of today")
  func basis() throws {
    try done("nc add --title Sena --found 2024-05-04 --source employee --severity minor", on: "2026-05-01")
    let years = try earlier(review()).elements.filter { $0.name == "of" }
    #expect(years.map { $0["year"] } == ["2024", "2025"])
    #expect(years.map { $0["basis"] } == ["today", "signed"])
    #expect(years[1]["review"] == "MR-2025" && years[1]["edition"] == "1" && years[1]["signedOn"] == "2026-02-10")
  }

  @Test("Of a year of which nothing is known it is not said from what its values come")
  func unknown() throws {
    #expect(try earlier(review()).elements.map { $0["year"] } == ["2025"])
  }

  @Test("A nonconformity entered later leaves the signed number as it was, and is listed with its entry")
  func moved() throws {
    try done("nc add --title Aizmirsta --found 2025-05-04 --source employee --severity minor", on: "2026-05-01")
    let root = try review()
    let value = try registered(root, in: "2025")
    #expect(value["number"] == "1" && value["moved"] == "true")
    let moved = try #require(try earlier(root).elements.first { $0["figure"] == "c4-registered" })
    #expect(moved["year"] == "2025" && moved["rules"] == nil)
    #expect(moved.elements.map { $0["number"] } == ["1", "2", nil])
    let cause = try #require(moved.elements.last)
    #expect(cause.name == "cause" && cause["kind"] == "nonconformity" && cause["ref"] == "NC-2025-002")
    #expect(cause["day"] == "2026-05-01" && cause["entry"].flatMap { Int($0) } ?? 0 > 0)
    try done("review build 2026 --format html -o out --language lv")
    let page = try bench.text("out/review-2026.lv.html")
    for words in ["kā parakstīts pārskatā MR-2025 (1. redakcija, 10.02.2026.)", "NC-2025-002: žurnāla ieraksts Nr. "] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("What was changed since without another number is no difference, and that is said")
  func same() throws {
    try done("nc edit NC-2025-001 --note Papildināts", on: "2026-05-01")
    #expect(try earlier(review()).elements.allSatisfy { $0.name == "of" })
    try done("review build 2026 --format html -o out --language lv")
    #expect(try bench.text("out/review-2026.lv.html").contains("visi parakstītie skaitļi iznāk tādi paši"))
  }

  @Test(
    "What was signed and is not as it was signed is no source of figures: it is refused with the way out",
    arguments: [
      (#"UPDATE frozen SET document = replace(document, 'number="1"', 'number="0"')"#, ""),
      (#"UPDATE frozen SET document = substr(document, 1, 2000)"#, ""),
      (#"UPDATE frozenPart SET content = substr(content, 1, 2000) WHERE name = 'public.xml'"#, " --public"),
    ])
  func altered(_ sql: String, _ options: String) throws {
    try PlainSQL(bench.path("quality.aplis"), writing: true).run(sql)
    let run = try bench.run("review build 2026\(options) --format xml -o out", language: "lv", on: "2027-01-20")
    #expect(run.code == 65 && run.errors.contains("[review.frozen-altered]"), "\(run.errors)")
    #expect(run.errors.contains("MR-2025") && run.errors.contains("aplis review verify 2025"), "\(run.errors)")
  }

  @Test("The version for everybody goes by what was signed for everybody")
  func everybody() throws {
    try done("nc add --title Aizmirsta --found 2025-05-04 --source employee --severity minor", on: "2026-05-01")
    #expect(try registered(review(" --public"), in: "2025")["number"] == "1")
  }

  @Test(
    "A new edition of an earlier year is what stands from its signature on; a review signed before it stays provable")
  func editions() throws {
    let concluded = CompleteReview.commands(2026, held: "2027-02-01", by: "E-002")
    let decide = ["review", "decide", "2026", "--kind", "improvement", "--text", "T", "--responsible", "E-004"]
    let begin = [
      "review", "conclude", "2026", "--input", "c4", "--text", "Maz", "--rating", "suitable", "--as", "E-002",
    ]
    let sign = ["review", "sign", "2026", "--as", "E-001"]
    for words in [begin + ["--finish"], decide + ["--due", "2027-06-30", "--as", "E-001"]] + concluded + [sign] {
      let run = try bench.run(words, on: "2027-02-01")
      #expect(run.code == 0, "\(words): \(run.errors)")
    }
    try done("nc add --title Aizmirsta --found 2025-05-04 --source employee --severity minor", on: "2027-02-02")
    #expect(
      try bench.run(
        ["review", "build", "2025", "--new-edition", "Trūka neatbilstības", "--as", "E-002", "-o", "x"],
        on: "2027-02-03"
      ).code == 0)
    #expect(try registered(XMLDocument(parsing: anew(2026), name: "anew").root, in: "2025")["number"] == "1")
    try done("review sign 2025 --as E-001", on: "2027-02-04")
    #expect(try registered(XMLDocument(parsing: anew(2026), name: "anew").root, in: "2025")["number"] == "2")
    try done("review verify 2026", on: "2027-02-05")
    try done("review verify 2025", on: "2027-02-05")
  }

  /// The review as it would be computed today, whatever was signed.
  private func anew(_ year: Int) throws -> [UInt8] {
    let day = try #require(Day("2027-02-10"))
    let publisher = ReviewPublisher(templatesFolder: ReviewBench.home + "/Templates")
    return try bench.workspace().read { reader in
      let request = ReviewRequest(year: year, standard: .iso2015, lookingOn: day)
      return try publisher.document(ManagementReviewReport(request, reading: reader))
    }
  }
}
