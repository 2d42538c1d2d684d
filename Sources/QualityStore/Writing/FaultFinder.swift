import QualityModel

/// Finds what is wrong with the content of records and other texts that would stand in the file.
struct FaultFinder {
  let reader: any RecordReader

  /// Everything that is wrong with a record, apart from its references.
  func faults(of record: RecordValue) throws -> [RecordValue.Fault] {
    let faults = record.faults
    return faults.contains(where: \.isPersonalCode) ? record.faults(besides: try declared(record)) : faults
  }

  /// What is declared to be no personal code; a declaration is judged by itself.
  private func declared(_ record: RecordValue) throws -> DeclaredNumbers {
    try DeclaredNumbers(declaredBy: record) ?? Settings(reader: reader).declaredNumbers()
  }

  /// Where a personal code begins in a text that is no field; `nil` if there is none.
  func placeOfCode(in text: String) throws -> Int? {
    try Settings(reader: reader).placeOfCode(in: text)
  }
}

extension RecordValue.Fault {
  fileprivate var isPersonalCode: Bool { if case .personalCode = problem { true } else { false } }
}
