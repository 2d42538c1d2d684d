/// The internal audits of a workspace, read once, by the processes that they looked at.
struct AuditHistory {
  /// By the day on which they were held or are planned, the earliest first.
  let audits: [Record<Audit>]
  private let byProcess: [String: [Int]]

  init(reader: any RecordReader) throws {
    self.init(
      try reader.records(
        Audit.self, where: .any([.isEmpty(\.kind), .equals(\.kind, Audit.Kind.internal)])))
  }

  init(_ audits: [Record<Audit>]) {
    let sorted = audits.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    self.audits = sorted
    byProcess = sorted.indices.reduce(into: [:]) { places, index in
      for process in sorted[index].processes { places[process.text, default: []].append(index) }
    }
  }

  /// All audits of a process, the earliest first.
  func audits(of process: String) -> [Record<Audit>] { (byProcess[process] ?? []).map { audits[$0] } }

  /// Those that came to a result, the latest first.
  func concluded(of process: String, before day: Day? = nil) -> [Record<Audit>] {
    audits(of: process).filter { audit in audit.isConcluded && day.map { audit.day < $0 } ?? true }.reversed()
  }

  /// Those planned for a year that were not given up.
  func planned(of process: String, in year: Int) -> [Record<Audit>] {
    audits(of: process).filter { $0.planned.year == year && $0.state != .cancelled }
  }
}

extension Record<Audit> {
  /// Whether the audit came to a result.
  public var isConcluded: Bool { self.state == .reported || self.state == .closed }

  /// The day on which it was held, or else is to be held.
  public var day: Day { self.held ?? self.planned }
}
