/// Writes the name and the language of the organisation whose workspace this is, with which a workspace begins.
public struct OrganisationNaming: UseCase {
  private let name: String
  private let language: Organisation.Language

  public init(_ name: String, in language: Organisation.Language) {
    self.name = name
    self.language = language
  }

  public func run(_ work: inout Work) throws {
    let id = RecordID<Organisation>("ORG")
    guard let known = try work.reader.record(id) else {
      var organisation = Record<Organisation>(id: id.text)
      organisation.name = name
      organisation.language = language
      _ = try work.add(organisation)
      return
    }
    let fields = Organisation.fields
    work.change(
      known.content,
      [.init(fields.name, .text(name)), .init(fields.language, .text(language.rawValue))])
  }
}
