extension TrailLine {
  /// That something was done, by whom and when, and not what.
  package var withoutChanges: TrailLine {
    TrailLine(entry: entry, reason: nil, changes: [], hand: hand, facts: facts, isRedacted: isRedacted)
  }
}
