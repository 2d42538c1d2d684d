import Foundation
import QualityExchange
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Import of answers, one respondent a row")
struct RespondentImportTests {
  static let google = """
    "Laikzīmogs","1. Vai bija pieejama informācija?","2. Cik apmierināts(-a) esat?","3. Vai piedalāties?",\
    "4. Kā iesaistāties? (var atzīmēt vairākas atbildes)","5. Ko ieteiktu uzlabot?","6. Attieksme"
    "2025/11/03 9:02:14 AM GMT+2","Jā","5","Jā","konsultācijas, atbalsta grupas, nodarbības","Vairāk informācijas","5"
    "2025/11/03 9:40:00 AM GMT+2","Daļēji","4","Nē","konsultācijas","","5"
    "2025/11/04 12:05:59 PM GMT+2","Nē","2","Jā","","","3"
    "2025/11/05 11:59:59 PM GMT+2","Jā","","","nodarbības, Cits: palīdzu citiem, kad varu","=)","4"

    """

  static let limeSurvey = """
    "id. Atbildes ID","submitdate. Iesniegšanas datums","lastpage. Pēdējā lapa","startlanguage. Sākuma valoda",\
    "Q01. Vai informācija bija pieejama?","Q02. Apmierinātība","Q03[SQ001]. Kā iesaistāties? [konsultācijas]",\
    "Q03[SQ002]. Kā iesaistāties? [nodarbības]","Q03[other]. Kā iesaistāties? [Cits]","Q04. Komentārs"
    "1","2025-09-15 10:11:12","3","lv","A1","5","Y","","","Viss labi"
    "2","","1","lv","A2","","","","",""
    "3","1980-01-01 00:00:00","3","ru","A1","4","Y","Y","palīdzu citiem","Paldies"
    "5","2025-09-16 09:00:00","3","lv","A3","N/A","","Y","",""

    """

  /// With a survey and no question.
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    #expect(bench.run(["survey", "add", "--title", "Klienti 2025", "--opened", "2025-03-01"]).code == 0)
    return bench
  }

  private func workspace(_ bench: Bench) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder).filter { $0.contains(".aplis") }
    return try names.map { String(decoding: try bench.bytes($0), as: UTF8.self) }.joined()
  }

  private func values(_ bench: Bench, of question: String) -> [String] {
    bench.export("answer").split(separator: "\n").filter { $0.hasPrefix(question + ",") }
      .map { String($0.split(separator: ",", maxSplits: 2)[2]).replacing(",,,", with: "") }.sorted()
  }

  // MARK: The tools

  @Test("Google Forms: questions are made with their kinds, several answers are cut, nothing is kept of the time")
  func googleForms() throws {
    let bench = try bench()
    let run = try bench.take(Self.google, as: "answer", ["--set", "aptauja=klienti 2025"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("4 respondenti: 4 jauni; 19 atbildes"), "\(run.output)")
    for line in [
      "atbildējis: „Laikzīmogs“", "Q-2025-01 „Vai bija pieejama informācija?“: izvēle no variantiem",
      "Q-2025-02 „Cik apmierināts(-a) esat?“: vērtējums skalā 1-5 (pēc atbildēm no 2 līdz 5; pārbaudiet)",
      "Q-2025-03 „Vai piedalāties?“: jā vai nē",
      "vairākas atbildes („atbalsta grupas“, „konsultācijas“, „nodarbības“)",
      "Q-2025-05 „Ko ieteiktu uzlabot?“: brīvs teksts",
      "list.csv:5: uzskatīts par vienu atbildi: „Cits: palīdzu citiem, kad varu“",
    ] { #expect(run.errors.contains(line), "\(line): \(run.errors)") }
    #expect(values(bench, of: "Q-2025-03") == ["no", "yes", "yes"])
    #expect(
      values(bench, of: "Q-2025-04") == [
        "\"Cits: palīdzu citiem, kad varu;nodarbības\"", "atbalsta grupas;konsultācijas;nodarbības", "konsultācijas",
      ])
    let bytes = try workspace(bench)
    for trace in ["2025/11/0", "9:02:14", "GMT+2", "Laikz"] { #expect(!bytes.contains(trace), "\(trace)") }
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("Microsoft Forms: nothing is kept of names, addresses and times, not in rejected rows either")
  func microsoftForms() throws {
    let bench = try bench()
    try workbook(at: bench.path("forms.xlsx"))
    let options = ["--set", "survey=SV-2025-01", "--partial", "bad.csv"]
    let run = bench.run(["import", "answer", "forms.xlsx"] + options, language: "en")
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.output.contains("6 respondents: 5 new, 1 rejected; 19 answers"), "\(run.output)")
    #expect(run.errors.contains("Sheet1!G7: column ‘Cik apmierināts esat?’: ‘55’ – not on the question's scale 1–5"))
    #expect(
      run.errors.contains("‘ID’, ‘Start time’, ‘Completion time’, ‘Email’, ‘Name’"), "\(run.errors)")
    #expect(values(bench, of: "Q-2025-03").contains("konsultācijas;nodarbības"))
    let rejected = try bench.text("bad.csv")
    #expect(rejected.contains("Nē;55;\"konsultācijas;\";1"), "\(rejected)")
    let bytes = try workspace(bench) + rejected
    for trace in ["@dienests", "Respondente", "2025-10-0", "07:53:0"] { #expect(!bytes.contains(trace), "\(trace)") }
    let again = bench.run(
      ["import", "answer", "bad.csv", "--set", "survey=SV-2025-01", "--dry-run"], language: "en")
    #expect(again.code == 65 && again.errors.contains("bad.csv:2:"), "\(again.errors)")
  }

  private func workbook(at path: String) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try #require(FileHandle(forWritingAtPath: path))
    let writer = try XLSXWriter(sheets: ["Sheet1"]) { try file.write(contentsOf: Data($0)) }
    let heads = ["ID", "Start time", "Completion time", "Email", "Name", "Vai iesakāt?", "Cik apmierināts esat?"]
    try writer.beginSheet((heads + ["Kā iesaistāties?", "Attieksme"]).map { XLSXColumn($0) })
    let day = try #require(Day("2025-10-01"))
    let answers = [("Jā", "5"), ("Nē", "3"), ("Jā", "4"), ("Jā", "1"), ("Jā", "2"), ("Nē", "55")]
    let several = ["konsultācijas;nodarbības;", "", "konsultācijas;", "nodarbības;", "nodarbības;", "konsultācijas;"]
    for (place, answer) in answers.enumerated() {
      try writer.write([
        .number("\(place + 1)"), .moment(day, time: "07:53:0\(place)"), .moment(day, time: "07:58:0\(place)"),
        .text("persona\(place)@dienests.lv"), .text("Respondente \(place)"), .text(answer.0), .number(answer.1),
        several[place].isEmpty ? .empty : .text(several[place]), .number("\(place % 5 + 1)"),
      ])
    }
    try writer.finish()
    try file.close()
  }

  @Test("LimeSurvey: columns of one question are several answers, codes stay, what was not sent off is told")
  func limeSurvey() throws {
    let bench = try bench()
    let run = try bench.take("\u{FEFF}" + Self.limeSurvey, as: "answer", ["--set", "survey=SV-2025-01"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("4 respondents: 4 new; 11 answers"), "\(run.output)")
    #expect(run.errors.contains("1 respondent did not send the form off; the answers were taken"))
    #expect(run.errors.contains("Q-2025-02 ‘Apmierinātība’: rating scale 1-5 (judging by answers from 4 to 5"))
    #expect(values(bench, of: "Q-2025-01") == ["A1", "A1", "A2", "A3"])
    #expect(
      values(bench, of: "Q-2025-03") == [
        "Cits: palīdzu citiem;konsultācijas;nodarbības", "konsultācijas", "nodarbības",
      ])
    #expect(values(bench, of: "Q-2025-04") == ["Paldies", "Viss labi"])
    #expect(!(try workspace(bench)).contains("1980-01-01"))
  }

  // MARK: Questions

  @Test("What the answers do not fit and what cannot be cut is refused with its way out, and nothing is written")
  func refused() throws {
    let bench = try bench()
    let file = Self.google.replacing("\"Nē\",\"2\"", with: "\"Nē\",\"6\"")
      .replacing("\"Jā\",\"\",\"\"", with: "\"Jā\",\"5\",\"Jā\"")
      .replacing("nodarbības, Cits: palīdzu citiem, kad varu", with: "Konsultācijas, piemēram, pa tālruni")
      .replacing("\"=)\",\"4\"", with: "\"\",\"4\"\n\"x\",\"Jā\",\"5\",\"Jā\",\"nodarbības\",\"\",\"5\"")
    let run = try bench.take(file, as: "answer", ["--set", "survey=SV-2025-01"], language: "lv")
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:4: kolonna „2. Cik apmierināts(-a) esat?“: „6“ – ārpus jautājuma skalas 1–5"))
    #expect(run.errors.contains("--option \"Konsultācijas, piemēram, pa tālruni\""), "\(run.errors)")
    #expect(bench.export("question").split(separator: "\n").count == 1)
    let told = try bench.take(
      file.replacing("\"6\"", with: "\"1\""), as: "answer",
      ["--set", "survey=SV-2025-01", "--option", "Konsultācijas, piemēram, pa tālruni"])
    #expect(told.code == 0, "\(told.errors)")
    #expect(values(bench, of: "Q-2025-04").contains("\"Konsultācijas, piemēram, pa tālruni\""))
  }

  @Test(
    "Questions that are there are found by words, number or identifier; other columns are refused, named or skipped")
  func known() throws {
    let bench = try bench()
    for (text, kind) in [("Vai bija pieejama <b>informācija</b>?", "choice"), ("Apmierinātība", "scale")] {
      let run = bench.run(
        ["question", "add", "--survey", "SV-2025-01", "--text", text, "--kind", kind, "--scale", "1-5"])
      #expect(run.code == 0, "\(run.errors)")
    }
    let file = "Laikzīmogs,1. VAI bija pieejama informacija,2.,Kas vēl?\nx,Jā,5,nekas\n"
    let survey = ["--set", "survey=SV-2025-01"]
    let refused = try bench.take(file, as: "answer", survey)
    #expect(refused.code == 65)
    #expect(refused.errors.contains("columns mean no question of the survey SV-2025-01: Kas vēl?"), "\(refused.errors)")
    #expect(refused.errors.contains("--map \"Header=Q-2025-01\""))
    let skipped = try bench.take(file, as: "answer", survey + ["--skip-unknown"])
    #expect(skipped.code == 0 && skipped.errors.contains("‘Kas vēl?’"), "\(skipped.errors)")
    #expect(values(bench, of: "Q-2025-01") == ["Jā"] && values(bench, of: "Q-2025-02") == ["5"])
    let mapped = try bench.take(
      "Viens,Divi\nNē,3\n", as: "answer", survey + ["--map", "Viens=Q-2025-01", "--map", "Divi=apmierinātība"])
    #expect(mapped.code == 0, "\(mapped.errors)")
    #expect(values(bench, of: "Q-2025-02") == ["3", "5"])
    let wrong = try bench.take("Viens\nNē\n", as: "answer", survey + ["--map", "Viens=Q-2025-77"])
    #expect(wrong.code == 64 && wrong.errors.contains("has no question ‘Q-2025-77’"), "\(wrong.errors)")
  }

  @Test("Without a survey the way out is named; a survey that is not there is told")
  func surveys() throws {
    let bench = try bench()
    let none = try bench.take(Self.google, as: "answer", language: "lv")
    #expect(none.code == 65 && none.errors.contains("--set survey=SV-2025-01"), "\(none.errors)")
    let other = try bench.take(Self.google, as: "answer", ["--set", "survey=Darbinieki"], language: "lv")
    #expect(other.code == 64 && other.errors.contains("nav aptaujas „Darbinieki“"), "\(other.errors)")
    let asked = bench.run(["import", "answer", "list.csv"], language: "lv", isTerminal: true, answers: [""])
    #expect(asked.errors.contains("Kuras aptaujas dati") && asked.errors.contains("--set survey=SV-2025-01"))
  }

  @Test("One answer a row goes in with the survey, too: equal words of another survey's question do not matter")
  func longTable() throws {
    let bench = try bench()
    _ = bench.run(["survey", "add", "--title", "Klienti 2024", "--opened", "2024-03-01"])
    for survey in ["SV-2025-01", "SV-2024-01"] {
      _ = bench.run(["question", "add", "--survey", survey, "--text", "Vērtējums", "--kind", "scale", "--scale", "1-5"])
    }
    let file = "question;respondent;value\nVērtējums;1;4\nVērtējums;2;5\n"
    #expect(try bench.take(file, as: "answer").errors.contains("ambiguous-name"))
    let run = try bench.take(file, as: "answer", ["--set", "survey=klienti 2024"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(values(bench, of: "Q-2024-01") == ["4", "5"])
  }

  // MARK: Twice

  @Test("The same file does not count twice, and of a later export only who is new")
  func again() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    try bench.take(Self.google, as: "answer", survey)
    let same = try bench.take(Self.google, as: "answer", survey)
    #expect(same.code == 0 && same.output.contains("4 respondents: 4 the same; 0 answers"), "\(same.output)")
    let later = Self.google + "\"2025/11/09 8:00:00 AM GMT+2\",\"Nē\",\"3\",\"Nē\",\"\",\"\",\"\"\n"
    let more = try bench.take(later, as: "answer", survey)
    #expect(more.code == 0 && more.output.contains("5 respondents: 1 new, 4 the same; 3 answers"), "\(more.output)")
    #expect(values(bench, of: "Q-2025-02") == ["2", "3", "4", "5"])
  }

  @Test("Whether others answered the same or the same people came again is asked, unless all of them came")
  func unclear() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    try bench.take("Vai iesakāt?,Atzīme\nJā,5\nNē,3\n", as: "answer", survey)
    let other = "Vai iesakāt?,Atzīme\nJā,5\nJā,2\n"
    let refused = try bench.take(other, as: "answer", survey, language: "lv", file: "other.csv")
    #expect(refused.code == 1, "\(refused.errors)")
    #expect(refused.errors.contains("other.csv:2: tāds pats kā respondents, kura atbildes aptaujā SV-2025-01 jau ir"))
    let accepted = try bench.take(other, as: "answer", survey + ["--doubles", "accept"])
    #expect(accepted.code == 0, "\(accepted.errors)")
    #expect(values(bench, of: "Q-2025-02") == ["2", "3", "5", "5"])
  }

  @Test("A file that was imported already brings nobody new unseen")
  func fileAgain() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    let file = "Vai iesakāt?,Atzīme\nJā,5\nNē,3\nJā,4\nNē,2\nJā,8\n"
    let first = try bench.take(
      file.replacing("Jā,8\n", with: ""), as: "answer", survey + ["--dry-run"])
    #expect(first.code == 0, "\(first.errors)")
    _ = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", "Vai iesakāt?", "--kind", "yesNo"])
    _ = bench.run(
      ["question", "add", "--survey", "SV-2025-01", "--text", "Atzīme", "--kind", "scale", "--scale", "1-5"])
    #expect(try bench.take(file, as: "answer", survey + ["--partial", "bad.csv"]).code == 1)
    #expect(bench.run(["question", "edit", "Q-2025-02", "--scale", "1-10"]).code == 0)
    let again = try bench.take(file, as: "answer", survey)
    #expect(again.code == 1 && again.errors.contains("[import.file-again]"), "\(again.errors)")
    let rest = bench.run(["import", "answer", "bad.csv"] + survey, language: "en")
    #expect(rest.code == 0 && rest.output.contains("1 respondent: 1 new"), "\(rest.errors)")
  }

  @Test("Numbers of respondents say nothing of their place in the file, and are others each time")
  func numbers() throws {
    let rows = (1...60).map { "Jā,\($0 % 5 + 1),teksts \($0)\n" }.joined()
    let numbers = try (0..<2).map { _ in
      let bench = try bench()
      #expect(
        try bench.take("Vai iesakāt?,Atzīme,Kāpēc?\n" + rows, as: "answer", ["--set", "survey=SV-2025-01"]).code == 0)
      return bench.export("answer").split(separator: "\n").filter { $0.hasPrefix("Q-2025-03") }
        .sorted { $0.split(separator: " ")[1].count < $1.split(separator: " ")[1].count }
        .map { $0.split(separator: ",")[1] }
    }
    #expect(Set(numbers[0]).count == 60 && Set(numbers[0]).isDisjoint(with: numbers[1]))
    #expect(numbers[0] != numbers[0].sorted())
  }

  @Test("An import of respondents is taken back with the questions that it made")
  func undone() throws {
    let bench = try bench()
    try bench.take(Self.google, as: "answer", ["--set", "survey=SV-2025-01"])
    let run = bench.run(["import", "undo", "--reason", "nepareizs fails"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("question").split(separator: "\n").count == 1)
    #expect(bench.export("answer").split(separator: "\n").count == 1)
    #expect(try bench.take(Self.google, as: "answer", ["--set", "survey=SV-2025-01"]).code == 0)
  }

  @Test("A part of the respondents is told by a column or for all; a personal code is refused and not repeated")
  func subgroups() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    let column = try bench.take("Apakšgrupa,Atzīme\nDienas centrs,5\n", as: "answer", survey)
    #expect(column.code == 0, "\(column.errors)")
    #expect(bench.export("answer").contains(",5,Dienas centrs,"))
    let all = try bench.take("Atzīme\n4\n", as: "answer", survey + ["--set", "apakšgrupa=Pansija"])
    #expect(all.code == 0, "\(all.errors)")
    #expect(bench.export("answer").contains(",4,Pansija,"))
    let code = try bench.take("Atzīme\n010180-12345\n", as: "answer", survey)
    #expect(code.code == 65 && !code.errors.contains("010180"), "\(code.errors)")
  }

  @Test("Marks that do not fit what was asked are refused with their rows, as the question says")
  func offTheScale() throws {
    let bench = try bench()
    for (text, kind) in [("Vērtējums", "scale"), ("Vai ieteiktu?", "yesNo"), ("Vecums", "number")] {
      let scale = kind == "scale" ? ["--scale", "1-5"] : []
      _ = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", text, "--kind", kind] + scale)
    }
    let file = """
      Vērtējums,Vai ieteiktu?,Vecums
      4,jā,54
      55,jā,
      -3,nē,
      "4,5",jā,
      n/a,,
      3,varbūt,
      5,nē,nezinu
      5 – ļoti labi,,
      2-3 reizes,,
      ,,"1 234,5"

      """
    let run = try bench.take(file, as: "answer", ["--set", "survey=SV-2025-01", "--partial", "bad.csv"])
    #expect(run.code == 1 && run.output.contains("10 respondents: 3 new, 7 rejected; 5 answers"), "\(run.output)")
    for line in ["list.csv:3", "list.csv:4", "list.csv:5", "list.csv:6", "list.csv:7", "list.csv:8", "list.csv:10"] {
      #expect(run.errors.contains(line + ": column"), "\(run.errors)")
    }
    #expect(values(bench, of: "Q-2025-01") == ["4", "5"] && values(bench, of: "Q-2025-03") == ["1234.5", "54"])
  }

  @Test("Remarks on several questions have the same head: they are known again by their order")
  func sameHeads() throws {
    let bench = try bench()
    let survey = ["--set", "survey=SV-2025-01"]
    let file = "Atzīme,Komentārs,Attieksme,Komentārs\n5,labi,4,jauki\n3,slikti,2,drūmi\n"
    #expect(try bench.take(file, as: "answer", survey).code == 0)
    let later = try bench.take(file + "1,ļoti slikti,1,ļoti drūmi\n", as: "answer", survey)
    #expect(later.code == 0 && later.output.contains("1 new, 2 the same"), "\(later.errors)")
    #expect(values(bench, of: "Q-2025-02") == ["labi", "slikti", "ļoti slikti"])
    #expect(values(bench, of: "Q-2025-04") == ["drūmi", "jauki", "ļoti drūmi"])
  }
}
