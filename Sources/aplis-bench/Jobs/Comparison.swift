/// One job, done by the floor and by Aplis.
struct Comparison {
  let job: Job
  /// Nil where no rows are needed.
  let workload: Workload?
  var floor: Timing
  var aplis: Timing

  /// What is measured.
  enum Job: String {
    case start, `import`, indexes, overdue, review
    case todo = "todo, 10 000 open"
    case allOverdue = "overdue, 10 000 open"
  }
}
