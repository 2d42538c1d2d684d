import QualityModel
import Testing

@testable import QualityCommands

@Suite("The language that a person asks for")
struct LanguageChoiceTests {
  private func codes(_ option: String?, _ environment: [String: String] = [:]) -> [String]? {
    let (languages, refusal) = LanguageChoice(option: option, environment: environment, known: Language.allCases)
      .languages()
    return refusal == nil ? languages.map(\.rawValue) : nil
  }

  @Test("The option counts before APLIS_LANGUAGE, this before the language of the machine, the first of its variables")
  func order() {
    let machine = ["LC_ALL": "", "LC_MESSAGES": "lv_LV.UTF-8", "LANG": "en_GB.UTF-8"]
    #expect(codes("en,lv", machine) == ["en", "lv"] && codes("LV") == ["lv"])
    #expect(codes(nil, machine.merging(["APLIS_LANGUAGE": "en"]) { $1 }) == ["en"])
    #expect(codes(nil, machine) == ["lv"])
    #expect(codes(nil, ["LANG": "C.UTF-8"]) == ["en"] && codes(nil, ["LC_ALL": "POSIX"]) == ["en"])
    #expect(codes(nil) == ["en"], "a machine without a language speaks that of the commands")
  }

  @Test("An unknown language is refused wherever it stands, also as one of several and as a longer word")
  func unknown() {
    for option in ["xx", "lv,xx", "lvx", "lv_LV", "", "lv,"] { #expect(codes(option) == nil, "\(option)") }
    #expect(codes(nil, ["APLIS_LANGUAGE": "xx"]) == nil)
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { #expect(codes(nil, [name: "xx_YY.UTF-8"]) == ["en"]) }
    #expect(codes("lv", ["LANG": "xx"]) == ["lv"], "what is asked for outweighs the machine")
  }

  @Test(
    "Every command refuses an unknown language, names the languages, and changes nothing",
    arguments: [
      ["status"], ["unit", "add", "--name", "A"], ["--version"], ["help"], ["nosuch"],
    ])
  func refused(_ words: [String]) throws {
    let bench = try Bench()
    let run = bench.run(words, language: "xx")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains("‘xx’ (--language)") && run.errors.contains("lv, en"))
    #expect(run.errors.contains("[usage.unknown-language]"))
  }

  @Test("The words that --language takes are those of the list, in help and in completion")
  func words() throws {
    let option = try #require(OptionDescription.global.first { $0.name == "--language" })
    #expect(option.value == Language.allCases.map(\.rawValue).joined(separator: "|"))
    guard case .words(let words) = option.values else { return #expect(Bool(false), "no words") }
    #expect(words == Language.allCases.map(\.rawValue))
  }
}
