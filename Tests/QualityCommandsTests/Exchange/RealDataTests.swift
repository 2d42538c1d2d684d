import Foundation
import QualityExchange
import Testing

@testable import QualityCommands

/// Extracts of published files: facts of the US CMS, EU RASFF, Chicago, FDA, the Latvian Welfare Ministry and
/// Daugavpils.
@Suite("Real published tables")
struct RealDataTests {
  private static func fixture(_ name: String) -> String {
    Bench.home + "/Tests/QualityCommandsTests/Exchange/Fixtures/\(name)"
  }

  private static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let reader = try CSVReader(MemoryByteSource(bytes))
    var rows: [[String]] = []
    while try reader.next() { rows.append(reader.strings.map(SpreadsheetSafety.undoNeutralising)) }
    return rows
  }

  private static func column(_ name: String, of rows: [[String]]) throws -> [String] {
    let place = try #require(rows.first?.firstIndex(of: name))
    return rows.dropFirst().map { $0[place] }
  }

  @Test(
    "Nursing-home deficiencies come in as nonconformities; those corrected before they were found are kept and told")
  func deficiencies() throws {
    let bench = try Bench.empty()
    let words = zip(
      "ABCDEFGHIJKL",
      ["observation", "observation", "observation", "minor", "minor", "minor"] + Array(repeating: "major", count: 6))
    let options =
      [
        "finding=title", "survey_date=found", "tag=TAG", "category=description", "correction_date=closed",
        "scope_severity=severity", "state=",
      ].flatMap { ["--map", $0] } + words.flatMap { ["--words", "severity:\($0)=\($1)"] } + [
        "--set", "source=inspection", "--skip-unknown",
      ]
    func take(tags field: String) -> Bench.Run {
      let words = options.map { $0 == "tag=TAG" ? "tag=\(field)" : $0 }
      return bench.run(["import", "nonconformity", Self.fixture("cms-deficiencies.csv")] + words, language: "en")
    }
    // No catalogue at hand has the tags.
    let unknown = take(tags: "criterion")
    #expect(unknown.code == 65 && unknown.errors.contains("[field.unknown-criterion]"), "\(unknown.errors)")
    let run = take(tags: "note")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("40 rows: 40 new"))
    #expect(run.errors.contains("‘Closed on’ lies before ‘Found on’ (7 rows)"), "\(run.errors)")
    let exported = try Self.rows(Array(bench.export("nc").utf8))
    let given = try Self.rows([UInt8](Data(contentsOf: URL(fileURLWithPath: Self.fixture("cms-deficiencies.csv")))))
    let titles = Dictionary(
      uniqueKeysWithValues: zip(try Self.column("id", of: given), try Self.column("finding", of: given)))
    #expect(
      Dictionary(uniqueKeysWithValues: zip(try Self.column("id", of: exported), try Self.column("title", of: exported)))
        == titles)
    let closed = try Self.column("closed", of: exported)
    let states = try Self.column("state", of: exported)
    for (closed, state) in zip(closed, states) { #expect(state == (closed.isEmpty ? "registered" : "closed")) }
    #expect(closed.filter(\.isEmpty).count == 5)
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("Awkward texts go in and out unchanged, also by way of a file for Excel")
  func awkward() throws {
    let bench = try Bench.empty()
    let options = [
      "--map", "date=received", "--map", "kind=", "--map", "status=", "--set", "kind=complaint", "--skip-unknown",
    ]
    let run = bench.run(
      ["import", "feedback", Self.fixture("awkward-mixed.csv"), "--partial", "rejects.csv"] + options, language: "en")
    #expect(run.code == 1)
    #expect(run.output.contains("36 rows: 33 new, 3 rejected"), "\(run.output)")
    #expect(!run.errors.contains("personal-code"))
    let given = try Self.rows([UInt8](Data(contentsOf: URL(fileURLWithPath: Self.fixture("awkward-mixed.csv")))))
    var texts = Dictionary(
      uniqueKeysWithValues: zip(try Self.column("id", of: given), try Self.column("text", of: given)))
    texts = texts.filter { !$0.value.allSatisfy(\.isWhitespace) }
    let exported = try Self.rows(Array(bench.export("feedback").utf8))
    #expect(
      Dictionary(uniqueKeysWithValues: zip(try Self.column("id", of: exported), try Self.column("text", of: exported)))
        == texts)
    try bench.write(bench.export("feedback", ["--excel"]), to: "excel.csv")
    let again = bench.run(["import", "feedback", "excel.csv"], language: "en")
    #expect(again.output.contains("33 rows: 33 the same"), "\(again.errors)")
  }

  @Test(
    "A ministry's table of indicators becomes indicators, measurements and targets in three passes, and again is the same"
  )
  func ministry() throws {
    let bench = try Bench.empty()
    let file = Self.fixture("kpi-lm.csv")
    let name = "{programme}: {indicator_lv}"
    let passes: [([String], String)] = [
      (
        ["indicator", file, "--by-name", "--set", "name=\(name)", "--map", "source=", "--map", "note="],
        "13 new, 42 the same"
      ),
      (
        [
          "measurement", file, "--where", "kind=izpilde", "--set", "indicator=\(name)", "--map", "year=period", "--map",
          "unit=",
        ],
        "28 new, 1 rejected, 26 passed over"
      ),
      (
        ["target", file, "--where", "kind=merkis", "--set", "indicator=\(name)", "--map", "year=period"],
        "10 new, 1 the same, 1 rejected, 43 passed over"
      ),
    ]
    for (place, pass) in passes.enumerated() {
      let run = bench.run(
        ["import"] + pass.0 + ["--skip-unknown", "--partial", "rejects-\(place).csv"], language: "en")
      #expect(run.output.contains(pass.1), "\(run.output) \(run.errors)")
    }
    // The cut number and the withdrawn target have no value, and say so.
    #expect(
      try bench.text("rejects-1.csv").contains("50 738 69…,,2022")
        && bench.text("rejects-1.csv").contains("the measurement has no value"))
    #expect(try bench.text("rejects-2.csv").contains("rādītājs no izdevuma izņemts (atsaukts)"))
    #expect(bench.export("measurement").contains(",2016,62.0,"))
    let again = bench.run(
      ["import"] + passes[1].0 + ["--skip-unknown", "--dry-run", "--partial", "x.csv"], language: "en")
    #expect(again.output.contains("28 the same"), "\(again.output)")
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("A city's statistics: three units are three indicators; eleven months are kept as eleven")
  func statistics() throws {
    let bench = try Bench.empty()
    let file = Self.fixture("stats-daugavpils.csv")
    for (unit, indicators, taken) in [("families", 4, 8), ("persons", 4, 8), ("applications", 6, 6)] {
      let name = "{indicator_lv}: \(unit)"
      let first = bench.run(
        [
          "import", "indicator", file, "--where", "\(unit)!=", "--by-name", "--set", "name=\(name)", "--set",
          "unit=\(unit)", "--map", "source=",
          "--map", "note=", "--skip-unknown",
        ], language: "en")
      #expect(first.code == 0 && first.output.contains("\(indicators) new"), "\(first.output) \(first.errors)")
      let second = bench.run(
        [
          "import", "measurement", file, "--where", "\(unit)!=", "--set", "indicator=\(name)", "--set",
          "period={from}/{to}", "--map",
          "\(unit)=value", "--skip-unknown",
        ], language: "en")
      #expect(second.code == 0 && second.output.contains("\(taken) new"), "\(second.output) \(second.errors)")
    }
    #expect(bench.export("measurement").split(separator: "\n").count == 23)
    #expect(bench.export("indicator").contains("Trūcīgas mājsaimniecības statuss: persons"))
  }
}
