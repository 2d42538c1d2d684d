import QualityModel

/// An entry of the trail that somebody noted outside the file, compared with the file.
struct NotedEntry {
  let mark: TrailMark

  static let options: [OptionDescription] = [.value("--entry", "NUMBER"), .value("--link", "LINK")]

  /// - Returns: `nil` if neither option is given
  /// - Throws: `usage.option-missing` if one of them is given without the other; `trail.link-malformed`
  init?(_ invocation: Invocation) throws {
    guard invocation.has("--entry") || invocation.has("--link") else { return nil }
    let (number, link) = (try invocation.required("--entry"), try invocation.required("--link"))
    guard let entry = Int(number), entry > 0 else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--entry", "value": .text(number)])
    }
    guard let mark = TrailMark(entry: entry, noted: link) else {
      throw Refusal(.usage, .trailLinkMalformed, ["link": .text(link), "count": .count(TrailMark.fewest)])
    }
    self.mark = mark
  }

  /// What contradicts the note; `nil` if the entry is there with that link.
  func finding(_ reader: some TrailReader) throws -> CheckFinding? {
    guard let link = try reader.link(of: mark.entry) else {
      return CheckFinding(
        "check.noted-missing", ["entry": .count(mark.entry), "last": .count(try reader.trailHead().entry)])
    }
    guard !link.hasPrefix(mark.link) else { return nil }
    let found = TrailMark(entry: mark.entry, link: link)
    return CheckFinding("check.noted-other", ["entry": .count(mark.entry), "link": .text(found.short)])
  }
}

extension Refusal.ID {
  static let trailLinkMalformed = Refusal.ID("trail.link-malformed")
}
