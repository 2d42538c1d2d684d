/// What becomes of an action.
struct ActionLife {
  var isCancelled = false
  var isExtended = false
  var staysOpen = false
  /// It is looked at again only when its time has come.
  var isVerifiedLate = false
  /// What the check finds; none if there is none.
  var effective: String?
  /// Days from the term to the completion.
  var isLate = false
}
