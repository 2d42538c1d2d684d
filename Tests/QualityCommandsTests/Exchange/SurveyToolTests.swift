import Testing

@testable import QualityCommands

@Suite("Tables of tools for surveys, each in its way")
struct SurveyToolTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Klienti 2025", "--opened", "2025-03-01"])
    return bench
  }

  private func take(_ file: String, _ bench: Bench, _ options: [String] = []) throws -> Bench.Run {
    let run = try bench.take(file, as: "answer", ["--set", "survey=SV-2025-01"] + options, language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    return run
  }

  private func values(_ bench: Bench, _ question: Int) -> [String] {
    bench.export("answer").split(separator: "\n").filter { $0.hasPrefix("Q-2025-0\(question),") }
      .map { String($0.split(separator: ",", maxSplits: 2)[2]).replacing(",,,", with: "") }.sorted()
  }

  @Test(
    "Columns of options with yes and no, in whatever words, are one question with several answers",
    arguments: [("Jā", "Nē"), ("Y", "N"), ("Yes", "No"), ("1", "0"), ("x", "")])
  func limeSurvey(_ yes: String, _ no: String) throws {
    let bench = try bench()
    let run = try take(
      """
      Kā iesaistāties? [konsultācijas];Kā iesaistāties? [nodarbības];Kā iesaistāties? [Cits];Atzīme
      \(yes);\(no);;5
      \(no);\(yes);palīdzu;4
      \(yes);\(yes);;3

      """, bench)
    #expect(
      run.errors.contains("„Kā iesaistāties?“: vairākas atbildes („konsultācijas“, „nodarbības“)"), "\(run.errors)")
    #expect(
      values(bench, 1) == ["Cits: palīdzu;nodarbības", "konsultācijas", "konsultācijas;nodarbības"])
  }

  @Test("Where the survey asks about each by itself, the columns answer those questions")
  func separately() throws {
    let bench = try bench()
    for text in ["Vai ir [rampa]", "Vai ir [lifts]"] {
      _ = bench.run(["question", "add", "--survey", "SV-2025-01", "--text", text, "--kind", "yesNo"])
    }
    _ = try take("Vai ir [rampa];Vai ir [lifts]\nJā;Nē\nNē;Nē\n", bench)
    #expect(values(bench, 1) == ["no", "yes"] && values(bench, 2) == ["no", "no"])
  }

  @Test("A question whose head also names a time or a person is left out only where times and people stand below it")
  func heads() throws {
    let bench = try bench()
    let asked = try take("Laiks;Vārds;Datums;Valoda\npietiek;5;der;latviešu\npar maz;4;neder;krievu\n", bench)
    #expect(!asked.errors.contains("nav pārņemtas"), "\(asked.errors)")
    let told = try take("Laiks;Vārds;Datums;Valoda;Vai ērti?\n09:02;Darbinieks 014;2025-03-01;lv;Jā\n", self.bench())
    #expect(told.errors.contains("„Laiks“, „Vārds“, „Datums“, „Valoda“"), "\(told.errors)")
  }

  static let surveyMonkey = """
    Respondent ID,Start Date,Kā vērtējat apkalpošanu?,Kā iesaistāties?,,,Vērtējiet,,Ko ieteiktu?
    ,,Response,konsultācijas,nodarbības,Other (please specify),Telpas,Attieksme,Open-Ended Response
    101,03/11/2025 09:02:14 AM,5,konsultācijas,,,4,5,Vairāk rindu
    102,03/11/2025 09:03:14 AM,4,konsultācijas,nodarbības,palīdzu pats,3,4,
    103,03/11/2025 09:05:14 AM,3,,nodarbības,,5,5,

    """

  @Test("SurveyMonkey: questions stand above what their columns hold, and nothing below them is an answer")
  func surveyMonkeyHeads() throws {
    let bench = try bench()
    let run = try take(Self.surveyMonkey, bench)
    #expect(run.output.contains("3 respondenti: 3 jauni; 13 atbildes"), "\(run.output)")
    for line in [
      "virsraksti 1–2. rindā", "„Kā vērtējat apkalpošanu?“: vērtējums skalā 1-5", "„Vērtējiet [Telpas]“: vērtējums",
      "„Kā iesaistāties?“: vairākas atbildes („konsultācijas“, „nodarbības“)", "„Ko ieteiktu?“: brīvs teksts",
    ] { #expect(run.errors.contains(line), "\(line): \(run.errors)") }
    #expect(values(bench, 2) == ["Other: palīdzu pats;konsultācijas;nodarbības", "konsultācijas", "nodarbības"])
    #expect(try take(Self.surveyMonkey, bench).output.contains("0 atbildes"))
  }

  @Test("Without the tool's words, ticks below say that the second row holds options; a record is no such row")
  func ticksBelow() throws {
    let bench = try bench()
    let run = try take("Atzīme;Kā iesaistāties?;\n;grupas;nodarbības\n5;x;\n4;;x\n", bench)
    #expect(run.errors.contains("„Kā iesaistāties?“: vairākas atbildes"), "\(run.errors)")
    let plain = try take("Atzīme;Kāpēc?;\n5;ērti;\n4;lēti;Rīga\n3;tuvu;Rīga\n", self.bench())
    #expect(plain.output.contains("3 respondenti"), "\(plain.output)")
  }

  @Test("Jotform: answers stand in lines of a cell; what a person wrote in lines stays whole")
  func jotform() throws {
    let bench = try bench()
    _ = try take(
      """
      Submission Date,Kā iesaistāties?,Ko ieteiktu?
      2025-03-01 09:00:00,"konsultācijas\nnodarbības","Vairāk rindu.\nPaldies!"
      2025-03-01 10:00:00,konsultācijas,Neko
      2025-03-02 09:00:00,"nodarbības\natbalsta grupas","Viss labi\nTā turpināt"
      2025-03-02 11:00:00,nodarbības,

      """, bench)
    #expect(
      values(bench, 1) == ["atbalsta grupas;nodarbības", "konsultācijas", "konsultācijas;nodarbības", "nodarbības"])
    #expect(bench.export("question").contains("Ko ieteiktu?,text"))
  }

  @Test("The same option in other spelling is the first; marks with their words are a scale")
  func spellings() throws {
    let bench = try bench()
    let file = """
      Vai iesakāt?;Atzīme;Kā uzzinājāt?;Kā iesaistāties?
      Jā;5 - ļoti labi;Draugi;grupas;nodarbības
      jā;5;draugi\u{A0};Grupas
      Nē ;4;Internets;nodarbības
      Jā;3 - vidēji;Draugi;grupas

      """.replacing("grupas;nodarbības", with: "\"grupas;nodarbības;\"")
    _ = try take(file, bench)
    #expect(values(bench, 1) == ["no", "yes", "yes", "yes"] && values(bench, 2) == ["3", "4", "5", "5"])
    #expect(values(bench, 3) == ["Draugi", "Draugi", "Draugi", "Internets"])
    #expect(values(bench, 4) == ["grupas", "grupas", "grupas;nodarbības", "nodarbības"])
    _ = try take("Kā uzzinājāt?\nDRAUGI\n", bench, ["--doubles", "accept"])
    #expect(values(bench, 3).filter { $0 == "Draugi" }.count == 4)
    _ = try take("Jautājums;Respondents;Atbilde\nKā uzzinājāt?;7;draugi \n", bench)
    #expect(values(bench, 3).filter { $0 == "Draugi" }.count == 5)
    _ = try take("Cik ilgi?;Kad?\n1 gads;rīts\n2 gadi;vakars\n2 gadi;rīts\n", self.bench())
  }

  @Test("An option that is told and stands nowhere in the file is told of")
  func idleOption() throws {
    let run = try take("Kā iesaistāties?\n\"grupas, nodarbības\"\ngrupas\n", bench(), ["--option", "Grupas, lekcijas"])
    #expect(run.errors.contains("failā nav varianta „Grupas, lekcijas“"), "\(run.errors)")
    let used = try take("Kā?\n\"grupas, mazās\"\ngrupas\n", bench(), ["--option", "grupas, mazās"])
    #expect(!used.errors.contains("nav varianta"), "\(used.errors)")
  }
}
