import Testing

@testable import QualityModel

@Suite("Which earlier nonconformities a new one may repeat")
struct RecurrenceRankingTests {
  private func nonconformity(
    _ id: String, _ found: String, process: String? = "P-01", criterion: String? = "iso-9001-2015:8.5.1",
    cause: CauseClass? = nil
  ) throws -> Record<Nonconformity> {
    var record = Record<Nonconformity>(id: id)
    record.found = try #require(Day(found))
    record.process = process.map { RecordID($0) }
    record.criterion = criterion
    record.causeClass = cause
    return record
  }

  private func ranked(
    _ record: Record<Nonconformity>, _ earlier: [Record<Nonconformity>], matches: [TextMatch] = [], stems: Int = 4
  ) throws -> [String] {
    let since = record.found.adding(months: -12)
    let ranking = RecurrenceRanking(nonconformity: record, since: since, most: 2)
    return ranking.ranked(earlier, ranking.similar(matches, stems: stems))
      .map { "\($0.record.id.text) \($0.reasons.map(\.rawValue).joined(separator: "+"))" }
  }

  @Test("The same process and criterion within twelve months recur; a day more, and they do not")
  func months() throws {
    let new = try nonconformity("NC-9", "2025-06-15")
    let (inside, outside) = (try nonconformity("NC-1", "2024-06-15"), try nonconformity("NC-2", "2024-06-14"))
    #expect(try ranked(new, [inside, outside]) == ["NC-1 criterion"])
    #expect(try #require(Day("2024-02-29")).adding(months: -12).text == "2023-02-28")
    #expect(try #require(Day("2025-03-31")).adding(months: -1).text == "2025-02-28")
  }

  @Test("Another process, another criterion or none is no recurrence")
  func others() throws {
    let new = try nonconformity("NC-9", "2025-06-15")
    let others = [
      try nonconformity("NC-1", "2025-06-01", process: "P-02"),
      try nonconformity("NC-2", "2025-06-01", criterion: "iso-9001-2015:7.2"),
      try nonconformity("NC-3", "2025-06-01", criterion: nil), try nonconformity("NC-4", "2025-06-01", process: nil),
    ]
    #expect(try ranked(new, others) == [])
    let placeless = try nonconformity("NC-9", "2025-06-15", process: nil, criterion: nil)
    #expect(try ranked(placeless, [try nonconformity("NC-5", "2025-06-01", process: nil, criterion: nil)]) == [])
  }

  @Test("Where both say a cause class it must be the same, and is named")
  func causes() throws {
    let new = try nonconformity("NC-9", "2025-06-15", cause: .knowledge)
    let earlier = [
      try nonconformity("NC-1", "2025-06-01", cause: .resource), try nonconformity("NC-2", "2025-05-01"),
      try nonconformity("NC-3", "2025-04-01", cause: .knowledge),
    ]
    #expect(try ranked(new, earlier) == ["NC-3 criterion+cause", "NC-2 criterion"])
  }

  @Test("Similar words come behind what recurs, need half of the words and two of them, and are few")
  func words() throws {
    let new = try nonconformity("NC-9", "2025-06-15")
    let earlier = [
      try nonconformity("NC-1", "2020-01-01", process: "P-05"),
      try nonconformity("NC-2", "2020-01-01", process: "P-06"),
      try nonconformity("NC-3", "2020-01-01", process: "P-01"), try nonconformity("NC-4", "2025-06-01"),
      try nonconformity("NC-5", "2020-01-01", process: "P-07"),
    ]
    let matches = [("NC-1", 4), ("NC-2", 3), ("NC-3", 2), ("NC-5", 1)].map { TextMatch(id: $0.0, words: $0.1) }
    #expect(
      try ranked(new, earlier, matches: matches) == ["NC-4 criterion", "NC-3 process+words", "NC-1 words"])
    // One word that both have is no likeness, however short the title is.
    #expect(try ranked(new, [earlier[4]], matches: [TextMatch(id: "NC-5", words: 1)], stems: 1) == [])
  }
}
