import Foundation
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Settings")
struct SettingTests {
  @Test("Help names every setting with what it is for and what holds otherwise, in words", arguments: ["lv", "en"])
  func help(_ language: String) throws {
    let text = try Bench().run(["help", "setting"], language: language).output
    #expect(!text.contains("«"))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let phrases = try PhraseFile.read(language == "lv" ? .lv : .en, in: Home(path: Bench.home, origin: .option))
    let help = SettingHelp(words: HelpWords(phrases: phrases))
    for setting in KnownSetting.all {
      #expect(words.contains("\(help.name(of: setting)) \(help.meaning(of: setting))"), "\(setting.name)")
    }
    for rule in RuleSetting.all {
      let setting = try #require(KnownSetting.named(rule.name))
      #expect(help.meaning(of: setting).contains("\(rule.standard) "), "\(rule.name)")
    }
    #expect(text.contains("acting.for-others") && text.contains("training.hours") && text.contains("kept."))
  }

  @Test("A unit follows its number, in each language")
  func units() throws {
    let phrases = try PhraseFile.read(.lv, in: Home(path: Bench.home, origin: .option))
    let help = SettingHelp(words: HelpWords(phrases: phrases))
    func meaning(_ setting: RuleSetting) throws -> String {
      help.meaning(of: try #require(KnownSetting.named(setting.name)))
    }
    #expect(try meaning(.major).hasSuffix("(citādi 30 dienas)"))
    #expect(try meaning(.answer).hasSuffix("(citādi 10 darbdienas)"))
    #expect(try meaning(.complexAnswer).hasSuffix("(citādi 1 mēnesis)"))
    #expect(try meaning(.auditCycle).hasSuffix("(citādi 3 gadi)"))
    #expect(try meaning(.auditRotation).hasSuffix("(citādi 2 auditi)"))
  }

  @Test(
    "A name that the program does not know is refused, with the near one where there is one",
    arguments: [
      ("due.mjaor", "due.major"), ("acting.for-other", "acting.for-others"),
      ("kept.nonconformty", "kept.nonconformity"),
      ("Due.Major", "due.major"), ("nekas", nil),
    ] as [(String, String?)])
  func unknown(_ name: String, _ near: String?) throws {
    let bench = try Bench.filled()
    let run = bench.run(["setting", "add", "--name", name, "--value", "5"], language: "en")
    #expect(run.code == 1 && run.errors.contains("there is no setting ‘\(name)’"), "\(run.errors)")
    #expect(run.errors.contains(near.map { "did you mean \($0)" } ?? "aplis help setting"), "\(run.errors)")
    #expect(bench.run(["setting", "show", name]).code != 0)
  }

  @Test(
    "A value that a setting cannot take is refused",
    arguments: [
      ("due.major", "trīsdesmit", "number"), ("due.major", "-3", "number"), ("due.major", "99999", "number"),
      ("training.hours", "daudz", "decimal"), ("acting.for-others", "varbūt", "yes"),
      ("calendar.free", "2026-01-02;vakar", "days"), ("kept.audit", "pērn", "day"),
      ("criteria.used", "EQUASS 2018", "catalogues"), ("target.c4-on-time", "augsts", "decimal"),
      ("recovery.code", "ABCD", "seal"),
    ])
  func value(_ name: String, _ value: String, _ rule: String) throws {
    let bench = try Bench.filled()
    let run = bench.run(["setting", "add", "--name", name, "--value", value], language: "lv")
    #expect(run.code == 1 && run.errors.contains("[rule.setting.\(rule)]"), "\(run.errors)")
  }

  @Test("An import brings neither such a name nor such a value")
  func imported() throws {
    for row in ["due.mjaor,5", "due.major,daudz"] {
      let bench = try Bench.filled()
      try "name,value\n\(row)\n".write(toFile: bench.path("setting.csv"), atomically: true, encoding: .utf8)
      let run = bench.run(["import", "setting", "setting.csv"], language: "en")
      #expect(run.code != 0 && run.errors.contains("rule.setting."), "\(run.output) \(run.errors)")
      #expect(bench.run(["setting", "list", "--csv"]).output.split(separator: "\r\n").count <= 1)
    }
  }
}
