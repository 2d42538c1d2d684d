import QualityModel

extension Work {
  /// To see what a use case would write. Nothing of it is kept, so that nothing needs a number.
  static func preview(_ reader: any RecordReader, _ session: Session) -> Work {
    Work(
      reader: reader, actor: ActingPerson("", roles: nil), today: session.today, numbers: NoNumbers())
  }

  private struct NoNumbers: NumberGiver {
    func identifier(for record: RecordValue) -> String { record.id }
  }
}
