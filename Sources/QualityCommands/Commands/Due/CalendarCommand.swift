import Foundation
import QualityExchange
import QualityModel

/// `aplis calendar -o kvalitate.ics`: what waits, as a file that every calendar takes in.
enum CalendarCommand {
  static let description = CommandDescription(
    "calendar",
    options: [.value("--output", "FILE", short: "-o", .file)] + WaitOptions.options + [
      .value("--from", "DAY"), .value("--until", "DAY"),
    ],
    examples: ["calendar -o kvalitate.ics", "calendar -o anna.ics --person E-014 --until 2025-12-31"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let path = try invocation.required("--output")
    let (bytes, count, undated) = try session.read { reader in
      var query = try WaitOptions(session: session, reader: reader).query(invocation)
      query.from = try invocation.day("--from")
      query.until = try invocation.day("--until")
      let events = try CalendarEvents(session: session, reader: reader).events(query)
      let bytes = CalendarDocument.bytes(
        of: events, name: try name(reader, session), language: session.language.rawValue)
      return (bytes, events.count, try UndatedWaits(query, session: session, reader))
    }
    try write(bytes, to: session.absolute(path), named: path)
    session.console.line(try session.phrases().text("calendar.written", count: count, ["file": path]))
    // A calendar holds days; what has none must not be forgotten for that.
    try undated.write()
    return .success
  }

  /// What the calendar is called; one of sample data says so.
  private static func name(_ reader: any RecordReader, _ session: Session) throws -> String {
    guard let organisation = try reader.organisation() else { return "Aplis" }
    guard organisation.sample != nil else { return organisation.name }
    return try session.phrases().text("calendar.sample", ["name": organisation.name])
  }

  /// An earlier calendar is replaced, for it is made to be made again; any other file is left alone.
  private static func write(_ bytes: [UInt8], to path: String, named name: String) throws {
    guard !FilePlace.exists(path) || isCalendar(path) else {
      throw Refusal(.usage, .exportExists, ["file": .text(name)])
    }
    try OutputFile.write(bytes, to: path, .exportUnwritable, shown: name)
  }

  private static func isCalendar(_ path: String) -> Bool {
    guard !FilePlace.isNoFile(path), let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let start = (try? file.read(upToCount: 200)) ?? Data()
    return String(decoding: start, as: UTF8.self).contains(CalendarDocument.productID)
  }
}
