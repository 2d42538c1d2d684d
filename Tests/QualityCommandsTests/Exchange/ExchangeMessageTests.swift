import Foundation
import Testing

@testable import QualityCommands

@Suite("What people read about tables that were not taken")
struct ExchangeMessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    let english: String
    let latvian: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let files = [
    "ok.csv": ImportTests.header + ImportTests.row, "unknown.csv": "title,x\na,b\n", "missing.csv": "title\na\n",
    "double.csv": "title,Title,found,source,severity\n", "empty.csv": "",
    "bad.csv": ImportTests.header + "a,b,employee,minor\n",
    "choice.csv": ImportTests.header + "a,2025-03-01,employee,heavy\n",
    "long.csv": ImportTests.header + "a,2025-03-01,employee,minor,x\n",
    "required.csv": ImportTests.header + ",2025-03-01,employee,minor\n",
    "id.csv": "id,title,found,source,severity\nNč,a,2025-03-01,employee,minor\n",
    "nul.csv": ImportTests.header + "a\0,2025-03-01,employee,minor\n",
    "quote.csv": ImportTests.header + "\"a\"b,2025-03-01,employee,minor\n",
    "folder/zzz.csv": "x\n", "none/readme.txt": "",
  ]

  static let cases = [
    Case(
      words: ["import", "nc", "nowhere.csv"], code: 74, english: "nowhere.csv cannot be read", latvian: "nowhere.csv"),
    Case(words: ["import", "nowhere"], code: 64, english: "there is no folder ‘nowhere’", latvian: "„nowhere“"),
    Case(words: ["import", "nonconfromity", "ok.csv"], code: 64, english: "did you mean", latvian: "nonconformity"),
    Case(words: ["import", "folder"], code: 65, english: "the file name zzz.csv names no kind", latvian: "zzz.csv"),
    Case(words: ["import", "none"], code: 64, english: "there are no CSV files", latvian: "CSV"),
    Case(words: ["import", "nc", "folder"], code: 74, english: "cannot be read", latvian: "folder"),
    Case(
      words: ["import", "nc", "unknown.csv"], code: 65, english: "unknown columns: x",
      latvian: "nepazīstamas kolonnas: x"),
    Case(
      words: ["import", "checklist-item", "unknown.csv"], code: 65, english: "aplis help import checklist-item",
      latvian: "aplis help import checklist-item"),
    Case(
      words: ["import", "nc", "missing.csv"], code: 65, english: "required fields are missing: Found on, Source",
      latvian: "Konstatēšanas datums, Avots"),
    Case(
      words: ["import", "nc", "double.csv"], code: 65, english: "field Title stands in several columns",
      latvian: "title, Title"),
    Case(words: ["import", "nc", "empty.csv"], code: 65, english: "the file has no rows", latvian: "rind"),
    Case(
      words: ["import", "nc", "bad.csv"], code: 65, english: "bad.csv:2: column ‘found’: ‘b’ – this is not a day",
      latvian: "bad.csv:2: kolonna „found“: „b“ –"),
    Case(
      words: ["import", "nc", "choice.csv"], code: 65, english: "write one of these: major, minor, observation",
      latvian: "kolonna „severity“: „heavy“ –"),
    Case(
      words: ["import", "nc", "long.csv"], code: 65, english: "more cells than there are headers (5)", latvian: "(5)"),
    Case(
      words: ["import", "nc", "required.csv"], code: 65, english: "column ‘title’: a value is required",
      latvian: "kolonna „title“:"),
    Case(words: ["import", "nc", "id.csv"], code: 65, english: "‘Nč’ is not a valid identifier", latvian: "„Nč“"),
    Case(words: ["import", "nc", "nul.csv"], code: 65, english: "contains a NUL byte", latvian: "nulles baits"),
    Case(words: ["import", "nc", "quote.csv"], code: 65, english: "text follows the closing quote", latvian: "pēdiņ"),
    Case(
      words: ["import", "nc", "ok.csv", "ok.csv", "--partial", "r.csv"], code: 64, english: "--partial takes one file",
      latvian: "tikai vienu failu"),
    Case(
      words: ["import", "nc", "ok.csv", "--map", "Kas=title"], code: 64, english: "the file has no header ‘Kas’",
      latvian: "failā nav virsraksta „Kas“"),
    Case(
      words: ["import", "nc", "ok.csv", "--words", "severity:G=x"], code: 64, english: "--words severity:G=x",
      latvian: "tādas izvēles nav"),
    Case(
      words: ["import", "nc", "ok.csv", "--encoding", "ebcdic"], code: 64, english: "--encoding", latvian: "--encoding"),
    Case(
      words: ["import", "nc", "ok.csv", "--delimiter", "x"], code: 64, english: "--delimiter", latvian: "--delimiter"),
    Case(words: ["export", "nonconfromity"], code: 64, english: "did you mean", latvian: "nonconformity"),
    Case(words: ["export"], code: 64, english: "KIND", latvian: "VEIDS"),
    Case(words: ["export", "nc", "--format", "yaml"], code: 64, english: "yaml", latvian: "yaml"),
    Case(words: ["export", "nc", "-o", "ok.csv"], code: 74, english: "ok.csv", latvian: "ok.csv"),
    Case(
      words: ["export", "nc", "-o", "no/such/folder.csv"], code: 74, english: "no/such/folder.csv",
      latvian: "no/such/folder.csv"),
    Case(words: ["export", "--all"], code: 64, english: "--output", latvian: "--output"),
  ]

  @Test("Every refusal names its place and reason in both languages and ends with its code", arguments: cases)
  func messages(_ sample: Case) throws {
    let bench = try Bench.empty()
    for (name, text) in Self.files { try bench.write(text, to: name) }
    for (language, expected) in [("en", sample.english), ("lv", sample.latvian)] {
      let run = bench.run(sample.words, language: language)
      #expect(run.code == sample.code, "\(run.errors)")
      #expect(run.errors.contains(expected), "\(run.errors)")
      for mark in ["«", "{", "Optional("] { #expect(!run.errors.contains(mark), "\(run.errors)") }
      #expect(bench.export("nc").split(separator: "\n").count == 1)
    }
  }
}
