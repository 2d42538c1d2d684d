/// What is measured, beside which floor, and what is wanted of it.
enum Job: CaseIterable {
  case start, open, overdue, allOverdue, todo, status, show, add, step
  /// The import beside a bare one, and beside sqlite3's own.
  case `import`, importAlone
  case review

  var name: String {
    switch self {
    case .start: "start"
    case .open: "open, list the units"
    case .overdue: "overdue, first 100"
    case .allOverdue: "overdue, all"
    case .todo: "todo"
    case .status: "status"
    case .show: "show"
    case .add: "add"
    case .step: "step"
    case .import, .importAlone: "import"
    case .review: "review"
    }
  }

  var floor: String {
    switch self {
    case .start: "sqlite3 --version"
    case .open: "one row"
    case .overdue, .allOverdue, .todo, .status, .show: "same question"
    case .add, .step: "row and entry"
    case .import: "bare import"
    case .importAlone: ".import"
    case .review: "aggregates"
    }
  }

  var wanted: Wanted {
    switch self {
    case .start: .time(timesFloor: 1.5)
    case .open, .overdue, .allOverdue, .todo, .status: .time(timesFloor: 2)
    case .show, .add, .step: .atMost(0.015, unit: .seconds)
    case .import: .time(timesFloor: 1.3)
    case .importAlone: .time(timesFloor: 5)
    case .review: .time(timesFloor: 3, plus: 0.12)
    }
  }

  /// Whether it takes as long however many rows there are; what is not may grow with them.
  var isFlat: Bool {
    switch self {
    case .open, .overdue, .show, .add, .step: true
    default: false
    }
  }
}
