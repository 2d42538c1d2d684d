import Foundation
import Testing

@testable import QualityCommands

@Suite("Import of counts, one option a column")
struct TallyImportTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    #expect(bench.run(["survey", "add", "--title", "Klienti 2025", "--opened", "2025-03-01"]).code == 0)
    return bench
  }

  static let grades = """
    Klientu aptauja 2025, n = 104;;;;;;;;
    ;;;;;;;;
    Jautājums;5;4;3;2;1;Nav atb.;Kopā;Vidēji
    1. Informētība;40;30;20;8;3;3;104;3,96
    2. Attieksme;38;32;20;8;3;3;105;3,93

    """

  @Test("Grades as heads are options and no years; totals are left out, and told where they are wrong")
  func grades() throws {
    let bench = try bench()
    let run = try bench.take(Self.grades, as: "tally", ["--set", "aptauja=klienti 2025"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("2 rindas: 2 jaunas; 12 skaiti"), "\(run.output)")
    for line in [
      "nav pārņemtas kopsummu un vidējo vērtību kolonnas: „Kopā“, „Vidēji“",
      "Q-2025-02 „Attieksme“: vērtējums skalā 1-5",
      "list.csv:5: brīdinājums: kolonnā „Kopā“ ir 105, bet pēc atbilžu skaita iznāk 104",
      "list.csv:4: brīdinājums: kolonnā „Vidēji“ ir 3,96, bet pēc atbilžu skaita iznāk 3,95",
    ] { #expect(run.errors.contains(line), "\(line): \(run.errors)") }
    let tallies = bench.export("tally")
    #expect(tallies.contains("Q-2025-01,5,40,") && tallies.contains("Q-2025-02,Nav atb.,3,"))
  }

  @Test(
    "Questions that are there are found by number and words; the second time nothing changes, with --update it does")
  func known() throws {
    let bench = try bench()
    for text in ["Informētība", "Attieksme"] {
      _ = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", text, "--kind", "scale", "--scale", "1-5"])
    }
    let survey = ["--set", "survey=SV-2025-01"]
    #expect(try bench.take(Self.grades, as: "tally", survey).code == 0)
    #expect(try bench.take(Self.grades, as: "tally", survey).output.contains("2 rows: 2 the same"))
    let other = Self.grades.replacing("40;30", with: "41;29")
    let refused = try bench.take(other, as: "tally", survey)
    #expect(refused.code == 65, "\(refused.output)")
    let changed = try bench.take(other, as: "tally", survey + ["--update", "--yes"])
    #expect(changed.code == 0 && changed.output.contains("1 changed, 1 the same"), "\(changed.errors)")
    #expect(bench.export("tally").contains("Q-2025-01,5,41,"))
    let unknown = try bench.take("Jautājums;5;4\nCita lieta;1;2\n", as: "tally", survey)
    #expect(unknown.code == 65 && unknown.errors.contains("‘Cita lieta’"), "\(unknown.errors)")
    #expect(unknown.errors.contains("aplis question add"), "\(unknown.errors)")
  }

  @Test("Options that together are more than who answered make a question with several answers")
  func several() throws {
    let bench = try bench()
    let file = "Jautājums;mājas aprūpe;dienas centrs;pansija;Respondenti\nKo izmantojat?;61;55;50;68\n"
    let run = try bench.take(file, as: "tally", ["--set", "survey=SV-2025-01"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("‘Ko izmantojat?’: several answers"), "\(run.errors)")
    #expect(bench.export("question").contains("Ko izmantojat?,multiple,,,,,68,"))
    #expect(!run.errors.contains("warning"))
  }

  @Test("A corner without a head is the column of questions; options and counts alone are one count a row")
  func corner() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    let run = try bench.take(";5;4;1\nInformētība;10;3;1\n", as: "tally", survey)
    #expect(run.code == 0 && !run.errors.contains("without a head"), "\(run.errors)")
    #expect(bench.export("tally").contains("Q-2025-01,5,10,"))
    let rows = try bench.take("Jautājums;Variants;Skaits\nInformētība;2;7\n", as: "tally", survey)
    #expect(rows.code == 0, "\(rows.errors)")
    #expect(bench.export("tally").contains("Q-2025-01,2,7,"))
    let none = try bench.take(";5;4;1\nInformētība;10;3;1\n", as: "tally")
    #expect(none.code == 65 && none.errors.contains("[import.no-survey]"), "\(none.errors)")
  }

  @Test("Shares and means are left out and told; the same option in other words is one, with the sum of its counts")
  func shares() throws {
    let bench = try bench()
    let file = """
      Jautājums;5 - ļoti labi;Procenti;4;3;2;1 - slikti;5;Īpatsvars, %;Nav atb.;Vidējais vērtējums;Respondenti
      Attieksme;10;50;5;3;1;1;2;3;1;4,18;23

      """
    let run = try bench.take(file, as: "tally", ["--set", "survey=SV-2025-01"], language: "lv")
    #expect(run.code == 0 && run.output.contains("6 skaiti"), "\(run.errors)")
    #expect(run.errors.contains("ar skaita īpatsvariem: „Procenti“, „Īpatsvars, %“"), "\(run.errors)")
    #expect(run.errors.contains("nozīmē kolonnas „5 - ļoti labi“, „5“; to skaiti saskaitīti"), "\(run.errors)")
    #expect(run.errors.contains("„Respondenti“, „Vidējais vērtējums“") && !run.errors.contains("brīdinājums"))
    #expect(bench.export("tally").contains("Q-2025-01,5,12,") && bench.export("tally").contains("Q-2025-01,1,1,"))
  }

  @Test("An option beside its share, in pairs or under one head, is the option; shares alone are refused")
  func pairs() throws {
    let survey = ["--set", "survey=SV-2025-01"]
    for file in [
      "Jautājums;Jā;%;jā ;Nē;%\nVai ērti?;5;50 %;2;3;30\n",
      "Jautājums;Jā (skaits);Jā, %;Nē (skaits);Nē (%)\nVai ērti?;7;70;3;30\n",
      "Jautājums;Jā;;Nē;\n;skaits;%;skaits;%\nVai ērti?;7;70;3;30\n",
      "Jautājums;Jā;Dalījums;Nē;Daļa\nVai ērti?;7;70 %;3;30,0 %\n",
    ] {
      let bench = try bench()
      let run = try bench.take(file, as: "tally", survey)
      #expect(run.code == 0, "\(run.errors)")
      let tallies = bench.export("tally").split(separator: "\n").dropFirst()
      #expect(tallies.count == 2 && tallies.contains { $0.hasPrefix("Q-2025-01,yes,7,") }, "\(tallies)")
    }
    let alone = try bench().take("Jautājums;Jā, %;Nē, %\nVai ērti?;70;30\n", as: "tally", survey)
    #expect(alone.code == 65 && alone.errors.contains("[import.only-shares]"), "\(alone.errors)")
  }

  @Test("Among options in words an average one is an option; what adds up to the others is a total whatever its name")
  func averages() throws {
    let bench = try bench()
    let run = try bench.take(
      "Jautājums;Labi;Vidēji;Slikti;Atbildes kopā\nVide;5;3;1;9\nĒka;4;4;0;8\n", as: "tally",
      ["--set", "survey=SV-2025-01"])
    #expect(run.code == 0 && run.errors.contains("‘Atbildes kopā’"), "\(run.errors)")
    #expect(
      bench.export("tally").contains("Q-2025-01,Vidēji,3,") && bench.export("tally").split(separator: "\n").count == 7)
  }

  @Test("Headings among the questions may be the part of the respondents; other fields are refused")
  func headings() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    let file = "Jautājums;5;4;1\nDienas centrs;;;\nInformētība;10;3;1\nPansija;;;\nInformētība;4;2;0\n"
    let run = try bench.take(file, as: "tally", survey + ["--headings", "apakšgrupa"])
    #expect(run.code == 0, "\(run.errors)")
    let tallies = bench.export("tally")
    #expect(tallies.contains("Q-2025-01,5,10,Dienas centrs") && tallies.contains("Q-2025-01,5,4,Pansija"), "\(tallies)")
    #expect(try bench.take(file, as: "tally", survey + ["--headings", "question"]).code == 64)
    let option = try bench.take(ImportTests.header + ImportTests.row, as: "nc", ["--option", "a"])
    #expect(option.code == 64 && option.errors.contains("[import.option-of-answers]"), "\(option.errors)")
  }

  @Test(
    "Numbers that no count and no mark can be are refused or left uncompared, and stop nothing",
    arguments: [
      "Jautājums;1;9223372036854775807\nKā?;2;3\n",
      "Jautājums;jā;nē;Respondenti\nKā?;9223372036854775807;9223372036854775807;9223372036854775807\n",
      "Jautājums;-9223372036854775808;5;Vidēji\nKā?;999999999;999999999;3\n",
    ])
  func hugeNumbers(_ table: String) throws {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Aptauja", "--opened", "2025-01-10", "--audience", "clients"])
    let run = try bench.take(table, as: "tally", ["--set", "survey=SV-2025-01"])
    #expect([0, 64, 65].contains(run.code), "\(run.errors)")
    #expect(bench.run(["check"]).code == 0)
  }
}
