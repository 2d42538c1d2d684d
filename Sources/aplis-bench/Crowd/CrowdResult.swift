/// What one of the crowd did.
struct CrowdResult: Sendable {
  /// The identifiers that it was given, in their order.
  var ids: [String] = []
  var faults: [String] = []
  /// The longest time that one process took, in seconds.
  var longest = 0.0
}
