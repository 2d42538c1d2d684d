import Foundation
import QualityExchange
import QualityModel
import Testing

@testable import QualityCommands

/// Published figures of the local governance mapping in Albania, 2016 and 2020 (idracompany.com, archive.deso.mk).
@Suite("Two cycles of a real assessment")
struct ComparisonTests {
  private static let numbers = [
    "Effectiveness and efficiency": "E", "Transparency and rule of law": "T", "Accountability": "A",
    "Participation and engagement": "P",
  ]

  /// A home with the provider's own catalogue beside those of the program.
  private func home(_ bench: Bench) throws -> String {
    let (home, files) = (bench.path("home"), FileManager.default)
    try files.createDirectory(atPath: home, withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: home + "/Templates", withDestinationPath: Bench.home + "/Templates")
    try files.copyItem(atPath: Bench.home + "/Criteria", toPath: home + "/Criteria")
    let own = Bench.home + "/Tests/QualityCommandsTests/Assessments/Fixtures/star2.json"
    try files.copyItem(atPath: own, toPath: home + "/Criteria/star2.json")
    return home
  }

  /// The rows of a cycle: of 2016 as published then, or as restated in 2020.
  private func scores(_ year: String, _ note: String, _ assessment: String) throws -> String {
    let path = Bench.home + "/Tests/QualityCommandsTests/Assessments/Fixtures/star2-national.csv"
    let reader = try CSVReader(DecodingByteSource(path: path))
    var lines = ["assessment,criterion,value"]
    _ = try reader.next()
    while try reader.next() {
      guard reader.string(at: 1) == year, reader.string(at: 8).hasPrefix(note) else { continue }
      let number = try #require(Self.numbers[reader.string(at: 5)])
      lines.append("\(assessment),star2:\(number),\(reader.string(at: 6))")
    }
    #expect(lines.count == 5)
    return lines.joined(separator: "\n")
  }

  @Test("Both cycles come in as they were published, and the later is compared with the earlier as restated")
  func cycles() throws {
    let bench = try Bench()
    let environment = ["APLIS_HOME": try home(bench)]
    func run(_ words: [String], _ code: Int32 = 0) -> String {
      let run = bench.run(words, language: "en", environment: environment)
      #expect(run.code == code, "\(words): \(run.errors)")
      return run.output + run.errors
    }
    _ = run(["init", "--name", "Test", "--language", "en"])
    try """
    id,catalogue,edition,method,year,state
    SA-2016-01,star2,2016/2020,classical,2016,approved
    SA-2016-02,star2,2016/2020,classical,2016,approved
    SA-2020-01,star2,2016/2020,classical,2020,approved
    """.write(toFile: bench.path("a.csv"), atomically: true, encoding: .utf8)
    _ = run(["import", "assessment", "a.csv"])
    for (year, note, id) in [
      ("2016", "as published", "SA-2016-01"), ("2016", "as restated", "SA-2016-02"), ("2020", "", "SA-2020-01"),
    ] {
      try scores(year, note, id).write(toFile: bench.path("s.csv"), atomically: true, encoding: .utf8)
      _ = run(["import", "score", "s.csv"])
    }
    let json = run(["assessment", "compare", "SA-2016-02", "SA-2020-01", "--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let lines = try #require(object["lines"] as? [[String: Any]])
    let changes = lines.map {
      "\($0["criterion"] ?? "") \($0["before"] ?? "") \($0["after"] ?? "") \($0["change"] ?? "")"
    }
    #expect(changes == ["E 60 64 4", "T 56 59 3", "A 59 59 0", "P 50 50 0"])
    // As it was published at first, accountability rose and transparency fell.
    let first = run(["assessment", "compare", "SA-2016-01", "SA-2020-01"])
    #expect(first.contains("−1") && first.contains("+3"))
    #expect(
      run(["assessment", "report", "SA-2020-01", "--compare", "SA-2016-02", "-o", "out"]).contains("SA-2020-01.en.html")
    )
    let page = try String(contentsOfFile: bench.path("out/SA-2020-01.en.html"), encoding: .utf8)
    #expect(page.contains("Comparison with an earlier assessment") && page.contains("SA-2016-02"))
  }

  @Test("Other catalogues, editions, methods and services are not compared, and the reason is told")
  func refusals() throws {
    let bench = try AssessmentBench()
    try """
    id,catalogue,edition,method,year,state
    SA-2020-01,caf-2020,2020,classical,2020,approved
    SA-2021-01,caf-2020,2013,classical,2021,approved
    SA-2022-01,caf-2020,2020,fineTuned,2022,approved
    SA-2023-01,equass-2018,2018,levels,2023,approved
    """.write(toFile: bench.bench.path("a.csv"), atomically: true, encoding: .utf8)
    bench.ok(["import", "assessment", "a.csv"])
    for (other, reason) in [
      ("SA-2021-01", "compare.edition"), ("SA-2022-01", "compare.method"), ("SA-2023-01", "compare.catalogue"),
    ] {
      #expect(bench.refused(["assessment", "compare", other, "SA-2020-01"]).contains(reason))
    }
    #expect(bench.ok(["assessment", "compare", "SA-2020-01", "SA-2020-01"]).contains("Leadership"))
  }

  @Test("A criterion whose words were changed between two assessments is named, the others are not")
  func reworded() throws {
    let bench = try AssessmentBench()
    func agree(_ id: String) {
      bench.start("caf-2020", "classical", assessors: ["E-003"])
      for number in ["1.1", "1.2"] {
        bench.ok(["assessment", "score", id, number, "--value", "50"], as: "E-003")
      }
      bench.ok(["assessment", "convene", id])
      bench.ok(["assessment", "consensus", id, "--unanimous"])
    }
    agree("SA-2025-01")
    bench.ok([
      "criterionText", "add", "--catalogue", "caf-2020", "--number", "1.2", "--set-language", "lv", "--title",
      "Vadīt iestādi citādi",
    ])
    agree("SA-2025-02")
    let told = bench.ok(["assessment", "compare", "SA-2025-01", "SA-2025-02"])
    #expect(told.contains("Criteria whose words were changed in between: 1.2\n"))
    bench.ok(["assessment", "report", "SA-2025-02", "--draft", "--compare", "SA-2025-01", "-o", "out"])
    #expect(try bench.text("out/SA-2025-02.en.html").contains("Criteria whose words were changed in between"))
    #expect(!bench.ok(["assessment", "compare", "SA-2025-01", "SA-2025-01"]).contains("words were changed"))
  }
}
