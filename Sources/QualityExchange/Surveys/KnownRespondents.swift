import QualityModel

/// The respondents whose answers stand in the workspace, known by what they answered and by nothing else.
///
/// A respondent of a file is compared in the questions that both have. Marks of answers are kept for the length of the
/// import alone: from the numbers of respondents nothing leads back to a row of the file.
final class KnownRespondents {
  /// What a respondent answered, as one number however the answers are ordered.
  struct Mark: Hashable {
    private var one: UInt64 = 0
    private var other: UInt64 = 0

    mutating func add(_ question: String, _ value: String) {
      var hasher = Hasher()
      hasher.combine(question)
      hasher.combine(value)
      one &+= UInt64(bitPattern: Int64(hasher.finalize()))
      hasher = Hasher()
      hasher.combine(value)
      hasher.combine(0)
      hasher.combine(question)
      other &+= UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

  /// The questions by which respondents are compared.
  let common: Set<String>
  private var standing: [Mark: Int] = [:]
  private var count = 0
  private var found = 0
  private var numbers: Set<Int> = []
  private var generator = SystemRandomNumberGenerator()

  /// - Parameters:
  ///   - questions: those of the survey
  ///   - asked: those that the file answers
  init(_ questions: SurveyQuestions, asked: Set<String>, reading reader: any RecordSource) throws {
    var marks: [Int: Mark] = [:]
    var answered: Set<String> = []
    var numbers: Set<Int> = []
    for question in questions.all {
      let id = question.id.text
      try reader.forEach(RecordQuery(SurveyAnswer.self, where: .equals(\.question, question.id))) { value in
        guard let answer = Record<SurveyAnswer>(value) else { return }
        answered.insert(id)
        numbers.insert(answer.respondent)
        guard asked.contains(id), let text = answer.value else { return }
        marks[answer.respondent, default: Mark()].add(id, text)
      }
    }
    common = answered.intersection(asked)
    self.numbers = numbers
    for mark in marks.values { standing[mark, default: 0] += 1 }
    count = marks.count
  }

  /// Whether anybody stands there who could come again.
  var areSome: Bool { count > 0 }

  /// Notes a respondent of the file before anything is written.
  func look(_ mark: Mark, seen: inout [Mark: Int]) {
    guard let most = standing[mark], seen[mark, default: 0] < most else { return }
    seen[mark, default: 0] += 1
    found += 1
  }

  /// Whether some of the file's respondents may be those who stand there.
  var areFound: Bool { found > 0 }

  /// Whether all who stand there are in the file, as in a later export of the same form.
  var areAllFound: Bool { found == count }

  /// Whether the respondent is one who stands there; each counts once.
  func take(_ mark: Mark) -> Bool {
    guard let left = standing[mark], left > 0 else { return false }
    standing[mark] = left - 1
    return true
  }

  /// A number for a new respondent that says nothing of the place in the file.
  func newNumber() -> Int {
    while true {
      let number = Int.random(in: 100_000_000...999_999_999, using: &generator)
      if numbers.insert(number).inserted { return number }
    }
  }
}
