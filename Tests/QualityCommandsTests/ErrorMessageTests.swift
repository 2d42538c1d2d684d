import Foundation
import Testing

@Suite("What people read when something was not done")
struct ErrorMessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let code: Int32
    let english: String
    let latvian: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(
      words: ["statsu"], code: 64, english: "there is no command ‘statsu’; did you mean ‘status’?",
      latvian: "komandas „statsu“ nav; vai domājāt „status“?"),
    Case(
      words: ["nonconfromity", "list"], code: 64, english: "did you mean ‘nonconformity’?",
      latvian: "vai domājāt „nonconformity“?"),
    Case(
      words: ["nc", "lsit"], code: 64, english: "did you mean ‘list’?", latvian: "vai domājāt „list“?"),
    Case(
      words: ["nc"], code: 64, english: "is not complete; one of these must follow: add, list, show, edit, withdraw",
      latvian: "nav pabeigta; tālāk jābūt vienam no: add, list, show, edit, withdraw"),
    Case(
      words: ["nc", "list", "--overdeu"], code: 64, english: "did you mean ‘--overdue’?",
      latvian: "vai domājāt „--overdue“?"),
    Case(
      words: ["nc", "list", "--limit", "x"], code: 64, english: "needs a whole number, which ‘x’ is not",
      latvian: "vajadzīgs vesels skaitlis, bet „x“ tas nav"),
    Case(
      words: ["nc", "list", "--as-of", "2025-13-01"], code: 64, english: "needs a day, which ‘2025-13-01’ is not",
      latvian: "vajadzīgs datums, bet „2025-13-01“ tas nav"),
    Case(
      words: ["nc", "list", "--where", "severty=major"], code: 64, english: "did you mean ‘severity’?",
      latvian: "vai domājāt „severity“?"),
    Case(
      words: ["nc", "list", "--where", "severity"], code: 64, english: "‘severity’ is not a condition",
      latvian: "„severity“ nav nosacījums"),
    Case(
      words: ["unit", "list", "--overdue"], code: 64, english: "have no due day, so ‘--overdue’ has no meaning here",
      latvian: "nav termiņa, tāpēc „--overdue“ šeit nav lietojama"),
    Case(
      words: ["unit", "list", "--year", "2025"], code: 64, english: "belong to no year", latvian: "nav gada"),
    Case(
      words: ["nc", "list", "--json", "--csv"], code: 64, english: "cannot be used together",
      latvian: "nevar lietot kopā"),
    Case(
      words: ["nc", "add", "--title", "x"], code: 65,
      english: "required fields are missing: Found on (--found), Source (--source)",
      latvian: "trūkst obligāto lauku: Konstatēšanas datums (--found), Avots (--source)"),
    Case(
      words: ["nc", "add", "--title", "Kods 010190-11119"], code: 65, english: "a personal code stands at character 6",
      latvian: "ir personas kods"),
    Case(
      words: ["nc", "show", "NC-2025-999"], code: 65, english: "there is no record ‘NC-2025-999’",
      latvian: "ieraksta „NC-2025-999“ nav"),
    Case(
      words: ["nc", "show", "P-01"], code: 65, english: "is a record of another kind: process",
      latvian: "ir cita veida ieraksts: process"),
    Case(
      words: ["nc", "edit", "NC-2025-001"], code: 64, english: "nothing was given to be changed",
      latvian: "nav norādīts, ko mainīt"),
    Case(
      words: ["nc", "edit", "NC-2025-001", "--clear", "title"], code: 64, english: "is required and cannot be emptied",
      latvian: "ir obligāts, un to nevar iztukšot"),
    Case(
      words: ["nc", "withdraw", "NC-2025-001"], code: 64, english: "needs the option ‘--reason’",
      latvian: "vajadzīga opcija „--reason“"),
    Case(
      words: ["init", "--name", "x"], code: 64, english: "exists already", latvian: "jau ir"),
    Case(
      words: ["init", "other", "--name", "x", "--template", "nothing"], code: 64,
      english: "there is no starter workspace ‘nothing’; there are:", latvian: "veidnes „nothing“ nav; ir šādas:"),
    Case(
      words: ["check", "-w", "missing.aplis"], code: 64, english: "there is no file", latvian: "nav"),
    Case(
      words: ["completions", "tcsh"], code: 64, english: "is not a known shell",
      latvian: "nav zināma komandrindas čaula"),
    Case(
      words: ["status", "extra"], code: 64, english: "‘extra’ is too much", latvian: "„extra“ ir lieks"),
    Case(
      words: ["nc", "edit", "NC-2025-001", "--note", "x", "--as", "E-999"], code: 1,
      english: "there is no person ‘E-999’", latvian: "personas „E-999“ nav"),
  ]

  @Test("A message says what was wrong and ends with the code that documentation names", arguments: cases)
  func message(_ sample: Case) throws {
    let bench = try Bench.filled()
    for (language, expected) in [("en", sample.english), ("lv", sample.latvian)] {
      let run = bench.run(sample.words, language: language)
      #expect(run.code == sample.code, "\(run.errors)")
      #expect(run.errors.contains(expected), "\(run.errors)")
      #expect(!run.errors.contains("«") && !run.errors.contains("{"), "\(run.errors)")
    }
  }

  @Test("Without a workspace the message says how to create one")
  func noWorkspace() throws {
    let bench = try Bench()
    let above = try FileManager.default.contentsOfDirectory(atPath: FileManager.default.temporaryDirectory.path)
    guard !above.contains(where: { $0.hasSuffix(".aplis") }) else { return }
    let run = bench.run(["status"], language: "en")
    #expect(run.code == 64)
    #expect(run.errors.contains("aplis init --name"))
  }

  @Test("A message is coloured on a screen, and never where colour was declined")
  func colour() throws {
    let bench = try Bench()
    #expect(bench.run(["status"], isTerminal: true).errors.contains("\u{1B}[31m"))
    #expect(!bench.run(["status"], environment: ["NO_COLOR": "1"], isTerminal: true).errors.contains("\u{1B}"))
    #expect(!bench.run(["status"]).errors.contains("\u{1B}"))
  }
}
