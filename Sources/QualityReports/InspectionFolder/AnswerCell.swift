import QualityModel

/// When something was answered, and whether that was in time.
struct AnswerCell {
  enum Verdict {
    case inTime
    case late(Int)
    case waiting
    case overdue(Int)
    case untimed
  }

  let due: Day?
  let answered: Day?
  let asOf: Day

  var verdict: Verdict {
    switch (answered, due) {
    case (let answered?, let due?): answered > due ? .late(due.days(until: answered)) : .inTime
    case (nil, let due?): due < asOf ? .overdue(due.days(until: asOf)) : .waiting
    case (_, nil): .untimed
    }
  }

  var isLate: Bool {
    switch verdict {
    case .late, .overdue: true
    case .inTime, .waiting, .untimed: false
    }
  }

  var cell: ReportTable.Cell? {
    let mark: ReportTable.Cell? =
      switch verdict {
      case .inTime: .mark("folder.in-time", .good)
      case .late(let days), .overdue(let days): .counted("attention.days", days, .bad)
      case .waiting: .label("folder.waiting")
      case .untimed: answered == nil ? .label("folder.unanswered") : nil
      }
    return .all([.date(answered), mark].compactMap { $0 })
  }
}
