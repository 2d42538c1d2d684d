import Foundation

/// Writes what an assessment is made from: a catalogue, a table of people, and the files that came back from them.
struct AssessmentFiles {
  let size: AssessmentSize

  static let catalogueKey = "bench"

  /// A catalogue in which everything is scored in five levels, by the panel that all catalogues share.
  var catalogue: String {
    let headings = size.numbers.enumerated().map { place, numbers in
      let children = numbers.map { number in
        #"{\#(entry(number, "subcriterion")), "scoredBy": ["levels-5"]}"#
      }
      return #"{\#(entry("\(place + 1)", "criterion")), "children": [\#(children.joined(separator: ",\n"))]}"#
    }
    return """
      {"catalogue": "\(AssessmentFiles.catalogueKey)", "title": {"lv": "Mērījums", "en": "Bench"},
       "about": {"lv": "Mērījumam.", "en": "For measuring."}, "edition": "1", "revised": "2026-01-01",
       "status": "inForce", "isComplete": true, "sources": ["–"], "rights": {"lv": "Brīvs.", "en": "Free."},
       "criteria": [\(headings.joined(separator: ",\n"))]}
      """
  }

  private func entry(_ number: String, _ kind: String) -> String {
    """
    "number": "\(number)", "kind": "\(kind)", "certainty": "own", "source": "–",
    "title": {"lv": "Kritērijs \(number), kas runā par kvalitāti", "en": "Criterion \(number) that speaks of quality"},
    "explanation": {"lv": "Vai to kopīgi nosaka un pārskata.", "en": "Whether it is set and reviewed together."}
    """
  }

  func writePeople(to folder: String) throws {
    try WorkFolder.make(folder)
    let table = try CSVTable(folder: folder, name: "person", columns: "id name roles")
    for person in size.people {
      try table.row { row in
        row.text(person)
        row.text("Darbinieks \(person.dropFirst(2))")
        row.text("employee")
      }
    }
    try table.finish()
  }

  /// Fills a form: in three of five criteria all agree; half write the same sentence, the others one of thirty.
  /// - Parameter identity: what the form says of itself, in one cell
  func answers(of person: Int, identity: String) throws -> String {
    let parts = identity.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 7 else { throw BenchError.system("a form without its identity: \(identity)") }
    var random = SeededRandom(file: 40, year: person)
    let answers = size.numbers.joined().enumerated().map { place, number in
      let level = place % 5 < 3 ? 1 + place % 5 : 1 + random.number(below: 5)
      let strength =
        random.number(below: 2) == 0 ? "Mērķi ir zināmi" : "Darbs \(random.number(below: 30)) ir aprakstīts"
      return #"""
        {"criterion": "\#(number)", "scores": {"level": \#(level)}, "strengths": "\#(strength)",
         "improvements": "Pārskatīt \#(random.number(below: 10)) reizes gadā"}
        """#
    }
    return """
      {"form": "\(parts[0])", "assessment": "\(parts[1])", "assessor": "\(parts[2])", "catalogue": "\(parts[3])",
       "edition": "\(parts[4])", "criteria": "\(parts[5])", "seal": "\(parts[6])",
       "answers": [\(answers.joined(separator: ",\n"))]}
      """
  }

  /// The identity that stands in the first cell of a form's first row.
  static func identity(inForm path: String) throws -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    guard let start = text.range(of: "aplis-assessment-form/") else {
      throw BenchError.system("no form at \(path)")
    }
    return String(text[start.lowerBound...].prefix { !";,\"\r\n".contains($0) })
  }
}
