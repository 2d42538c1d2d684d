/// The edition of the rules by which the figures of a review are computed.
///
/// Every document names the edition that it was computed by. One that names none was computed by the first. When a signed
/// review is verified, this tells records that were changed from rules that were.
package enum ReviewRules {
  /// Raised with every change after which the same records give another document: another condition, another figure,
  /// another order. The number of a review that is signed already never changes.
  ///
  /// - 1: up to version 0.1.0, where a nonconformity was late until it was closed.
  /// - 2: late until it is implemented, with a term of its own for the check; what was taken over, not judged or not
  ///   confirmed is counted apart.
  /// - 3: figures are described in one table; the programme's audits, the decisions of all earlier reviews, complaints whose
  ///   term has come; actions for nonconformities apart from those of decisions; what was not kept is not zero; a
  ///   difference is judged only where chance does not explain it. Surveys are computed once: counts of marks beside single
  ///   answers, parts of the respondents never added up, of short scales the best mark alone is satisfied.
  package static let edition = 3
}
