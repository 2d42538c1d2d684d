import QualityModel

/// Figures of earlier years as they were signed.
extension ReviewComputation {
  /// Lets a figure of the table stand as it was signed.
  func stand(_ figure: inout ReviewFigure, _ definition: FigureDefinition) throws {
    let kinds = Array(Set(definition.kept + [definition.counting.kind])).sorted()
    try earlier.stand(&figure, kinds: kinds) { year in
      guard let condition = definition.counting.source(in: conditions(of: year)) else { return [] }
      return try reader.lines(
        RecordQuery(definition.counting.kind, where: condition, limit: ReviewFigure.Source.most))
    }
  }

  /// The same for one that is not of the program's own.
  /// - Parameter names: what it was called in the reviews of the earlier years, the oldest first
  func stand(_ figure: inout ReviewFigure, names: [String?] = [], from kinds: [String]) throws {
    try earlier.stand(&figure, names: names, kinds: kinds) { _ in [] }
  }
}
