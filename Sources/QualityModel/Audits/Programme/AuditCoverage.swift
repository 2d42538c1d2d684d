/// Which processes a cycle's audits reach, and which they leave out (ISO 9001:2015, 9.2.2; ISO 19011, 5.4).
public struct AuditCoverage: Sendable {
  /// One process with its audits in the cycle.
  public struct Row: Sendable {
    public let process: Record<QualityProcess>
    /// The audits of the cycle that were held or are planned, by their day; cancelled ones are none.
    public let audits: [Record<Audit>]
    /// The last audit that came to a result, also before the cycle.
    public let last: Record<Audit>?

    /// Whether the cycle has no audit of the process.
    public var isGap: Bool { audits.isEmpty }
  }

  /// The years of the cycle, the last of which is being planned.
  public let years: ClosedRange<Int>
  /// Every process in the order of the identifiers.
  public let rows: [Row]

  /// The processes that the cycle leaves out.
  public var gaps: [Row] { rows.filter(\.isGap) }

  /// - Parameters:
  ///   - year: the last year of the cycle
  ///   - cycle: the cycle in years, at least 1
  public init(reader: any RecordReader, year: Int, cycle: Int) throws {
    let history = try AuditHistory(reader: reader)
    let years = (year - max(1, cycle) + 1)...year
    self.years = years
    rows = try reader.records(QualityProcess.self).map { process in
      let id = process.id.text
      let audits = history.audits(of: id).filter { audit in
        // What lies behind and was never held reached nobody, unless it is still to be held.
        audit.state != .cancelled && years.contains(audit.day.year)
          && (audit.isConcluded || audit.held != nil || audit.day.year == year)
      }
      return Row(process: process, audits: audits, last: history.concluded(of: id).first)
    }
  }
}
