import Foundation
import QualityModel

/// Two surveys of clients and one of the staff: questions of each sort, parts of the respondents, and a total that is wrong.
enum SurveyDesk {
  static func make() throws -> Desk {
    let desk = try Desk()
    try surveys(desk)
    try questions(desk)
    try answers(desk)
    return desk
  }

  private static func surveys(_ desk: Desk) throws {
    let clients = ["audience": "clients", "sent": "40", "minimumRespondents": "20"]
    for (id, title, day) in [
      ("SV-2024-01", "Klientu aptauja 2024. gadā", "2024-05-02"),
      ("SV-2025-01", "Klientu aptauja 2025. gadā", "2025-05-02"),
    ] { try desk.add("survey", id, clients.merging(["title": title, "opened": day, "closed": day]) { $1 }) }
    let staff = ["title": "Darbinieku aptauja 2025. gadā", "audience": "employees", "opened": "2025-06-02"]
    try desk.add("survey", "SV-2025-02", staff)
  }

  private static func questions(_ desk: Desk) throws {
    let scale = ["kind": "scale", "scale": "1-5", "worstName": "nemaz", "bestName": "pilnībā"]
    let satisfied = scale.merging(["text": "Esmu apmierināts ar aprūpi", "order": "1"]) { $1 }
    try desk.add("question", "Q-2024-01", satisfied.merging(["survey": "SV-2024-01"]) { $1 })
    try desk.add(
      "question", "Q-2025-01", satisfied.merging(["survey": "SV-2025-01", "compareWith": "Q-2024-01"]) { $1 })
    try desk.add("question", "Q-2025-21", satisfied.merging(["survey": "SV-2025-02"]) { $1 })
    let rest: [(String, [String: String])] = [
      ("Q-2025-02", ["text": "Vai ieteiktu citiem?", "kind": "yesNo"]),
      ("Q-2025-03", ["text": "Cik bieži nākat?", "kind": "choice", "options": "Katru dienu;Reti;Nekad"]),
      ("Q-2025-04", ["text": "Ko izmantojat?", "kind": "multiple", "options": "mājas aprūpe;dienas centrs"]),
      ("Q-2025-05", ["text": "Ko mainīt?", "kind": "text"]),
      (
        "Q-2025-06",
        ["text": "Pieejamība", "kind": "scale", "scale": "1-5", "answered": "30", "statedSatisfied": "28"]
      ), ("Q-2025-07", ["text": "Par ko vēl jautāt?", "kind": "number"]),
    ]
    for (place, (id, values)) in rest.enumerated() {
      try desk.add("question", id, values.merging(["survey": "SV-2025-01", "order": "\(place + 2)"]) { $1 })
    }
  }

  private static func answers(_ desk: Desk) throws {
    for n in 1...24 {
      func answer(_ question: String, _ value: String, _ part: String = "") throws {
        let base = ["question": question, "respondent": "\(n)", "value": value]
        try desk.add("answer", "", part.isEmpty ? base : base.merging(["subgroup": part]) { $1 })
      }
      try answer("Q-2024-01", "\(n % 4 + 1)")
      try answer("Q-2025-01", "\(n % 3 + 3)", n <= 10 ? "Pansija" : "Mājas aprūpe")
      try answer("Q-2025-21", "\(n % 2 + 4)")
      try answer("Q-2025-02", n % 4 == 0 ? "no" : "yes")
      try answer("Q-2025-03", n % 3 == 0 ? "Reti" : "Katru dienu")
      try answer("Q-2025-04", n % 2 == 0 ? "mājas aprūpe;dienas centrs" : "dienas centrs")
      if n % 8 == 0 { try answer("Q-2025-05", "Garāks darba laiks") }
    }
    for (mark, count) in [("1", "0"), ("2", "2"), ("3", "4"), ("4", "15"), ("5", "10")] {
      try desk.add("tally", "", ["question": "Q-2025-06", "option": mark, "count": count])
    }
  }
}
