import Foundation
import QualityModel
import QualityReports
import Testing

/// What the doors let in stands in documents, and every document is checked against its schema: a value that a schema
/// refuses would stop every page.
@Suite("What a schema demands stands at the door")
struct SchemaDoorTests {
  /// Values at the edge of what the doors let in, for each demand that a value from a record can reach.
  private static let reached: [String: @Sendable () throws -> [String]] = [
    "[A-Z]{3}": {
      try taken(Organisation.fields.currency, ["eur", "€", "Ls", "EURO", "lati", "E1R", "Ē€Ļ", "  usd "])
    },
    "language": { Organisation.Language.allCases.map(\.rawValue) },
    "[12][0-9]{3}": {
      RecordSchema.all.flatMap(\.fields).filter { $0.key.lowercased().hasSuffix("year") }.flatMap { field in
        guard case .integer(let range) = field.kind else { return [String]() }
        return [range.lowerBound, range.upperBound].map(String.init)
      }
    },
    "[0-9]{4}-[0-9]{2}-[0-9]{2}": {
      let days = ["1900-01-01", "31.12.2199", "0001-01-01", "9999-12-31", "12345-01-01", "1899-12-31", "1.2.03"]
      return [Day.first.text, Day.last.text] + (try taken(Nonconformity.fields.found, days))
    },
    "decimal": {
      let numbers = [
        "-0,5", ".5", "5.", "1e5", "+7", "1 234,5", "0.000000001", String(repeating: "9", count: 40), "١٢",
      ]
      return try taken(IndicatorMeasurement.fields.value, numbers) + taken(BudgetLine.fields.planned, numbers)
    },
    "[A-Za-z][A-Za-z0-9]*([.\\-][A-Za-z0-9]+)*": {
      RecordSchema.all.map(\.key) + RecordSchema.all.flatMap(\.fields).flatMap { [$0.key] + $0.kind.choices }
        + (try taken(
          OwnCatalogue.fields.catalogue, ["CAF-2020", "a", "a--b", "-a", "a-", "1a", "ā", "mans.kat", "a_b"]))
    },
    "[A-Za-z0-9][A-Za-z0-9._/–\\-]{0,63}": {
      identifiers.filter(FieldKind.isIdentifier) + ["IND-01/2016-2018"]
    },
    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z": {
      [0, -2_208_988_800, 7_258_118_399].map { Instant(secondsSince1970: $0).text }
    },
    "[a-z0-9A-Z][a-zA-Z0-9._\\-]*(/[a-zA-Z0-9][a-zA-Z0-9._\\-]*)?": {
      identifiers.filter(FieldKind.isIdentifier).flatMap { ["nc/\(FileName.of($0))", FileName.of($0)] }
    },
  ]

  /// Demands on what the program itself counts, computes or names.
  private static let computed: Set<String> = [
    "[0-9a-f]{64}", "[0-9a-f]{32}", "[0-9a-f]{16}", "integer", "nonNegativeInteger", "positiveInteger", "string",
    "date",
    "[a-z][a-z0-9]*(-[a-z0-9]+)*", "framework-[1-9][0-9]*",
  ]

  private static let identifiers =
    [
      "A", "9", "_a", "a/b", "a/_b", "a//b", "/a", "a/", "a/-b", "–", "A–1", "NC-2025-014", "a.b", ".a", "CON", "a/CON",
      "Ā-1", "a b", "a:b",
    ] + [64, 65].map { String(repeating: "a", count: $0) } + [String(repeating: "a/", count: 31) + "aa"]

  /// The texts of those that a field takes.
  private static func taken(_ field: RecordField, _ texts: [String]) throws -> [String] {
    texts.compactMap { text in
      guard let value = try? field.value(of: text, besides: { .none }) else { return nil }
      return value.text
    }
  }

  /// The demands of all schemas: patterns and types.
  private static func demands() throws -> Set<String> {
    let folder = Bench.home + "/Templates/schemas"
    var demands: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".rng") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for match in text.matches(of: /<param name="pattern">([^<]*)<\/param>/) { demands.insert(String(match.1)) }
      for match in text.matches(of: /<data type="([a-zA-Z]+)"/) { demands.insert(String(match.1)) }
    }
    return demands
  }

  @Test("Each pattern and type of a schema is one of those that are proved here, or that the program computes")
  func known() throws {
    #expect(try Self.demands() == Set(Self.reached.keys).union(Self.computed))
  }

  @Test("Whatever a door lets in fits the demand that it reaches")
  func fitting() throws {
    let types = ["language": "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", "decimal": "[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"]
    for (demand, values) in Self.reached {
      let pattern = try NSRegularExpression(pattern: "^(?:\(types[demand] ?? demand))$")
      let values = try values()
      #expect(!values.isEmpty, "\(demand)")
      for value in values {
        let range = NSRange(value.startIndex..., in: value)
        #expect(pattern.firstMatch(in: value, range: range) != nil, "\(demand): \(value)")
      }
    }
  }

  @Test("Records with identifiers and years at the edge give every page")
  func pages() throws {
    let bench = try EdgeBench()
    for words in bench.pages {
      let run = bench.run(words)
      #expect(run.code == 0, "\(words): \(run.errors)")
    }
  }

  @Test(
    "A catalogue of one's own may number as it likes",
    arguments: ["1.", "1..2", "A-", "1-", "9.(a)", "x_1", "1/2", "1.-2"])
  func numbers(_ number: String) throws {
    let bench = try Bench()
    bench.run(["init", "--name", "D"])
    try "number,title\n\(number),Pirmais\n2,Otrais\n".write(
      toFile: bench.path("list.csv"), atomically: true, encoding: .utf8)
    #expect(bench.run(["criteria", "import", "mani-2026", "list.csv", "--panel", "levels-5"]).code == 0)
    let run = bench.run(["criteria", "coverage", "mani-2026", "-o", "pages"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    bench.run(["setting", "add", "--name", "criteria.used", "--value", "mani-2026"])
    let review = bench.run(["review", "build", "2025", "-o", "review"], language: "en")
    #expect(review.code == 0, "\(review.errors)")
  }

  @Test("A review of any year that may be asked for is made", arguments: [1900, 1902, 1999, 2000, 2199])
  func years(_ year: Int) throws {
    let bench = try Bench.filled()
    let run = bench.run(["review", "build", "\(year)", "-o", "review"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
  }
}
