import Foundation

@testable import QualityCommands

/// A workspace of which every record has the longest and oddest identifier that may be given.
final class EdgeBench {
  private let bench: Bench

  init() throws {
    bench = try Bench()
    bench.run(["init", "--name", "D"])
    try FileManager.default.createDirectory(atPath: bench.path("in"), withIntermediateDirectories: true)
    for (name, text) in Self.tables {
      try text.write(toFile: bench.path("in/\(name).csv"), atomically: true, encoding: .utf8)
    }
    let run = bench.run(["import", "in"], language: "en")
    guard run.code == 0 else { throw Unprepared(errors: run.errors) }
  }

  private struct Unprepared: Error { let errors: String }

  func run(_ words: [String]) -> Bench.Run { bench.run(words, language: "en") }

  /// 64 signs of all that an identifier may have.
  private static func id(_ letter: String) -> String {
    String(("\(letter)/1.a_b-" + String(repeating: letter, count: 64)).prefix(64))
  }

  /// Every command that makes pages of records.
  var pages: [[String]] {
    let whole = ["--from", "1900-01-01", "--to", "2199-12-31"]
    return [
      ["review", "build", "2025", "-o", "p", "--format", "html,xml,json"],
      ["folder", "--unit", Self.id("U"), "-o", "f", "--format", "html,xml"] + whole,
      ["action", "plan", "--year", "2199", "-o", "p"], ["nonconformity", "register", "1900", "-o", "p"],
      ["nonconformity", "register", "2025", "-o", "p"], ["nonconformity", "sheet", Self.id("N"), "-o", "p"],
      ["service", "compliance", "-o", "s"], ["agenda", "review", "2025", "-o", "p"],
      ["audit", "sheet", Self.id("B"), "-o", "p"], ["programme", "propose", "2025", "--apply"],
      ["programme", "sheet", "2025", "-o", "p"], ["calendar", "-o", "c.ics"], ["todo"], ["check"],
    ]
  }

  private static var tables: [(name: String, text: String)] {
    [
      ("02-unit", "id,name,head\n\(id("U")),Nodaļa,\(id("E"))\n"),
      ("03-person", "id,name,unit,roles\n\(id("E")),Anna,\(id("U")),qualityManager;auditor\nE-2,Dir,,director\n"),
      ("04-service", "id,name\n\(id("S")),Pakalpojums\n"),
      ("05-process", "id,name,kind,owner\n\(id("P")),Process,core,\(id("E"))\n"),
      ("06-indicator", "id,name,unit,direction,process\n\(id("K")),Rādītājs,skaits,higher,\(id("P"))\n"),
      (
        "07-measurement",
        "indicator,period,value\n\(id("K")),2025,14\n\(id("K")),2024-Q3,1.5\n\(id("K")),2022-2024,-0.001\n"
      ),
      ("08-target", "indicator,period,value\n\(id("K")),2025,99999\n"),
      (
        "09-nonconformity",
        "id,title,found,registered,source,severity,unit,process,service\n"
          + "\(id("N")),X,1900-01-01,1900-01-01,employee,major,\(id("U")),\(id("P")),\(id("S"))\n"
          + "\(id("M")),Y,2025-01-01,2025-01-01,employee,minor,\(id("U")),,\n"
      ),
      (
        "10-action",
        "id,title,kind,responsible,due,for\n\(id("A")),X,corrective,\(id("E")),2199-12-31,\(id("N"))\n"
      ),
      ("11-document", "id,title,kind,version,owner\n\(id("D")),Dok,procedure,1,\(id("E"))\n"),
      ("12-audit", "id,title,planned,leader,units\n\(id("B")),Aud,2025-05-05,\(id("E")),\(id("U"))\n"),
      ("13-risk", "id,title,likelihood,impact\n\(id("R")),Risks,5,5\n"),
      ("14-partner", "id,name\n\(id("Z")),Partneris\n"),
      ("15-feedback", "id,kind,received,text,unit\n\(id("F")),complaint,2025-01-01,x,\(id("U"))\n"),
      ("17-inspection", "id,body,day,unit,result\n\(id("I")),VI,2025-02-02,\(id("U")),demands\n"),
    ]
  }
}
