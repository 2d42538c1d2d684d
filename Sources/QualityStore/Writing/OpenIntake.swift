import QualityModel

/// An import while it runs: which files came, and how much of them was written.
final class OpenIntake {
  /// The identifier under which it will stand; what is taken over bears it from the beginning.
  let id: String
  /// The number of the first entry of the trail that it writes.
  let first: Int
  private var files: [(name: String, digest: String)] = []
  private var added = 0
  private var changed = 0
  private var takenOver = 0

  init(id: String, first: Int) {
    self.id = id
    self.first = first
  }

  /// A file that was read whole.
  func note(file: String, digest: String) { files.append((file, digest)) }

  /// A record that was written.
  func note(_ write: PendingWrite) {
    if write.old != nil {
      changed += 1
    } else {
      added += 1
      if write.new.schema.takenOver.map({ write.new[$0] != nil }) == true { takenOver += 1 }
    }
  }

  /// The record of the import.
  /// - Parameter last: the number of the last entry of the trail that it wrote
  func record(on day: Day, last: Int) -> RecordValue {
    var intake = Record<Intake>(id: id)
    intake.files = files.isEmpty ? "–" : files.map(\.name).joined(separator: ", ")
    intake.digests = files.map(\.digest).filter { !$0.isEmpty }
    intake.day = day
    intake.added = added
    intake.changed = changed
    intake.takenOverRows = takenOver
    (intake.first, intake.last) = (first, last)
    return intake.content
  }
}
