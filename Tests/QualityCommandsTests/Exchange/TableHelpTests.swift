import QualityModel
import Testing

@testable import QualityCommands

@Suite("Help about tables")
struct TableHelpTests {
  @Test("It lists for every kind what an import takes, also what only steps set", arguments: ["lv", "en"])
  func everything(_ language: String) throws {
    let bench = try Bench()
    for kind in RecordSchema.all where !kind.isOfFile {
      let run = bench.run(["help", "import", CommandCatalogue.kebab(kind.key)], language: language)
      #expect(run.code == 0 && !run.output.contains("«"), "\(run.output)")
      for field in FieldOption.fields(of: kind) {
        #expect(run.output.contains(field.key), "\(kind.key).\(field.key)")
      }
    }
  }

  @Test("A head that it shows is taken, and --help behind the kind shows the same")
  func taken() throws {
    let bench = try Bench.empty()
    let help = bench.run(["help", "import", "nonconformity"], language: "lv").output
    #expect(help.contains("Statuss") && help.contains("KOLONNAS") && help.contains("Arī: found"), "\(help)")
    #expect(bench.run(["import", "neatbilstiba", "--help"], language: "lv").output == help)
    let run = try bench.take("Nosaukums;Bez vietas\nAkts;x\n", language: "lv")
    #expect(run.errors.contains("aplis help import nonconformity"), "\(run.errors)")
  }
}
