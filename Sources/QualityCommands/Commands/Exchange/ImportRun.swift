import Foundation
import QualityExchange
import QualityModel

/// Imports files in one transaction: all of them, or nothing.
struct ImportRun {
  let session: Session
  var options = ImportOptions()
  var isDry = false
  /// Whether only the changes are wanted, before anybody is asked about anything.
  var isPreview = false
  var rejectsPath: String?
  /// Why existing records are changed.
  var reason: String?
  /// Whether rows are written that say the same as other records.
  var acceptsDoubles = true
  /// Whether terms of open records may move by settings among the rows.
  var movesTerms = true
  /// Names the terms that move, and asks whether they may; `nil`: nobody is asked.
  var askTerms: (([TermRecomputation.Moved]) throws -> Bool)?
  /// Names rows that say the same as other records, and asks whether they are meant, while nothing is open for
  /// writing; `nil`: nobody is asked.
  var askDoubles: (([ImportReport]) throws -> Bool)?
  /// Shows the changes of existing records before they are kept.
  var show: ([ImportReport]) throws -> Void = { _ in }
  /// Asks a person whether they shall be kept, while nothing is open for writing; `nil`: nobody is asked.
  var ask: (() -> Bool)?
  /// Reads the workspace before the import; what it returns checks the reports afterwards, and may refuse everything.
  var watch: (any WorkspaceWriting) throws -> ([ImportReport]) throws -> Void = { _ in { _ in } }

  /// The whole came to nothing because of bad rows; the reports tell which.
  struct Stopped: Error {
    let reports: [ImportReport]
    let unfulfilled: [Refusal]
  }

  /// Nothing was written, because rows say the same as other records and nobody said that they are meant.
  struct Doubled: Error {
    let reports: [ImportReport]
  }

  /// Nothing was written, because settings move terms and nobody said that they may.
  struct MovedTerms: Error {
    let terms: [TermRecomputation.Moved]
    let reports: [ImportReport]
  }

  /// Everything was tried, and nothing kept, because it was asked so.
  private struct GivenUp: Error {
    let reports: [ImportReport]
  }

  /// - Returns: the report of each file, and whether anything was written
  /// - Throws: ``Stopped``; refusals
  func run(
    _ jobs: [ImportJob], in workspace: any WorkspaceStorage
  ) throws -> (reports: [ImportReport], isWritten: Bool) {
    guard let ask, options.changes, !isDry else { return try passAsking(jobs, in: workspace) }
    // What would change is worked out and shown first; while a person thinks about it, others may write.
    var preview = self
    preview.isPreview = true
    let shown = try preview.pass(jobs, in: workspace).reports
    guard shown.allSatisfy(\.changes.isEmpty) || ask() else { return (shown, false) }
    var writing = self
    writing.show = { try ImportRun.refuseOthers(than: shown, $0) }
    return try writing.passAsking(jobs, in: workspace)
  }

  /// Rows that say the same as other records are written once somebody said that they are meant, and terms move once
  /// somebody said that they may.
  private func passAsking(
    _ jobs: [ImportJob], in workspace: any WorkspaceStorage
  ) throws -> (reports: [ImportReport], isWritten: Bool) {
    do {
      return try pass(jobs, in: workspace)
    } catch let doubled as Doubled {
      guard let askDoubles else { throw doubled }
      guard try askDoubles(doubled.reports) else { return (doubled.reports, false) }
      var writing = self
      writing.acceptsDoubles = true
      return try writing.passAsking(jobs, in: workspace)
    } catch let moved as MovedTerms {
      guard let askTerms else { throw moved }
      guard try askTerms(moved.terms) else { return (moved.reports, false) }
      var writing = self
      writing.movesTerms = true
      return try writing.passAsking(jobs, in: workspace)
    }
  }

  /// What somebody agreed to must still be what happens.
  private static func refuseOthers(than shown: [ImportReport], _ reports: [ImportReport]) throws {
    let isSame = zip(shown, reports).allSatisfy { shown, now in
      shown.changed == now.changed
        && shown.changes.elementsEqual(now.changes) { $0.old == $1.old && $0.new == $1.new }
    }
    guard isSame else { throw Refusal(.rule, .importChangedMeanwhile) }
  }

  private func pass(_ jobs: [ImportJob], in workspace: any WorkspaceStorage) throws -> (
    reports: [ImportReport], isWritten: Bool
  ) {
    let actor = try session.actor(in: workspace)
    let rejects = try rejectsPath.map { RejectedRows($0, explain: try explanation()) }
    do {
      // The rejected rows are safe in their file before the good ones are.
      let reports = try workspace.write(as: actor, through: options.changes ? .update : .import) { writer in
        let reports = try run(jobs, writer, rejects)
        try rejects?.finish()
        return reports
      }
      return (reports, true)
    } catch {
      rejects?.discard()
      guard let givenUp = error as? GivenUp else { throw error }
      return (givenUp.reports, false)
    }
  }

  private func run(
    _ jobs: [ImportJob], _ writer: any WorkspaceWriting, _ rejects: RejectedRows?
  ) throws -> [ImportReport] {
    let destination = ImportDestination(
      writer, allowsForward: rejects == nil, reason: reason, today: movesTerms ? nil : session.today)
    let look = try watch(writer)
    var run = self
    run.options.currency = try writer.reader.organisation()?.currencyOfSums ?? options.currency
    let reports = try jobs.map { try run.run($0, destination, writer.reader, rejects) }
    let unfulfilled = try destination.unfulfilled().map { missing in
      Refusal(
        .data, .importUnknownReference, ["kind": .kind(missing.kind), "value": .text(missing.id)], at: missing.place)
    }
    if rejects == nil, !unfulfilled.isEmpty || reports.contains(where: { $0.rejected > 0 }) {
      throw Stopped(reports: reports, unfulfilled: unfulfilled)
    }
    try look(reports)
    try show(reports)
    guard !isPreview else { throw GivenUp(reports: reports) }
    guard acceptsDoubles || reports.allSatisfy(\.doubles.isEmpty) else { throw Doubled(reports: reports) }
    guard destination.movedTerms.isEmpty else {
      throw MovedTerms(terms: destination.movedTerms, reports: reports)
    }
    guard !isDry else { throw GivenUp(reports: reports) }
    return reports
  }

  private func run(
    _ job: ImportJob, _ destination: ImportDestination, _ reader: any RecordSource, _ rejects: RejectedRows?
  ) throws -> ImportReport {
    if let criteria = job.criteria { return try criteria.run(into: destination) }
    let progress = Progress(session.console, label: job.path.split(separator: "/").last.map(String.init) ?? "")
    defer { progress.end() }
    var recalling = options
    recalling.remembered = try destination.memories(of: job.kind)
    let survey = try SurveyImport(
      job.path, as: job.kind, recalling, into: destination, reading: reader, rejects: rejects,
      acceptsDoubles: acceptsDoubles)
    if let survey {
      return try remembering(survey.memories, of: survey.name, in: destination) {
        try survey.run { progress.show($0, of: $1) }
      }
    }
    do {
      return try run(job, recalling, destination, rejects) { progress.show($0, of: $1) }
    } catch let refusal as Refusal {
      throw SurveyImport.explained(refusal, job.path, as: job.kind, options)
    }
  }

  private func run(
    _ job: ImportJob, _ options: ImportOptions, _ destination: ImportDestination, _ rejects: RejectedRows?,
    progress: (Int, Int) -> Void
  ) throws -> ImportReport {
    let file = try TableImport(job.path, as: job.kind, options, into: destination, rejects: rejects)
    return try remembering(file.memories, of: file.name, in: destination) { try file.run(progress: progress) }
  }

  /// Before the import itself begins: whoever takes it back keeps what the columns mean.
  private func remembering(
    _ memories: [TableMemory], of file: String, in destination: ImportDestination, _ run: () throws -> ImportReport
  ) throws -> ImportReport {
    let remembered = try memories.compactMap { try destination.remember($0, of: file) }
    var report = try run()
    report.remembered = remembered
    return report
  }

  private func explanation() throws -> (ImportReport.Problem) -> String {
    let text = ImportText(phrases: try session.phrases())
    return { text.reason($0) }
  }
}

extension Refusal.ID {
  static let importChangedMeanwhile = Refusal.ID("import.changed-meanwhile")
  static let importUnknownReference = Refusal.ID("import.unknown-reference")
}
