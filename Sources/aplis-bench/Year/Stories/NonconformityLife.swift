/// What becomes of a nonconformity.
struct NonconformityLife {
  var isRejected = false
  /// The state in which it is left for good.
  var stays: String?
  var isContained = true
  var isCorrectionEnough = false
  /// How many actions are planned at first.
  var firstActions = 1
  /// One of them is cancelled.
  var cancelsAction = false
  var isExtended = false
  /// The first check finds that the cause is still there.
  var isIneffective = false
  /// It comes back after it was closed.
  var comesBack = false
  /// The quality manager, not the owner, implements it.
  var isImplementedByManager = false

  /// How many actions it takes in all.
  var actions: Int {
    guard !isRejected, !isCorrectionEnough, stays != "registered" else { return 0 }
    return firstActions + (isIneffective ? 1 : 0) + (comesBack ? 1 : 0)
  }

  /// For those on which something else waits.
  static let planned = NonconformityLife()

  /// All kinds of lives, the most telling ones first.
  static let all = [
    NonconformityLife(isIneffective: true), NonconformityLife(isRejected: true),
    NonconformityLife(comesBack: true),
    NonconformityLife(isContained: false, isExtended: true),
    NonconformityLife(isCorrectionEnough: true),
    NonconformityLife(firstActions: 2, cancelsAction: true), NonconformityLife(stays: "planned"),
    NonconformityLife(),
    NonconformityLife(firstActions: 2, isImplementedByManager: true),
    NonconformityLife(stays: "implemented"),
    NonconformityLife(stays: "registered"), NonconformityLife(firstActions: 2, isExtended: true),
  ]
}
