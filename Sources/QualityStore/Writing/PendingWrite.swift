import QualityModel

/// A write before it is done: what stands there, what shall stand there, of what sort it is and by which way it came.
///
/// Whoever wants something written makes one of these; ``WriteGuards`` look at it, and only then it is done.
struct PendingWrite {
  /// What is done to the record.
  enum Sort {
    /// It begins here.
    case added
    /// It is new here and comes from another register, as it stands there.
    case takenOver
    /// A sample goes on with it, as with what is new from another register.
    case played
    /// Fields of it change.
    case changed
    /// It takes a step of its lifecycle, as the engine made it.
    case step
    /// It is a review that takes a step past its own seal: it is signed, or opened again.
    case sealing
    /// It is taken out of use.
    case withdrawn
  }

  let sort: Sort
  /// The record as it stands; `nil` for a new one.
  let old: RecordValue?
  /// The record as it shall stand.
  let new: RecordValue
  let origin: WriteOrigin
  /// What lets the acting person write it.
  let authority: Authority
  /// Why, for the trail.
  let reason: String?
  /// What else the trail's entry states.
  let facts: KeyValuePairs<String, String>
  /// Whether terms were computed again, which is no step of anybody.
  var isRecomputed = false

  /// A new record; by which way it comes decides whether it begins here or is taken over.
  init(adding new: RecordValue, through origin: WriteOrigin, by authority: Authority) {
    sort = origin.believesPast ? .takenOver : .added
    old = nil
    self.new = new
    self.origin = origin
    self.authority = authority
    reason = nil
    facts = [:]
  }

  /// A record that was taken out of use and begins or comes again, because nothing else could bear its identifier.
  init(
    bringingBack new: RecordValue, over old: RecordValue, through origin: WriteOrigin, by authority: Authority,
    reason: String?
  ) {
    self.init(
      origin.believesPast ? .takenOver : .added, old, to: new, through: origin, by: authority, reason: reason)
  }

  /// What becomes of a record while a sample plays; a step if the facts name one.
  init(playing new: RecordValue, over old: RecordValue, facts: KeyValuePairs<String, String>, reason: String?) {
    self.init(.played, old, to: new, through: .import, by: .useCase, reason: reason, facts: facts)
  }

  /// Something that is done to a record that stands there.
  init(
    _ sort: Sort, _ old: RecordValue, to new: RecordValue, through origin: WriteOrigin,
    by authority: Authority = .person,
    reason: String?, facts: KeyValuePairs<String, String> = [:]
  ) {
    self.sort = sort
    self.old = old
    self.new = new
    self.origin = origin
    self.authority = authority
    self.reason = reason
    self.facts = facts
  }

  /// What the trail calls it.
  var event: TrailEvent {
    switch sort {
    case .added, .takenOver: old == nil ? .create : .change
    case .played: facts.isEmpty ? .change : .step
    case .changed: .change
    case .step, .sealing: .step
    case .withdrawn: .withdraw
    }
  }
}
