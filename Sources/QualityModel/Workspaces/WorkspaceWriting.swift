/// Everything that can be written to a workspace, in one transaction.
///
/// What is refused is not done; unless the caller catches the refusal, nothing of the transaction is. It is valid only
/// inside the call that gave it.
package protocol WorkspaceWriting: ImportWriter, UseCasePerformer, TextRedactor, ReviewSigner
where Reader: WorkspaceReading {}

extension Refusal.ID {
  package static let recordKeyFixed = Refusal.ID("record.key-fixed")
}
