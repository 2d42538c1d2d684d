import Foundation
import Testing

@testable import QualityCommands

@Suite("Personal codes at the command line")
struct PersonalCodeCommandTests {
  private static let number = "320123" + "-45678"
  private static let old = "0101" + "90-1" + "0001"
  private static let declaring = "aplis setting add --name personal-code.not --value"

  private func nonconformity(_ title: String) -> [String] {
    [
      "nc", "add", "--title", title, "--found", "2025-03-01", "--source", "employee", "--severity", "minor",
      "--process", "P-01",
    ]
  }

  @Test("The refusal names the command by which a false alarm is recorded, and that command opens every door")
  func declaring() throws {
    let bench = try Bench.filled()
    let refused = bench.run(nonconformity("Rēķins \(Self.number)"), language: "en")
    #expect(refused.code == 65 && refused.errors.contains(Self.declaring), "\(refused.errors)")
    let latvian = bench.run(nonconformity("Rēķins \(Self.number)"), language: "lv")
    #expect(latvian.errors.contains(Self.declaring) && latvian.errors.contains("ja tas nav personas kods"))
    let done = bench.run(["setting", "add", "--name", "personal-code.not", "--value", "rēķins \(Self.number)"])
    #expect(done.code == 0, "\(done.errors)")
    let added = bench.run(nonconformity("Rēķins \(Self.number)"))
    #expect(added.code == 0, "\(added.errors)")
    #expect(bench.run(["nc", "edit", "NC-2025-001", "--note", "sk. \(Self.number)", "--reason", "x"]).code == 0)
    try "title,found,source,severity\nPar \(Self.number),2025-03-01,employee,minor\n"
      .write(toFile: bench.path("list.csv"), atomically: true, encoding: .utf8)
    let taken = bench.run(["import", "nc", "list.csv"])
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(bench.run(["check"]).code == 0)
    let trail = bench.run(["trail", "list", "--json"]).output
    #expect(trail.contains("personal-code.not") && trail.contains("tester"))
    #expect(bench.run(["help", "setting"], language: "en").output.contains("personal-code.not"))
  }

  @Test("An import says once what to do about a number that is no code")
  func importing() throws {
    let bench = try Bench.filled()
    let row = "Par \(Self.number),2025-03-01,employee,minor\n"
    try ("title,found,source,severity\n" + row + row)
      .write(toFile: bench.path("list.csv"), atomically: true, encoding: .utf8)
    let run = bench.run(["import", "nc", "list.csv"], language: "en")
    #expect(run.code == 65 && run.errors.components(separatedBy: Self.declaring).count == 2, "\(run.errors)")
    #expect(!run.errors.contains(Self.number))
  }

  @Test("Where there is a quality manager, nobody else but the director records that a number is no code")
  func rights() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["person", "add", "--name", "Vadītāja", "--roles", "qualityManager"]).code == 0)
    let words = ["setting", "add", "--name", "personal-code.not", "--value", "rēķins \(Self.number)"]
    let refused = bench.run(words, language: "en")
    #expect(refused.code == 1 && refused.errors.contains("acting.right-add"), "\(refused.errors)")
    #expect(!refused.errors.contains(Self.number))
  }

  @Test("Names of files and folders that hold a code are refused before anything is done, and not repeated")
  func files() throws {
    let bench = try Bench.filled()
    let before = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
    for words in [
      ["export", "nc", "-o", "out-\(Self.old).csv"], ["export", "--all", "-o", "klienti/\(Self.number)"],
      ["backup", "\(Self.old).aplis"], ["import", "nc", "\(Self.old)_saraksts.csv"], ["import", "mape_\(Self.old)"],
      ["calendar", "-o", "\(Self.number).ics"], ["status", "--workspace", "\(Self.old).aplis"],
      ["init", "\(Self.old).aplis", "--name", "A"], ["assessment", "collect", "\(Self.number).json"],
    ] {
      let run = bench.run(words, language: "en")
      #expect(run.code == 65 && run.errors.contains("[file.personal-code]"), "\(words): \(run.errors)")
      #expect(!(run.output + run.errors).contains(Self.old) && !(run.output + run.errors).contains(Self.number))
    }
    // Reading the workspace may leave the files with which SQLite shares it.
    let made = try FileManager.default.contentsOfDirectory(atPath: bench.folder).filter { !before.contains($0) }
    #expect(made.allSatisfy { $0.hasPrefix("quality.aplis-") }, "\(made)")
  }

  @Test("No message repeats a code, whatever went wrong and however much is told")
  func echo() throws {
    let bench = try Bench.filled()
    for code in [Self.old, Self.number, "32012345678 klients"] {
      for words in [
        [code], ["nc", code], ["nc", "show", code], ["nc", "list", "--where", code], ["nc", "add", "--\(code)"],
        nonconformity("a") + ["--owner", code], nonconformity("a") + ["--planned-cost", code],
        nonconformity("a") + ["--due", code], nonconformity("a") + ["--id", code], ["status", "--as-of", code],
        ["status", "--as", code], ["trail", "list", code], ["nc", "edit", code, "--title", "b"],
        ["review", "build", code], ["setting", "show", code], ["nc", "show", code, "--json"],
        ["import", code, "a.csv"],
      ] {
        let run = bench.run(words + ["--verbose"], language: "en")
        let digits = String(code.filter(\.isNumber))
        #expect(run.code != 0 || !words.contains("add"), "\(words)")
        #expect(!(run.output + run.errors).filter { $0.isNumber || $0 == "\n" }.contains(digits), "\(words): \(run)")
      }
    }
  }

  @Test(
    "A code typed into a field for a number, an amount, a day or a choice is refused as one",
    arguments: ["--planned-cost", "--due", "--severity", "--found"])
  func typed(option: String) throws {
    let bench = try Bench.filled()
    for text in ["32012345678", "010180-12345", Self.old] {
      let run = bench.run(nonconformity("a") + [option, text], language: "en")
      #expect(run.code == 65 && run.errors.contains("[field.personal-code]"), "\(run.errors)")
    }
  }
}
