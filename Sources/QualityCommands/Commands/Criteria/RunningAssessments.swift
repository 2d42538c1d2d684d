import QualityModel

/// The assessments over a catalogue that are under way: what they ask must stay as it was when their scoring began.
struct RunningAssessments {
  /// An assessment that is under way.
  struct Running {
    let assessment: Record<Assessment>
    var id: String { assessment.id.text }
  }

  let running: [Running]

  /// Those whose criteria are still the ones with which their scoring began.
  init(over catalogue: String, _ session: Session, _ reader: any RecordReader) throws {
    let states = [Assessment.State.scoring, .consensus, .reported]
    running = try reader.records(Assessment.self, where: .equals(\.catalogue, catalogue))
      .filter { states.contains($0.state ?? .prepared) && Self.isUnchanged($0, session, reader) }
      .map { Running(assessment: $0) }
  }

  /// - Throws: `criteria.in-use` if an assessment asks something else now
  func refuseChange(_ session: Session, _ reader: any RecordReader) throws {
    guard let changed = running.first(where: { !Self.isUnchanged($0.assessment, session, reader) }) else { return }
    throw Refusal(
      .rule, .criteriaInUse, ["assessment": .record(changed.id), "catalogue": .text(changed.assessment.catalogue)])
  }

  private static func isUnchanged(
    _ assessment: Record<Assessment>, _ session: Session, _ reader: any RecordReader
  ) -> Bool {
    // What can no longer be opened is another matter.
    (try? AssessmentContext(assessment, session, reader).digest) == assessment.criteriaDigest
  }
}

extension Refusal.ID {
  static let criteriaInUse = Refusal.ID("criteria.in-use")
}
