import Foundation
import Testing

@testable import QualityCommands

@Suite("Results of a survey: what is told, beside what, and what is not")
struct SurveyResultsTests {
  /// Clients of two years, the staff and a survey known by counts; questions of each sort.
  static let surveys = """
    id,title,audience,opened,closed,sent,minimumRespondents,anonymous
    SV-2024-01,Klienti 2024,clients,2024-05-02,2024-05-31,60,20,true
    SV-2025-01,Klienti 2025,clients,2025-02-03,2025-02-28,60,50,true
    SV-2025-02,Darbinieki 2025,employees,2025-02-03,2025-02-28,,,false

    """
  static let questions = """
    id,survey,order,text,kind,scale,worstName,bestName,options,compareWith
    Q-2024-01,SV-2024-01,1,Esmu apmierināts,scale,1-5,,,,
    Q-2024-02,SV-2024-01,2,Mani uzklausa,scale,1-4,,,,
    Q-2025-01,SV-2025-01,1,Esmu apmierināts,scale,1-5,nemaz,pilnībā,,Q-2024-01
    Q-2025-02,SV-2025-01,2,Mani uzklausa,scale,5-1,,,,Q-2024-02
    Q-2025-03,SV-2025-01,3,Ko izmantojat?,multiple,,,,konsultācijas;nodarbības,
    Q-2025-04,SV-2025-01,4,Ko mainīt?,text,,,,,
    Q-2025-05,SV-2025-01,5,Vai nākat bieži?,yesNo,,,,,
    Q-2025-06,SV-2025-02,1,Esmu apmierināts.,scale,1-5,,,,

    """

  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    #expect(try bench.take(Self.surveys, as: "survey").code == 0)
    #expect(try bench.take(Self.questions, as: "question").code == 0)
    var rows = ["question,respondent,value,subgroup"]
    for n in 0..<30 {
      let group = n < 12 ? "Pansija" : n < 27 ? "Birojs" : "Noliktava"
      rows += ["Q-2024-01,\(n),\(n % 2 == 0 ? 5 : 2),", "Q-2024-02,\(n),3,"]
      rows.append("Q-2025-01,\(n),\(n % 10 == 0 ? 3 : n % 2 == 0 ? 5 : 4),\(group)")
      rows.append("Q-2025-02,\(n),\(n % 3 == 0 ? 1 : 2),")
      rows.append("Q-2025-03,\(n),\(n % 2 == 0 ? "konsultācijas;nodarbības" : "nodarbības"),")
      if n < 3 { rows.append("Q-2025-05,\(n),yes,") }
      if n % 10 == 0 { rows.append("Q-2025-04,\(n),Slepens teksts \(n / 20),") }
      rows.append("Q-2025-06,\(n),4,")
    }
    let taken = try bench.take(rows.joined(separator: "\n") + "\n", as: "answer")
    #expect(taken.code == 0, "\(taken.errors)")
    return bench
  }

  private func page(_ bench: Bench, _ id: String = "SV-2025-01", language: String = "en") throws -> String {
    let run = bench.run(["survey", "results", id, "-o", "lapas"], language: language)
    #expect(run.code == 0, "\(run.errors)")
    return try bench.text("lapas/\(id).\(language).html").replacing("\u{A0}", with: " ")
  }

  @Test("Response, which end is the best, shares with their interval, mean and median; no answer in words")
  func whole() throws {
    let bench = try bench()
    let page = try page(bench)
    for words in [
      "50 %", "not reached", "30 / 50", "5 (best)", "1 (worst)", "pilnībā", "nemaz", "1 (best)", "90 %, 27 people",
      "74.4–96.5 %", "Ko mainīt?", "aplis survey texts SV-2025-01",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("Slepens") && !page.contains("«"))
    #expect(try !self.page(bench, language: "lv").contains("«"))
  }

  @Test("Where it is not known how many were asked, the page says what that means")
  func unknownSent() throws {
    let page = try page(bench(), "SV-2025-02", language: "lv")
    #expect(page.contains("nav zināms, cik daudzi klusēja") && !page.contains("Atsaucība"))
  }

  @Test("Parts stand apart; one under five is not told, nor one by which it could be computed")
  func parts() throws {
    let page = try page(bench())
    #expect(page.contains("Birojs") && !page.contains("Noliktava") && !page.contains("Pansija"))
  }

  @Test("Fewer than five answers to a question of an anonymous survey are not told")
  func hidden() throws {
    let page = try page(bench(), language: "lv")
    let part = try #require(page.components(separatedBy: "5. Vai nākat bieži?").last)
    #expect(part.contains("atbildes nerāda") && !part.contains("<svg"))
  }

  @Test("Several choices are counted by people")
  func several() throws {
    let page = try page(bench())
    let part = try #require(
      page.components(separatedBy: "3. Ko izmantojat?").last?.components(separatedBy: "</svg>").first)
    #expect(part.contains("konsultācijas: 50") && part.contains("nodarbības: 100"), "\(part)")
  }

  @Test("A change is judged where the question is the same, with the rule and the number of comparisons")
  func waves() throws {
    let bench = try bench()
    #expect(bench.run(["survey", "edit", "SV-2025-01", "--minimum-respondents", "20"]).code == 0)
    let page = try page(bench)
    for words in [
      "better; chance does not explain it", "not compared: it was asked in another way", "Newcombe", "Klienti 2024",
      "Questions compared with the survey before</dt><dd class=\"cell-count\">1<",
    ] { #expect(page.contains(words), "\(words)") }
    let told = bench.run(["survey", "results", "SV-2025-01"], language: "lv")
    #expect(told.code == 0 && told.output.contains("salīdzināto jautājumu skaits – 1;"), "\(told.output)")
    #expect(!told.output.contains("Slepens") && told.output.contains("aplis survey texts SV-2025-01"))
  }

  @Test("A survey that too few answered is not compared")
  func belowMinimum() throws {
    let bench = try bench()
    #expect(bench.run(["survey", "edit", "SV-2024-01", "--minimum-respondents", "40"]).code == 0)
    #expect(try page(bench).contains("in one of the surveys fewer answered than must"))
    let status = bench.run(["status"], language: "lv")
    #expect(status.output.contains("uz 2 aptaujām atbildēja mazāk cilvēku"), "\(status.output)")
  }

  @Test("What the staff answered to the same question stands beside, without a test")
  func audiences() throws {
    let page = try page(bench(), language: "lv")
    let part = try #require(page.components(separatedBy: "id=\"audiences\"").last)
    #expect(part.contains("darbinieki") && part.contains("nav salīdzināti") && part.contains("4"))
  }

  @Test("A total that the source states stands beside the one that its counts make")
  func stated() throws {
    let bench = try Bench.empty()
    #expect(bench.run(["survey", "add", "--title", "Klienti", "--opened", "2022-03-01"]).code == 0)
    let question = bench.run([
      "question", "add", "--survey", "SV-2022-01", "--text", "Pieejamība", "--kind", "scale", "--scale", "1-5",
      "--answered", "101", "--stated-satisfied", "88",
    ])
    #expect(question.code == 0, "\(question.errors)")
    let rows = ["1,0", "2,2", "3,14", "4,52", "5,33"].map { "Q-2022-01,\($0)\n" }.joined()
    #expect(try bench.take("question,option,count\n" + rows, as: "tally").code == 0)
    let page = try page(bench, "SV-2022-01", language: "lv")
    for words in ["84,2 %, 85 cilvēki", "(norādīts / saskaitīts): 88 / 85", "101 sakrīt", "zināmi tikai skaiti"] {
      #expect(page.replacing("\u{A0}", with: " ").replacing(", sakrīt", with: " sakrīt").contains(words), "\(words)")
    }
  }

  @Test("Answers in words are for the quality manager alone, in an order that tells nobody’s form")
  func texts() throws {
    let bench = try bench()
    #expect(bench.run(["person", "add", "--name", "Darbinieks 014", "--roles", "auditor"]).code == 0)
    let open = bench.run(["survey", "texts", "SV-2025-01"], language: "lv")
    #expect(open.code == 0 && open.output.contains("Slepens teksts 0 (2)") && open.output.contains("Brīdinājums"))
    let manager = ["person", "add", "--name", "Darbinieks 015", "--roles", "qualityManager", "--account", "manager"]
    #expect(bench.run(manager).code == 0)
    let refused = bench.run(["survey", "texts", "SV-2025-01"], language: "lv", account: "tester")
    #expect(refused.code == 1 && !refused.output.contains("Slepens"), "\(refused.output)")
    let other = bench.run(
      ["survey", "texts", "SV-2025-01", "--as", "Darbinieks 014"], language: "lv", account: "manager")
    #expect(other.code == 0, "\(other.errors)")
    let own = bench.run(["survey", "texts", "SV-2025-01"], language: "lv", account: "manager")
    #expect(own.code == 0 && own.output.contains("Slepens teksts 1"), "\(own.errors)")
  }

  @Test("A survey without questions and one without answers are told in plain words")
  func nothing() throws {
    let bench = try Bench.empty()
    #expect(bench.run(["survey", "add", "--title", "Klienti", "--opened", "2025-03-01"]).code == 0)
    #expect(try page(bench, language: "lv").contains("Atbilžu nav."))
    #expect(bench.run(["survey", "results", "SV-2025-01"]).output.contains("question add --survey SV-2025-01"))
  }

  @Test("A page of twenty questions with parts stays small, however many answers there are")
  func size() throws {
    let bench = try Bench.empty()
    #expect(
      bench.run(["survey", "add", "--title", "Klienti", "--opened", "2025-03-01", "--audience", "clients"]).code == 0)
    let questions = (1...20).map { "SV-2025-01,\($0),Vai \($0). pakalpojums palīdz tik daudz cik vajag?,scale,1-5\n" }
    #expect(try bench.take("survey,order,text,kind,scale\n" + questions.joined(), as: "question").code == 0)
    let rows = (1...20).flatMap { question in
      (1...5).flatMap { mark in
        (1...6).map { "Q-2025-\(question < 10 ? "0" : "")\(question),\(mark),\(8000 + mark),Nodaļa \($0)\n" }
          + ["Q-2025-\(question < 10 ? "0" : "")\(question),\(mark),\(50_000 + mark),visi\n"]
      }
    }
    #expect(try bench.take("question,option,count,subgroup\n" + rows.joined(), as: "tally").code == 0)
    #expect(try page(bench).utf8.count < 300_000)
  }
}
