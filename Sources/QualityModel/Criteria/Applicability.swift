/// Whether an entry of a catalogue applies to a service.
public enum Applicability: Hashable, Sendable {
  /// What a service has to be for an entry to apply.
  public enum Feature: String, CaseIterable, Sendable {
    case kind, accommodation, clientGroups
  }

  case applies
  /// It is asked all the same, for the service does not tell these features, or not in words that are understood.
  case unclear([Feature])
  /// This feature of the service rules it out.
  case excluded(by: Feature)

  /// Whether the entry is asked: in doubt it is.
  public var isAsked: Bool { if case .excluded = self { false } else { true } }
}

extension Criterion {
  /// Whether it applies to a service: to its kind, its accommodation and its groups of clients.
  ///
  /// Only what the service tells rules an entry out. Whom it serves rules it out where each of its groups does: an entry
  /// for children applies to a service for persons with a disability, who may be of any age, and not to one for seniors.
  public func applicability(to service: Record<Service>) -> Applicability {
    let answers: [(Applicability.Feature, Bool?)] = [
      (.kind, services.isEmpty ? true : service.kind.map { services.contains($0) }),
      (
        .accommodation, accommodation.map { own in service.accommodation.map { $0 == own } } ?? true
      ),
      (.clientGroups, clientGroups.isEmpty ? true : isFor(service.clientGroups)),
    ]
    if let (feature, _) = answers.first(where: { $0.1 == false }) { return .excluded(by: feature) }
    let unknown = answers.filter { $0.1 == nil }.map(\.0)
    return unknown.isEmpty ? .applies : .unclear(unknown)
  }

  /// Whether it applies to a service, or may for all that is told of it; without a service everything does.
  func applies(to service: Record<Service>?) -> Bool {
    service.map { applicability(to: $0).isAsked } ?? true
  }

  /// Whether some group of a service is one for whom it is; `nil` if that is not told.
  private func isFor(_ words: [String]) -> Bool? {
    guard !words.isEmpty else { return nil }
    let answers = words.map { isFor(ClientGroup.groups(in: $0)) }
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }

  /// Whether those of whom these groups are told are some for whom it is.
  private func isFor(_ told: Set<ClientGroup>) -> Bool? {
    let answers = clientGroups.map { wanted -> Bool? in
      let sameAspect = told.filter { $0.aspect == wanted.aspect }
      guard !sameAspect.isEmpty else { return nil }
      return sameAspect.contains { $0.meets(wanted) }
    }
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }
}
