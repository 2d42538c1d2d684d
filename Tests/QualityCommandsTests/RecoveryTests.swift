import QualityModel
import Testing

@testable import QualityCommands

@Suite("Whoever leads the system is known again by a code kept on paper")
struct RecoveryTests {
  /// A file that knows its quality manager by one account.
  private func closed() throws -> (bench: Bench, code: String) {
    let bench = try Bench()
    _ = bench.run(["init", "--name", "Sociālais dienests", "--manager", "Kvalitātes vadītājs"], account: "old")
    let given = bench.run(["person", "recovery-code"], language: "en", account: "old")
    #expect(given.code == 0, "\(given.errors)")
    let code = given.output.split(separator: "\n").first?.split(separator: " ").last.map(String.init) ?? ""
    return (bench, code)
  }

  private func edits(_ bench: Bench, as account: String) -> Bool {
    bench.run(["unit", "add", "--name", "Nodaļa \(account)"], account: account).code == 0
  }

  @Test("An account that nobody is known by gets in with the code, once")
  func once() throws {
    let (bench, code) = try closed()
    #expect(!edits(bench, as: "new"))
    let done = bench.run(
      ["person", "recover", "E-001", "--code", code.lowercased().replacing("-", with: " ")], language: "en",
      account: "new")
    #expect(done.code == 0, "\(done.errors)")
    #expect(edits(bench, as: "new") && !edits(bench, as: "old"))
    #expect(bench.run(["status"], language: "en", account: "new").output.contains("person recovery-code"), "used up")
    let again = bench.run(["person", "recover", "E-001", "--code", code], language: "en", account: "third")
    #expect(again.errors.contains("[recovery.code]"))
    #expect(bench.run(["check"], account: "new").code == 0)
  }

  @Test("Neither a wrong code nor a person who does not lead opens it, and a new code makes the old one worthless")
  func refused() throws {
    let (bench, code) = try closed()
    _ = bench.run(["person", "add", "--name", "Darbinieks 014", "--roles", "employee"], account: "old")
    for (person, typed, refusal) in [
      ("E-001", "ABCD-EFGH-JKLM-NPQR", "[recovery.code]"), ("E-001", "", "[recovery.code]"),
      ("E-002", code, "[recovery.person]"),
    ] {
      let run = bench.run(["person", "recover", person, "--code", typed], language: "en", account: "new")
      #expect(run.code != 0 && run.errors.contains(refusal), "\(run.errors)")
    }
    let known = bench.run(["person", "recover", "E-001", "--code", code], language: "en", account: "old")
    #expect(known.errors.contains("[recovery.account]"))
    #expect(bench.run(["person", "recovery-code"], account: "old").code == 0)
    let worthless = bench.run(["person", "recover", "E-001", "--code", code], language: "en", account: "new")
    #expect(worthless.errors.contains("[recovery.code]"))
  }

  @Test("A director whose term has ended does not get in, and nobody without an account")
  func ended() throws {
    let (bench, code) = try closed()
    _ = bench.run(["person", "add", "--id", "E-009", "--name", "Vadītājs"], account: "old")
    let words = [
      "appointment", "add", "--person", "E-009", "--role", "director", "--act", "7", "--act-on", "2020-01-02",
    ]
    let days = ["--from", "2020-01-02", "--until", "2024-12-31"]
    let added = bench.run(words + days, language: "en", account: "old")
    #expect(added.code == 0, "\(added.errors)")
    let late = bench.run(["person", "recover", "E-009", "--code", code], language: "en", account: "new")
    #expect(late.errors.contains("[recovery.person]"), "\(late.errors)")
    let nobody = bench.run(["person", "recover", "E-001", "--code", code], language: "en", account: " ")
    #expect(nobody.errors.contains("[recovery.nameless]"), "\(nobody.errors)")
  }

  @Test("Only whoever leads the system makes a code, and status asks for one")
  func given() throws {
    let bench = try Bench()
    _ = bench.run(["init", "--name", "Sociālais dienests", "--manager", "Kvalitātes vadītājs"], account: "old")
    #expect(bench.run(["status"], language: "en", account: "old").output.contains("person recovery-code"))
    #expect(bench.run(["person", "recovery-code"], language: "en", account: "new").errors.contains("[acting.role]"))
    #expect(bench.run(["person", "recovery-code"], account: "old").code == 0)
    #expect(!bench.run(["status"], language: "en", account: "old").output.contains("person recovery-code"))
  }
}
