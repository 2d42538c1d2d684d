/// The class of a cause, for the Pareto over a period.
public enum CauseClass: String, Choice {
  case procedureUnclear, procedureNotFollowed, knowledge, workload, resource, ict, communication, external, unknown
}
