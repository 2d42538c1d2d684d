import QualityExchange
import QualityModel

/// Plays a sample into a new workspace: what its tables tell becomes as its script says, day by day.
struct SamplePlaying {
  let script: SampleScript

  /// - Throws: `template.broken` if a table cannot be taken; what the workspace refuses
  func play(_ jobs: [ImportJob], in workspace: any WorkspaceStorage) throws {
    let years = try read(jobs)
    let first = Actor(script.actor, at: script.begins.moment(0), on: script.begins)
    try workspace.play(from: first) { stage in
      try years.complete(stage.complete)
      try play(SamplePlot(script, years).scenes(), of: years, on: stage)
    }
  }

  private func read(_ jobs: [ImportJob]) throws -> SampleRecords {
    let years = SampleRecords()
    let reports = try jobs.map { try TableImport($0.path, as: $0.kind, ImportOptions(), into: years).run() }
    guard reports.allSatisfy({ $0.rejected == 0 }) else {
      throw ImportRun.Stopped(reports: reports, unfulfilled: [])
    }
    years.mark(until: script.ends)
    return years
  }

  private func play(_ scenes: [SampleScene], of years: SampleRecords, on stage: any SampleStage) throws {
    var rest = scenes[...]
    while let day = rest.first?.day {
      let today = rest.prefix { $0.day == day }
      rest = rest.dropFirst(today.count)
      try play(today, on: day, of: years, on: stage)
    }
  }

  private func play(
    _ scenes: ArraySlice<SampleScene>, on day: Day, of years: SampleRecords, on stage: any SampleStage
  ) throws {
    let begins = zip(scenes.dropFirst(), scenes).map { !$0.isWritten(with: $1) }
    let moments = SampleClock.moments(begins.filter { $0 }.count + 1, on: day)
    var number = 0
    for (scene, isNew) in zip(scenes, [false] + begins) {
      if isNew { number += 1 }
      try stage.turn(to: Actor(scene.actor, at: moments[number], on: day))
      try play(scene, of: years, on: stage)
    }
  }

  private func play(_ scene: SampleScene, of years: SampleRecords, on stage: any SampleStage) throws {
    switch scene.content {
    case .beginning(let record): try stage.begin(record)
    case .chapter(let old, let record, let step, let told, let reason):
      try stage.go(from: old, to: record, step: step, day: told, reason: reason)
    case .rows(let rows, let kind):
      let file = years.files[kind.key]
      try stage.take(rows, of: kind, file: file?.name ?? "", digest: file?.digest ?? "")
    }
  }
}
