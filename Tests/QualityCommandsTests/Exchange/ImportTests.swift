import Foundation
import Testing

@testable import QualityCommands

@Suite("Import")
struct ImportTests {
  static let header = "title,found,source,severity\n"
  static let row = "Nav paraksta,2025-03-01,employee,minor\n"

  @Test(
    "Delimiters are found: comma, semicolon, tab, and the one that a first line names",
    arguments: [",", ";", "\t", "sep=;\n", "sep=,\n"])
  func delimiters(_ sample: String) throws {
    let bench = try Bench.empty()
    let mark = sample.hasPrefix("sep=") ? String(sample.dropFirst(4).prefix(1)) : sample
    let start = sample.hasPrefix("sep=") ? sample : ""
    let run = try bench.take(start + (Self.header + Self.row).replacingOccurrences(of: ",", with: mark))
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nonconformity").contains("NC-2025-001,Nav paraksta,,2025-03-01"))
  }

  @Test("A delimiter can be given where a file misleads", arguments: ["semicolon", ";"])
  func givenDelimiter(_ name: String) throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "title;found;source;severity\na,b,c,d;2025-03-01;employee;minor\n", as: "nc", ["--delimiter", name])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nc").contains("\"a,b,c,d\""))
  }

  @Test(
    "Encodings are found: UTF-8 and UTF-16 with and without a mark, windows-1257",
    arguments: ["utf-8", "utf-8-mark", "utf-16le-mark", "utf-16be-mark", "utf-16le", "utf-16be", "windows-1257"])
  func encodings(_ name: String) throws {
    let bench = try Bench.empty()
    try bench.write(
      try Self.encoded(Self.header + "Āboliņš „ķeza“ Ž,2025-03-01,employee,minor\n", name), to: "list.csv")
    let run = bench.run(["import", "nc", "list.csv"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nc").contains("Āboliņš „ķeza“ Ž"))
  }

  static func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    switch name {
    case "utf-8": return Array(text.utf8)
    case "utf-8-mark": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "windows-1257":
      let marks: [Character: UInt8] = ["Ā": 0xC2, "ņ": 0xF2, "š": 0xF0, "ķ": 0xED, "Ž": 0xDE, "„": 0x84, "“": 0x93]
      return try text.map { try marks[$0] ?? #require($0.asciiValue) }
    default:
      let bytes = text.utf16.flatMap { unit -> [UInt8] in
        let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
        return name.hasPrefix("utf-16le") ? [low, high] : [high, low]
      }
      let mark: [UInt8] = name.hasSuffix("mark") ? (name.hasPrefix("utf-16le") ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
      return mark + bytes
    }
  }

  @Test("Quotes, line breaks of three kinds and doubled quotes are kept")
  func quotes() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "title,description,found,source,severity\r\n\"a \"\"b\"\" c\",\"x\r\ny\nz\",2025-03-01,employee,minor\r\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nc").contains("\"a \"\"b\"\" c\",\"x\r\ny\nz\",2025-03-01"))
  }

  @Test(
    "A number may have a decimal comma or point, and spaces between thousands",
    arguments: [
      ("12,50", "12.50"), ("12.5", "12.5"), ("3\u{A0}002,1", "3002.1"), ("-0,5", "-0.5"), ("\u{2212}7", "-7"),
    ])
  func decimals(_ sample: (String, String)) throws {
    let bench = try Bench.empty()
    try bench.take("name\nDienas\n", as: "indicator")
    let run = try bench.take("indicator;period;value\nDienas;2024;\(sample.0)\n", as: "measurement")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("measurement").contains("KPI-01,2024,\(sample.1),"))
  }

  @Test("Headers may carry a star, a colon, other case or no diacritics")
  func headers() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      " NOSAUKUMS * ;konstatesanas datums:;Avots;BŪTISKUMS\na;1.3.2025.;darbinieka zinojums;mazak butiska\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nc").contains(",2025-03-01,"))
  }

  @Test("Columns are named with --map, empty cells filled with --set, words explained with --words")
  func mapping() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "Kas=noticis,Kad,Svars,Lieks\nx,2025-03-01,G,?\ny,2025-03-02,D,?\n", as: "nc",
      [
        "--map", "Kas=noticis=title", "--map", "Kad=found", "--map", "Svars=severity", "--map", "Lieks=", "--set",
        "source=employee",
        "--words", "severity:G=major", "--words", "severity:D=Mazāk būtiska",
      ])
    #expect(run.code == 0, "\(run.errors)")
    let list = bench.run(["nc", "list", "--json"]).output
    #expect(list.contains("major") && list.contains("minor"))
  }

  @Test(
    "What is said about headers, words and values must mean something",
    arguments: [
      (["--map", "Kads=found"], "the file has no header ‘Kads’"),
      (["--where", "Kads=x"], "the file has no header ‘Kads’"),
      (["--set", "note={Kads}"], "the file has no header ‘Kads’"),
      (["--words", "severity:G=heavy"], "has no such choice"),
      (["--words", "title:G=x"], "has no such choice"), (["--words", "weight:G=x"], "has no field ‘weight’"),
      (["--map", "title=weight"], "has no field ‘weight’"), (["--set", "weight=1"], "has no field ‘weight’"),
      (["--set", "due=2025-13-01"], "--set \"Due date=2025-13-01\": this is not a day"), (["--where", "x"], "--where"),
      (["--words", "severity=x"], "--words"),
    ])
  func idleOptions(_ sample: ([String], String)) throws {
    let bench = try Bench.empty()
    let run = try bench.take(Self.header + Self.row, as: "nc", sample.0)
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.errors.contains(sample.1), "\(run.errors)")
    #expect(bench.export("nc").split(separator: "\n").count == 1)
  }

  @Test("Only the rows that a condition means are taken; case and diacritics do not matter")
  func conditions() throws {
    let bench = try Bench.empty()
    let file =
      "title,found,source,severity,veids\na,2025-03-01,employee,minor,Mērķis\nb,2025-03-01,employee,minor,izpilde\nc,2025-03-01,employee,minor,\n"
    for (condition, expected) in [
      ("veids=MERKIS", ["a"]), ("veids!=mērķis", ["b", "c"]), ("veids~pil", ["b"]), ("veids=", ["c"]),
      ("veids!=", ["a", "b"]),
    ] {
      let run = try bench.take(file, as: "nc", ["--where", condition, "--map", "veids=", "--dry-run"])
      #expect(run.output.contains("\(expected.count) new"), "\(condition): \(run.output)")
      #expect(run.output.contains("\(3 - expected.count) passed over"), "\(condition): \(run.output)")
    }
  }

  @Test("A field can be put together from the cells of the row; days that enclose a period are that period")
  func templates() throws {
    let bench = try Bench.empty()
    try bench.take("name\nPabalsti: personas\n", as: "indicator")
    let file = "Ko,no,līdz,Skaits\nPabalsti,2021-01-01,2021-12-31,4085\nPabalsti,2022-04-01,2022-06-30,7\n"
    let options = ["--map", "Skaits=value", "--map", "Ko=", "--map", "no=", "--map", "līdz="]
    let run = try bench.take(
      file, as: "measurement", options + ["--set", "indicator={ko}: personas", "--set", "period={no}/{līdz}"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("measurement").contains("KPI-01,2021,4085,"))
    #expect(bench.export("measurement").contains("KPI-01,2022-Q2,7,"))
  }

  @Test("Eleven months are a period of their own, as they are written")
  func elevenMonths() throws {
    let bench = try Bench.empty()
    try bench.take("name\nPabalsti\n", as: "indicator")
    let run = try bench.take(
      "indicator,period,value\nPabalsti,2022.gads uz 30.11.,4482\n", as: "measurement")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("measurement").contains("KPI-01,2022-01-01/2022-11-30,4482,"))
  }

  @Test("A word where a number belongs is refused with line, column and value")
  func wordForNumber() throws {
    let bench = try Bench.empty()
    try bench.take("name\nPabalsti\n", as: "indicator")
    let run = try bench.take("indicator,period,value\nPabalsti,2024,Samazinās\n", as: "target")
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:2: column ‘value’: ‘Samazinās’ – this is not a number"), "\(run.errors)")
  }

  @Test("Days that do not exist and days known only in part are refused, each with its place")
  func badDays() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      Self.header
        + "a,2025-13-40,employee,minor\nb,2025-04,employee,minor\n\"c\nd\",2017,employee,minor\ne,31.02.2025,employee,minor\n"
    )
    #expect(run.code == 65)
    for part in [
      "list.csv:2: column ‘found’: ‘2025-13-40’ – this is not a day of the calendar", "[field.not-a-day]",
      "list.csv:3: column ‘found’: ‘2025-04’ – only a year, quarter or month",
      "list.csv:4: column ‘found’: ‘2017’ – only a year",
      "list.csv:6: column ‘found’: ‘31.02.2025’", "[field.partial-day]", "4 bad rows; nothing was written.",
    ] { #expect(run.errors.contains(part), "\(part): \(run.errors)") }
    #expect(bench.export("nc").split(separator: "\n").count == 1)
  }

  @Test("Days in an impossible order are told with their number, and the rows are kept")
  func order() throws {
    let bench = try Bench.empty()
    let file =
      "title,found,source,severity,closed\na,2025-03-01,employee,minor,2025-02-01\nb,2025-03-01,employee,minor,2025-02-02\nc,2025-03-01,employee,minor,2025-03-01\n"
    let run = try bench.take(file)
    #expect(run.code == 0)
    #expect(run.output.contains("3 new"))
    #expect(run.errors.contains("list.csv:2: warning: ‘Closed on’ lies before ‘Found on’ (2 rows)"), "\(run.errors)")
    let latvian = try Bench.empty().take(file, language: "lv")
    #expect(latvian.errors.contains("brīdinājums") && latvian.errors.contains("(2 rindas)"), "\(latvian.errors)")
  }

  @Test(
    "A personal code is refused and stands in no message",
    arguments: ["010190-11119", "321234-12345", "391234\u{2011}12345"])
  func personalCodes(_ code: String) throws {
    for (file, options) in [
      (Self.header + "Klients \(code),2025-03-01,employee,minor\n", []),
      (Self.header + "a,\(code),employee,minor\n", []), (Self.header + "a,2025-03-01,\(code),minor\n", []),
      ("title,found,source,severity,owner\na,2025-03-01,employee,minor,\(code)\n", []),
      ("title,found,source,severity,owner\na,2025-03-01,employee,minor,Jānis \(code)\n", []),
      ("title,found,source,severity,recurrenceOf\na,2025-03-01,employee,minor,\(code)\n", []),
      ("title,found,source,severity,sourceRecord\na,2025-03-01,employee,minor,\(code)\n", []),
      ("title,found,source,severity,plannedCost\na,2025-03-01,employee,minor,\(code) EUR\n", []),
      ("id,title,found,source,severity\n\(code),a,2025-03-01,employee,minor\n", []),
      ("title,found,source,severity,\(code)\na,2025-03-01,employee,minor,x\n", []),
      (Self.header + Self.row, ["--set", "note=\(code)"]), (Self.header + Self.row, ["--set", "due=\(code)"]),
      (Self.header + Self.row, ["--set", "owner=\(code)"]),
      ("x,found,source,severity\n\(code),2025-03-01,employee,minor\n", ["--map", "x=", "--set", "title={x}"]),
      (
        "x,found,source,severity\n\(code),2025-03-01,employee,minor\n",
        ["--map", "x=", "--set", "due={x}", "--set", "title=a"]
      ),
    ] as [(String, [String])] {
      for partial in [false, true] {
        let bench = try Bench.empty()
        let run = try bench.take(file, as: "nc", options + (partial ? ["--partial", "rejects.csv"] : []))
        #expect(run.code != 0, "\(file) \(options)")
        let digits = code.filter(\.isNumber)
        #expect(!(run.output + run.errors).filter { $0.isNumber || $0 == "\n" }.contains(digits), "\(run.errors)")
        #expect(bench.export("nc").split(separator: "\n").count == 1)
        #expect(!bench.run(["trail", "list", "--json"]).output.contains(code))
      }
    }
  }

  @Test("Unknown columns are refused and named; --skip-unknown leaves them out")
  func unknownColumns() throws {
    let bench = try Bench.empty()
    let file = "title,found,source,severity,Krāsa,Svars\na,2025-03-01,employee,minor,zila,5\n"
    let run = try bench.take(file)
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:1: error: unknown columns: Krāsa, Svars"), "\(run.errors)")
    #expect(try bench.take(file, as: "nc", ["--skip-unknown"]).code == 0)
  }

  @Test("Missing required columns, double columns, a row too long and an empty file are refused")
  func shape() throws {
    let bench = try Bench.empty()
    for (file, part) in [
      ("title,found\na,2025-03-01\n", "required fields are missing: Source"),
      ("title,Nosaukums,found,source,severity\n", "field Title stands in several columns: title, Nosaukums"),
      (Self.header + "a,2025-03-01,employee,minor,oops\n", "more cells than there are headers (5)"),
      ("", "the file has no rows"), ("\n\n", "the file has no rows"),
    ] {
      let run = try bench.take(file)
      #expect(run.code == 65)
      #expect(run.errors.contains(part), "\(run.errors)")
    }
  }

  @Test("An unclosed quote costs its own row only, and is reported with its place")
  func unclosedQuote() throws {
    let bench = try Bench.empty()
    let file = Self.header + "\"a,2025-03-01,employee,minor\nb,2025-03-01,employee,minor\n"
    let run = try bench.take(file, as: "nc", ["--partial", "rejects.csv"])
    #expect(run.code == 1)
    #expect(run.output.contains("1 new, 1 rejected"), "\(run.output)")
    #expect(run.errors.contains("list.csv:2:") && run.errors.contains("[csv.unclosed-quote]"), "\(run.errors)")
    #expect(try bench.text("rejects.csv").contains("\n\"a,2025-03-01,employee,minor,"))
  }

  @Test("A check with --dry-run leaves the file as it was, byte for byte, and creates none")
  func dryRun() throws {
    let bench = try Bench.filled()
    let before = try bench.bytes("quality.aplis")
    let run = try bench.take(
      Self.header + Self.row + "b,x,employee,minor\n", as: "nc", ["--dry-run", "--partial", "rejects.csv"])
    #expect(run.code == 1)
    #expect(run.output.contains("Check only: nothing was written."), "\(run.output)")
    #expect(!run.output.contains("rejects.csv"))
    #expect(try bench.bytes("quality.aplis") == before)
    #expect(!FileManager.default.fileExists(atPath: bench.path("rejects.csv")))
    #expect(
      !FileManager.default.fileExists(atPath: bench.path("quality.aplis-wal"))
        || bench.bytesAreEmpty("quality.aplis-wal"))
  }

  @Test("A warning of broken letters names the line")
  func warnings() throws {
    let run = try Bench.empty().take(Self.header + "pÄ\u{81}rbaude,2025-03-01,employee,minor\n")
    #expect(run.errors.contains("list.csv:2: warning: text looks encoded twice (1)"), "\(run.errors)")
  }
}

extension Bench {
  func bytesAreEmpty(_ name: String) -> Bool { (try? bytes(name).isEmpty) ?? true }
}
