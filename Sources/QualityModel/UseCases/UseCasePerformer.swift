/// Runs use cases: works out what is to be written, and writes it.
package protocol UseCasePerformer: AnyObject {
  /// - Returns: what the use case tells
  /// - Throws: what the use case throws; whatever forbids one of its deeds
  func perform<Case: UseCase>(_ useCase: Case) throws -> Case.Outcome
}
