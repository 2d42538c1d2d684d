/// Everything that can be read in a workspace, at one moment.
///
/// Whoever needs less asks for less: ``RecordReader`` for records and counts, ``RecordSource`` for many of them.
/// It is valid only inside the call that gave it.
package protocol WorkspaceReading: RecordSource, RowReader, WaitReader, TrailReader, FrozenReviewReader, TextSearcher,
  BackupReader
{}
