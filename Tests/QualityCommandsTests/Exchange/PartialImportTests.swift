import Foundation
import Testing

@testable import QualityCommands

@Suite("Import of the good rows, with the bad ones put aside")
struct PartialImportTests {
  static let file =
    "title;found;source;severity;description\r\nlaba;2025-03-01;employee;minor;x\r\n\"slikta; „a“\";2025-13-01;employee;minor;\"viena\r\notra \"\"trešā\"\"\"\r\nīsa;2025-03-03\r\n"

  @Test("Bad rows stand in the second file as they were, byte for byte, each with its reason")
  func unchanged() throws {
    let bench = try Bench.empty()
    let run = try bench.take(Self.file, as: "nc", ["--partial", "rejects.csv"])
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.output.contains("3 rows: 1 new, 2 rejected"))
    #expect(run.output.contains("2 rows were not taken"))
    let rejects = try bench.text("rejects.csv")
    #expect(rejects.hasPrefix("title;found;source;severity;description;\"aplis:reason\"\n"), "\(rejects)")
    #expect(
      rejects.contains(
        "\n\"slikta; „a“\";2025-13-01;employee;minor;\"viena\r\notra \"\"trešā\"\"\";\"this is not a day"))
    // A row that is too short gets its missing cells, so that the reason does not slip into one of them.
    #expect(rejects.contains("\nīsa;2025-03-03;;;;\"a value is required"), "\(rejects)")
  }

  @Test(
    "The second file is corrected and imported as it is, reasons and all",
    arguments: ["utf-8-mark", "utf-16le-mark", "utf-16be", "windows-1257"])
  func corrected(_ encoding: String) throws {
    let bench = try Bench.empty()
    let text =
      "title,found,source,severity\nlaba,2025-03-01,employee,minor\nĀboliņš „ķeza“ Ž,2025-03-0x,employee,minor\n"
    try bench.write(try ImportTests.encoded(text, encoding), to: "list.csv")
    #expect(bench.run(["import", "nc", "list.csv", "--partial", "rejects.csv"], language: "lv").code == 1)
    let wrong = try ImportTests.encoded("0x", encoding).filter {
      $0 != 0xFF && $0 != 0xFE && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF
    }
    var bytes = try bench.bytes("rejects.csv")
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: wrong) })
    let digit = try #require(wrong.firstIndex(of: UInt8(ascii: "x")))
    bytes[place + digit] = UInt8(ascii: "5")
    try bench.write(bytes, to: "corrected.csv")
    let run = bench.run(["import", "nc", "corrected.csv"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nc").contains("Āboliņš „ķeza“ Ž,,2025-03-05"))
  }

  @Test("What was said of the columns holds for the corrected second file, whose reasons make it no other table")
  func remembered() throws {
    let bench = try Bench.empty()
    let file = "title,Kad,source,severity\nA,2025-01-01,employee,minor\nB,2025-01-0x,employee,minor\n"
    #expect(try bench.take(file, as: "nc", ["--map", "Kad=found", "--partial", "rejects.csv"]).code == 1)
    try bench.write(try bench.text("rejects.csv").replacing("0x", with: "05"), to: "corrected.csv")
    let run = bench.run(["import", "nc", "corrected.csv"], language: "en")
    #expect(run.code == 0 && run.errors.contains("TM-01"), "\(run.errors)")
  }

  @Test("Without bad rows there is no second file")
  func nothingRejected() throws {
    let bench = try Bench.empty()
    #expect(try bench.take(ImportTests.header + ImportTests.row, as: "nc", ["--partial", "rejects.csv"]).code == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.path("rejects.csv")))
  }

  @Test("A file that is there already is not touched, and nothing is imported")
  func existing() throws {
    let bench = try Bench.empty()
    try bench.write("mine", to: "rejects.csv")
    let run = try bench.take(Self.file, as: "nc", ["--partial", "rejects.csv"])
    #expect(run.code == 74)
    #expect(run.errors.contains("is there already"))
    #expect(try bench.text("rejects.csv") == "mine")
    #expect(bench.export("nc").split(separator: "\n").count == 1)
  }

  @Test("When the import stops half-way, neither records nor a second file stay behind")
  func stopped() throws {
    let bench = try Bench.empty()
    let file =
      ImportTests.header + "a,x,employee,minor\nb,2025-03-01,employee,minor\n" + String(repeating: "c", count: 2 << 20)
    let run = try bench.take(file, as: "nc", ["--partial", "rejects.csv"])
    #expect(run.code == 65)
    #expect(run.errors.contains("[csv.field-too-long]"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: bench.path("rejects.csv")))
    #expect(bench.export("nc").split(separator: "\n").count == 1)
  }

  @Test("Several files cannot share one second file")
  func severalFiles() throws {
    let bench = try Bench.empty()
    try bench.write(Self.file, to: "other.csv")
    let run = try bench.take(Self.file, as: "nc", ["other.csv", "--partial", "rejects.csv"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--partial takes one file, but 2 were given"))
  }
}
