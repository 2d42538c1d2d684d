import QualityModel

/// Who takes part in a review: those recorded, or else the director, the quality manager and the owners of processes.
struct AgendaPeople {
  let people: [Record<Person>]
  let reader: any RecordReader
  /// The day on which one looks.
  let day: Day

  func participants(_ recorded: [String]) throws -> [ReviewAgenda.Participant] {
    guard recorded.isEmpty else { return recorded.map(participant) }
    let owners = Set(try reader.records(QualityProcess.self).compactMap { $0.owner?.text })
    return try people.filter { person in
      let roles = try Appointments(reader).roles(of: person, on: day)
      return roles.contains(.director) || roles.contains(.qualityManager) || owners.contains(person.id.text)
    }.map { participant($0.id.text) }
  }

  /// A participant may be recorded by identifier or in words.
  private func participant(_ recorded: String) -> ReviewAgenda.Participant {
    let person = people.first { $0.id.text == recorded }
    return .init(name: person?.name ?? recorded, position: person?.position)
  }
}
