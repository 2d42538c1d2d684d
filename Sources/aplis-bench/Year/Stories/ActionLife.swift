/// What becomes of an action.
struct ActionLife {
  var isCancelled = false
  var isExtended = false
  var staysOpen = false
  /// It is looked at again only when its time has come.
  var isVerifiedLate = false
  /// It is completed long after its term.
  var isLate = false
  /// What the check finds; none if there is none.
  var effective: String?
}
