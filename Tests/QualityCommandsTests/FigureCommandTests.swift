import QualityModel
import Testing

@testable import QualityCommands

@Suite("Figures say what they are")
struct FigureCommandTests {
  @Test("Every figure has a name and a formula, and says its unit, direction and rule, in both languages")
  func list() throws {
    let bench = try Bench.empty()
    for language in ["lv", "en"] {
      let run = bench.run(["figure", "list"], language: language)
      #expect(run.code == 0 && !run.output.contains("«"))
      for figure in FigureTable.all { #expect(run.output.contains(figure.id), "\(figure.id)") }
      for figure in FigureTable.all {
        let shown = bench.run(["figure", "show", figure.id, "--year", "2025"], language: language)
        #expect(shown.code == 0 && !shown.output.contains("«"), "\(figure.id): \(shown.output)")
      }
    }
  }

  @Test("What a figure counts is told from its own conditions")
  func conditions() throws {
    let run = try Bench.empty().run(["figure", "show", "c1-in-time", "--year", "2025"], language: "lv")
    #expect(run.output.contains("01.01.2025.") && run.output.contains("31.12.2025."))
    #expect(run.output.contains("sūdzība"))
  }

  @Test("Registering less is not better: what grows with registering has no good direction")
  func directions() {
    for id in [
      "c4-registered", "c4-major", "c1-complaints", "c1-proposals", "c1-upheld", "c6-nonconforming", "c6-demands",
    ] {
      #expect(FigureTable.definition(of: id)?.direction == FigureDirection.none, "\(id)")
    }
    for id in ["c4-overdue", "c4-recurring", "c4-check-late", "c1-unanswered", "c6-demands-overdue"] {
      #expect(FigureTable.definition(of: id)?.direction == .lower, "\(id)")
    }
  }

  @Test("A figure that is none is refused with one that is like it")
  func unknown() throws {
    let run = try Bench.empty().run(["figure", "show", "c4-overdu"], language: "lv")
    #expect(run.code == 64 && run.errors.contains("c4-overdue") && run.errors.contains("[figure.unknown]"))
  }

  @Test("No figure is described twice")
  func unique() { #expect(Set(FigureTable.all.map(\.id)).count == FigureTable.all.count) }

  @Test("Selections of one name are the same: they are counted in one pass")
  func selections() throws {
    let year = FigureYear(2025, end: try #require(Day("2025-12-31")))
    let named = Dictionary(grouping: FigureTable.all.compactMap(\.counting.selection), by: \.name)
    for (name, same) in named {
      #expect(Set(same.map { $0.condition(in: year) }).count == 1 && Set(same.map(\.kind)).count == 1, "\(name)")
    }
  }
}
