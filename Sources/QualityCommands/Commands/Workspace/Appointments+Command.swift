import QualityModel

extension Appointments {
  /// The command by which the decision about a director is recorded.
  static func commandForDirector(_ person: String) -> String {
    "appointment add --person \(person) --role director --act ... --act-on ... --from ..."
  }
}
