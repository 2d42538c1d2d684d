import QualityModel

/// The language in which the organisation keeps its records, whatever the language of the messages.
struct OrganisationLanguage {
  let session: Session

  /// - Throws: `organisation.unknown-language` if the workspace names a language that the program does not have
  func phrases(_ reader: any RecordReader) throws -> Phrases {
    try session.phrases(try reader.organisation()?.languageOfRecords() ?? .standard)
  }
}
