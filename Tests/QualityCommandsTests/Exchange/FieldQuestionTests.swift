import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Fields that no column means")
struct FieldQuestionTests {
  @Test("On a terminal it is asked where a required field comes from: a column, also one that means another field")
  func column() throws {
    let bench = try Bench.empty()
    try bench.write("Konstatēts;Neatbilstības apraksts\n03.02.2025;Nav plāna\n", to: "list.csv")
    let run = bench.run(
      ["import", "nc", "list.csv"], language: "lv", isTerminal: true, answers: ["Neatbilstības apraksts", "9"])
    #expect(run.code == 0, "\(run.errors)")
    let export = bench.export("nonconformity")
    #expect(export.components(separatedBy: "Nav plāna").count == 3 && export.contains("employee"), "\(export)")
  }

  @Test("One value for all rows is taken, one that the field cannot hold is asked for again")
  func value() throws {
    let bench = try Bench.empty()
    _ = bench.run(["person", "add", "--name", "Darbinieks 003", "--position", "p"])
    try bench.write("Darbinieks\nDarbinieks 003\n", to: "list.csv")
    let run = bench.run(
      ["import", "appraisal", "list.csv"], language: "lv", isTerminal: true, answers: ["drīz", "2025"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("appraisal").contains("2025"))
  }

  @Test("Without an answer nothing is written")
  func none() throws {
    let bench = try Bench.empty()
    try bench.write("Nosaukums;Avots\nA;employee\n", to: "list.csv")
    let run = bench.run(["import", "nc", "list.csv"], language: "lv", isTerminal: true, answers: [""])
    #expect(run.code == 65 && run.errors.contains("[import.missing-column]"), "\(run.errors)")
  }

  @Test("A table of answers is asked for its survey")
  func survey() throws {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Aptauja", "--opened", "2025-03-01", "--audience", "clients"])
    _ = bench.run([
      "question", "add", "--survey", "SV-2025-01", "--text", "Cik labi?", "--kind", "scale", "--scale", "1-5",
    ])
    try bench.write("Nr.;Cik labi?\n1;5\n2;4\n", to: "list.csv")
    let run = bench.run(["import", "answer", "list.csv"], language: "lv", isTerminal: true, answers: ["aptauja"])
    #expect(run.code == 0 && run.errors.contains("1  SV-2025-01 Aptauja"), "\(run.errors)")
  }

  @Test("Columns of marks become items of one list, each with its head")
  func items() throws {
    let bench = try Bench.empty()
    _ = bench.run(["partner", "add", "--name", "Biedrība"])
    let list = "Partneris;Gads;Termiņi;Kvalitāte\nBiedrība;2025;4;5\n"
    let marks = ["--map", "Termiņi=scores", "--map", "Kvalitāte=scores"]
    let run = try bench.take(list, as: "partner-evaluation", marks, language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("partner-evaluation").contains("Termiņi: 4;Kvalitāte: 5"))
  }

  @Test("An action names its nonconformity by its title")
  func named() throws {
    let bench = try Bench.empty()
    _ = bench.run(["person", "add", "--name", "Darbinieks 003", "--position", "p"])
    _ = bench.run(["nc", "add", "--title", "Nav plāna", "--found", "2025-03-01", "--source", "employee"])
    let list =
      "Neatbilstība;Pasākums;Veids;Atbildīgais;Termiņš\nNav plāna;Pārskatīt;korekcija;Darbinieks 003;31.03.2025\n"
    let run = try bench.take(list, as: "action", language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("action").contains("NC-2025-001"))
  }
}
