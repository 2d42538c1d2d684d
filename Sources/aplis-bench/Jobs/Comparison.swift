/// One job, done by the floor and by Aplis.
struct Comparison {
  let job: Job
  /// Nil where no rows are needed.
  let workload: Workload?
  let floor: Timing
  let aplis: Timing
}
