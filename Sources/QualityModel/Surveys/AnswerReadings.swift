/// How the answers to questions are read, each question looked up once: an import asks for every row, and more than once.
final class AnswerReadings {
  private var known: [String: AnswerReading?] = [:]
  private var last: (question: String, reading: AnswerReading?)?

  /// - Returns: `nil` while the question is not there
  func reading(of question: RecordID<SurveyQuestion>, in reader: any RecordReader) throws -> AnswerReading? {
    let id = question.text
    if let last, last.question == id { return last.reading }
    let reading = try known[id] ?? reader.record(question).map(AnswerReading.init)
    known[id] = .some(reading)
    last = (id, reading)
    return reading
  }

  /// Looks again, because a question was written.
  func forget() { (known, last) = ([:], nil) }
}
