/// Watches over one thing that must hold before something is written.
protocol WriteGuard {
  /// - Throws: a refusal, or the record's faults, if the write would break what is watched over
  func check(_ write: PendingWrite) throws
}
