/// Tells whether what records cite exists: in a catalogue that comes with the program, in one of the workspace itself, or
/// as a requirement of the organisation's own.
///
/// A catalogue is read when it is first cited, and each citation is looked up once, so that thousands of rows cost
/// little.
///
/// ```swift
/// try KnownCriteria(reader, source).unknown(in: "iso-9001-2015:8.5.1")   // nil
/// ```
public final class KnownCriteria {
  private let reader: any RecordReader
  private let source: (any CriteriaSource)?
  private var libraries: [String: CriteriaLibrary] = [:]
  private var accepted: Set<String> = []

  /// More than the criteria of some catalogues.
  private static let memory = 10_000

  /// - Parameter source: where the catalogues come from that the workspace does not hold; `nil`: it cannot be told which
  ///   there are, and every citation of the form `catalogue:number` counts
  public init(_ reader: any RecordReader, _ source: (any CriteriaSource)?) {
    self.reader = reader
    self.source = source
  }

  /// The first part of a citation that nothing is known of; `nil` if there is none.
  public func unknown(in citation: String) throws -> String? {
    if accepted.contains(citation) { return nil }
    if OwnRequirement(citation) == nil {
      if let unknown = try FieldValue.items(of: citation).first(where: { try !isKnown($0) }) { return unknown }
    }
    if accepted.count >= KnownCriteria.memory { accepted = [] }
    accepted.insert(citation)
    return nil
  }

  /// Looks again at what the workspace itself has, because that was written to.
  public func forget() {
    libraries = [:]
    accepted = []
  }

  private func isKnown(_ item: String) throws -> Bool {
    if OwnRequirement(item) != nil { return true }
    guard let id = CriterionID(item) else { return false }
    return try source == nil || library(of: id.catalogue).criterion(id) != nil
  }

  private func library(of key: String) throws -> CriteriaLibrary {
    if let known = libraries[key] { return known }
    let shipped = try source?.library(of: key) ?? CriteriaLibrary([])
    let library = shipped.with(try OwnCriteria(reader, of: key))
    libraries[key] = library
    return library
  }
}
