import Foundation
import Testing

@testable import QualityCommands

@Suite("Forms of a survey that came back")
struct SurveyCollectTests {
  @Test("Fewer than five forms of an anonymous survey are refused and nothing is written; five are taken together")
  func batch() throws {
    let bench = try SurveyFormBench()
    try bench.putGood(4)
    let few = bench.collect()
    #expect(few.code == 1 && few.errors.contains("[answer.few-respondents]"), "\(few.errors)")
    #expect(bench.answers == 0 && !bench.bench.run(["intake", "list"]).output.contains("IMP-"))
    try bench.putGood(1, from: 5)
    let run = bench.collect()
    #expect(run.code == 0 && run.output.contains("Pārņemtas 5 anketas, 15 atbildes."), "\(run.output)\(run.errors)")
    #expect(bench.answers == 15)
    #expect(bench.bench.run(["check"]).code == 0)
  }

  @Test("A survey that is not anonymous takes a single form")
  func single() throws {
    let bench = try SurveyFormBench(anonymous: false)
    try bench.putGood(1)
    #expect(bench.collect().code == 0 && bench.answers == 3)
  }

  @Test("What was taken before is passed over, and late forms need a batch of their own")
  func again() throws {
    let bench = try SurveyFormBench()
    try bench.putGood(5)
    #expect(bench.collect().code == 0)
    let again = bench.collect()
    #expect(again.code == 0 && again.output.contains("Pārņemtas 0 anketas"), "\(again.output)\(again.errors)")
    #expect(again.errors.contains("01.json: šī anketa jau ir pārņemta") && bench.answers == 15)
    try bench.putGood(1, from: 6)
    #expect(bench.collect().errors.contains("[answer.few-respondents]") && bench.answers == 15)
    try bench.putGood(4, from: 7)
    #expect(bench.collect().code == 0 && bench.answers == 30)
    // What was taken back may come again.
    #expect(bench.bench.run(["import", "undo", "--reason", "kļūda"]).code == 0)
    #expect(bench.answers == 15 && bench.collect().code == 0 && bench.answers == 30)
  }

  @Test("The same file twice in a batch is taken once; two versions of a form are both refused")
  func twice() throws {
    let bench = try SurveyFormBench()
    try bench.putGood(5)
    try bench.put(bench.bench.text("back/01.json"), "kopija.json")
    let run = bench.collect()
    #expect(run.code == 0 && run.errors.contains("kopija.json: tā pati anketa, kas 01.json"), "\(run.errors)")
    #expect(bench.answers == 15)
    try bench.putGood(5, from: 6)
    try bench.put(bench.file(20, ["Q-2025-01": "\"1\""]), "a.json")
    try bench.put(bench.file(20, ["Q-2025-01": "\"2\""]), "b.json")
    let other = bench.collect()
    #expect(other.code == 65 && other.errors.components(separatedBy: "[survey-form.two-versions]").count == 3)
    #expect(bench.answers == 30)
  }

  enum Spoiling: String, CaseIterable {
    case otherSurvey, unknownQuestion, changedQuestion, double, offScale, twoAnswers, code, noForm, broken, noCopy

    var identifier: String {
      switch self {
      case .otherSurvey: "survey-form.other-survey"
      case .unknownQuestion: "survey-form.unknown-question"
      case .changedQuestion: "survey-form.other-question"
      case .double: "survey-form.double-question"
      case .offScale, .twoAnswers: "survey-form.no-answer"
      case .code: "survey-form.personal-code"
      case .noForm: "survey-form.not-a-form"
      case .broken, .noCopy: "form.malformed"
      }
    }
  }

  @Test(
    "A spoilt file is refused with its reason and leaves nothing; the others are taken", arguments: Spoiling.allCases)
  func spoilt(_ spoiling: Spoiling) throws {
    let bench = try SurveyFormBench()
    try bench.putGood(5)
    let good = bench.file(9, ["Q-2025-01": "\"3\""])
    let text =
      switch spoiling {
      case .otherSurvey: bench.file(9, ["Q-2025-01": "\"3\""], survey: "SV-2024-01")
      case .unknownQuestion: bench.file(9, ["Q-2025-99": "\"3\""])
      case .changedQuestion: good.replacing("\"asked\": \"", with: "\"asked\": \"0")
      case .double:
        good.replacing(
          "\"value\": \"3\"}", with: "\"value\": \"3\"}, " + String(good.split(separator: "[")[1].dropLast(2)))
      case .offScale: good.replacing("\"3\"", with: "\"6\"")
      case .twoAnswers: good.replacing("\"3\"", with: "[\"3\", \"4\"]")
      case .code: bench.file(9, ["Q-2025-13": "\"zvanīt 010190-10001\""])
      case .noForm: "{\"form\": \"other\"}"
      case .broken: String(good.dropLast(20))
      case .noCopy: good.replacing(SurveyFormBench.copy(9), with: "Anna")
      }
    try bench.put(text, "slikts.json")
    let run = bench.collect()
    #expect(run.code == 65 && run.errors.contains("[\(spoiling.identifier)]"), "\(run.errors)")
    #expect(run.errors.contains("slikts.json") && !run.errors.contains("010190"))
    #expect(run.output.contains("Pārņemtas 5 anketas") && bench.answers == 15)
  }

  @Test("Nothing that tells who answered is kept: not the names of files, not their order")
  func whoAnswered() throws {
    let bench = try SurveyFormBench()
    try bench.putGood(5)
    try bench.put(bench.file(6, ["Q-2025-13": "\"paldies\""]), "Zenta Zariņa.json")
    #expect(bench.collect().code == 0)
    for words in [
      ["intake", "show", "IMP-2025-001"], ["trail", "list", "--last", "99", "--verbose"], ["export", "intake"],
    ] {
      #expect(!bench.bench.run(words).output.contains("Zenta"), "\(words)")
    }
    let numbers = bench.bench.export("answer").split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { $0.split(separator: ",").dropFirst().first.flatMap { Int($0) } }
    #expect(numbers.count == 16 && numbers.allSatisfy { $0 > 99_999_999 } && Set(numbers).count == 6)
  }

  @Test("A form without answers is told and not counted; the outcome of each file can be read by programs")
  func empty() throws {
    let bench = try SurveyFormBench()
    try bench.putGood(5)
    try bench.put(bench.file(6, [:]), "tuksa.json")
    let run = bench.collect(["--json"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.contains(#"{"file":"01.json","taken":3}"#)
        && run.output.contains(#"{"file":"tuksa.json","empty":true}"#))
  }

  @Test("A folder without forms and a file that is not there are refused")
  func nothing() throws {
    let bench = try SurveyFormBench()
    #expect(bench.collect().errors.contains("[form.no-file]"))
    try bench.put("a", "piezimes.txt")
    #expect(bench.collect().errors.contains("[survey-form.no-files]"))
  }
}
