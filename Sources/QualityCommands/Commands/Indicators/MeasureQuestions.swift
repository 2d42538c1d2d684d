import QualityModel

/// Asks for the values of a period one after another; each is written before the next question, so that breaking off loses
/// nothing.
struct MeasureQuestions {
  let session: Session
  let period: Period

  func ask(_ rows: [MeasureRow]) throws {
    let phrases = try session.phrases()
    session.console.errorLine(phrases.text("measure.how"))
    var written = 0
    for row in rows where try ask(row, phrases) { written += 1 }
    session.console.line(phrases.text("measure.taken", count: written))
  }

  /// - Returns: whether a value was told; an empty answer leaves the indicator for later
  private func ask(_ row: MeasureRow, _ phrases: Phrases) throws -> Bool {
    session.console.errorLine("")
    session.console.errorLine("\(row.indicator.id.text)  \(row.name)")
    if !row.last.isEmpty { session.console.errorLine("  \(row.lastWords(phrases))") }
    while true {
      let answer = FieldValue.trimmed(try session.answer(to: phrases.period(period)))
      guard !answer.isEmpty else { return false }
      guard let written = WrittenMeasurement(answer) else {
        session.console.errorLine("  " + phrases.text("measure.not-understood"))
        continue
      }
      do {
        try write(written, row)
        return true
      } catch let refusal as Refusal where refusal.sort == .rule {
        for line in MessageText(phrases: phrases, isVerbose: false).lines(for: refusal) {
          session.console.errorLine(line)
        }
      }
    }
  }

  private func write(_ written: WrittenMeasurement, _ row: MeasureRow) throws {
    var measurement = Record<IndicatorMeasurement>()
    measurement.indicator = row.indicator.id
    measurement.period = period
    written.fill(&measurement)
    try session.perform(through: .recordCommand) { _ in
      OnDay(nil, RecordAddition(measurement.content))
    } _: { _, _ in
    }
  }
}
