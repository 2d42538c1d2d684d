import JSONSupport
import QualityModel

/// The newest entry of a trail as commands print it, so that it can be noted outside the file.
struct TrailEnd {
  let mark: TrailMark

  init(_ mark: TrailMark) { self.mark = mark }

  /// - Returns: `nil` while nothing was written yet
  init?(_ reader: some TrailReader) throws {
    let (entry, link) = try reader.trailHead()
    guard entry > 0 else { return nil }
    mark = TrailMark(entry: entry, link: link)
  }

  /// `Newest entry of the trail: no. 17, link 4f2a 91c0 7be3`.
  func line(_ phrases: Phrases) -> String {
    phrases.text("trail.newest", ["entry": "\(mark.entry)", "link": mark.short])
  }

  var json: JSONValue { .object([("entry", .integer(mark.entry)), ("link", .text(mark.link))]) }
}
