import QualityModel
import Testing

@testable import QualityCommands

@Suite("What findings and nonconformities are held against exists")
struct KnownCriterionTests {
  private let bench: Bench

  init() throws {
    bench = try StepCommandTests.desk()
    for line in [
      "audit add --title A --planned 2025-01-20 --leader E-003 --processes P-01 --criteria x --as E-001",
      "checklist-item add --audit AUD-2025-01 --question Vai --as E-003", "audit prepare AUD-2025-01 --as E-003",
      "audit begin AUD-2025-01 --as E-003 --held 2025-01-20",
    ] { #expect(bench.run(StepCommandTests.words(line)).code == 0, "\(line)") }
  }

  private func finding(_ criterion: String, _ language: String = "en") -> Bench.Run {
    bench.run(
      [
        "finding", "add", "--audit", "AUD-2025-01", "--class", "observation", "--process", "P-01", "--criterion",
        criterion, "--evidence", "E", "--title", criterion, "--as", "E-003",
      ], language: language)
  }

  @Test("A criterion that no catalogue has is refused, with how one of the organisation's own is written")
  func refused() {
    for criterion in ["some text", "iso-9001-2015:99.9", "no-such-catalogue:1", "own:"] {
      let run = finding(criterion)
      #expect(run.code == 65 && run.errors.contains("[field.unknown-criterion]"), "\(criterion): \(run.errors)")
      #expect(run.errors.contains("‘own: text’") && run.errors.contains("‘\(criterion)’"), "\(run.errors)")
      let latvian = finding(criterion, "lv")
      #expect(latvian.errors.contains("„savs: teksts“"), "\(latvian.errors)")
    }
  }

  @Test("What a catalogue has is taken, and a requirement of the organisation's own in its words")
  func taken() {
    for criterion in ["iso-9001-2015:8.5.1", "own: Plans are signed in ink", "savs: Plānu paraksta ar tinti"] {
      let run = finding(criterion)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test("It holds for nonconformities and in tables, also when a row is changed; what stood there before stays")
  func tables() throws {
    try bench.write(
      "id,title,found,source,severity,process,criterion\n"
        + "NC-2025-001,X,2025-03-01,employee,minor,P-01,iso-9001-2015:8.5.1\n"
        + "NC-2025-002,Y,2025-03-01,employee,minor,P-01,kaut kas\n", to: "nc.csv")
    let run = bench.run(["import", "nc", "nc.csv", "--as", "E-001"], language: "en")
    #expect(run.code == 65 && run.errors.contains("nc.csv:3: column ‘criterion’"), "\(run.errors)")
    try bench.write(
      "id,title,found,source,severity,process,criterion\n"
        + "NC-2025-001,X,2025-03-01,employee,minor,P-01,iso-9001-2015:8.5.1\n", to: "nc.csv")
    #expect(bench.run(["import", "nc", "nc.csv", "--as", "E-001"]).code == 0)
    try bench.write("id,criterion\nNC-2025-001,cits\n", to: "nc.csv")
    let update = bench.run(["import", "nc", "nc.csv", "--update", "--yes", "--as", "E-001"], language: "en")
    #expect(update.code == 65 && update.errors.contains("[field.unknown-criterion]"), "\(update.errors)")
    let edit = bench.run(["nc", "edit", "NC-2025-001", "--criterion", "cits", "--as", "E-001"], language: "en")
    #expect(edit.errors.contains("[field.unknown-criterion]"), "\(edit.errors)")
    #expect(bench.run(["nc", "edit", "NC-2025-001", "--title", "Z", "--as", "E-001"]).code == 0)
  }
}
