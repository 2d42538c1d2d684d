import QualityModel

/// Looks at the forms of a survey that came back, and settles what becomes of each.
struct SurveyFormLook {
  private let files: [SurveyFormImport.File]
  private let check: SurveyFormCheck
  /// The digests of the forms that were taken before.
  private let known: Set<String>
  private(set) var outcomes: [SurveyFormImport.Outcome] = []
  private(set) var taken: [(form: ReturnedSurveyForm, answers: [SurveyFormCheck.Answer])] = []

  init(_ files: [SurveyFormImport.File], check: SurveyFormCheck, known: Set<String>) {
    (self.files, self.check, self.known) = (files, check, known)
  }

  mutating func run() {
    let copies = Dictionary(grouping: files.indices) { try? files[$0].content.get().copy }
    for place in files.indices {
      do {
        outcomes.append(try outcome(place, others: copies[try files[place].content.get().copy] ?? []))
      } catch {
        outcomes.append(.refused(error))
      }
    }
  }

  /// - Parameter others: the places of the files with the same number, this one among them
  private mutating func outcome(_ place: Int, others: [Int]) throws -> SurveyFormImport.Outcome {
    let form = try files[place].content.get()
    let answers = try check.answers(of: form)
    if known.contains(form.digest) { return .again }
    for other in others where try Set(files[other].content.get().answers) != Set(form.answers) {
      throw Refusal(
        .data, .surveyFormTwoVersions, ["other": .text(PersonalCode.masked(files[other].name))])
    }
    if let first = others.first, first < place { return .double(of: files[first].name) }
    guard !answers.isEmpty else { return .empty }
    taken.append((form, answers))
    return .taken(answers: answers.count)
  }
}

extension Refusal.ID {
  static let surveyFormTwoVersions = Refusal.ID("survey-form.two-versions")
}
