import Foundation
import QualityModel
import Testing

@testable import QualityReports

@Suite("A small review, as a person looked at it")
struct GoldenTests {
  /// A year of a small service, with something of everything that a review shows.
  static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.edit("organisation", "ORG", ["qualityPolicy": "Klients ir centrā.", "scope": "Aprūpe mājās"])
    try desk.add("process", "P-01", ["name": "Aprūpe mājās", "kind": "core", "owner": "E-003"])
    try desk.add(
      "processReport", "PR-2025-01",
      [
        "process": "P-01", "year": "2025", "summary": "Norit, kā plānots.", "author": "E-003",
        "delivered": "2025-12-15",
      ])
    try desk.add(
      "issue", "I-2025-01", ["title": "Jauna kārtība", "kind": "external", "effect": "both", "year": "2025"])
    try nonconformities(desk)
    try measuring(desk)
    try survey(desk)
    try desk.add("review", "MR-2024", ["year": "2024", "state": "decided"])
    try desk.add(
      "decision", "MD-2024-01",
      [
        "review": "MR-2024", "kind": "resources", "text": "Pieņemt darbā divus aprūpētājus", "responsible": "E-003",
        "due": "2025-09-30",
      ])
    try desk.add(
      "review", "MR-2025",
      [
        "year": "2025", "preparedBy": "E-002", "held": "2026-02-05", "participants": "Dace Direktore;Kārlis Kvalitāte",
        "state": "prepared",
      ])
    try desk.add(
      "conclusion", "", ["review": "MR-2025", "input": "c4", "text": "Neatbilstību kļūst mazāk.", "rating": "suitable"])
    return desk
  }

  private static func nonconformities(_ desk: Desk) throws {
    try desk.nonconformity("NC-2024-001", found: "2024-05-02", ["process": "P-01", "closed": "2024-06-01"])
    try desk.nonconformity(
      "NC-2025-001", found: "2025-03-01",
      ["process": "P-01", "severity": "major", "due": "2025-04-01", "owner": "E-003", "causeClass": "workload"])
    try desk.nonconformity(
      "NC-2025-002", found: "2025-03-11", ["source": "complaint", "closed": "2025-04-02", "causeClass": "knowledge"])
    try desk.action(
      "ACT-2025-001", due: "2025-05-01", ["for": "NC-2025-001", "plannedCost": "1234.50", "completedOn": "2025-05-02"])
    try desk.add(
      "audit", "AUD-2025-01",
      ["title": "Aprūpe mājās", "planned": "2025-03-01", "held": "2025-03-03", "leader": "E-003", "state": "closed"])
    try desk.add(
      "finding", "F-2025-001",
      [
        "audit": "AUD-2025-01", "class": "minor", "criterion": "iso-9001-2015:8.5.1", "evidence": "Lieta 7",
        "title": "Nav plāna", "process": "P-01",
      ])
  }

  private static func measuring(_ desk: Desk) throws {
    try desk.add("indicator", "KPI-01", ["name": "Saņēmēji kopā", "unit": "personas", "direction": "none"])
    try desk.add(
      "indicator", "KPI-02",
      ["name": "Saņēmēji pilsētā", "unit": "personas", "direction": "none", "breakdownOf": "KPI-01"])
    try desk.add("indicator", "KPI-03", ["name": "Plāni laikā", "unit": "%", "direction": "higher", "process": "P-01"])
    try desk.add("target", "", ["indicator": "KPI-03", "period": "2025", "value": "95"])
    for (id, period, value) in [
      ("KPI-01", "2024", "1200"), ("KPI-01", "2025", "1301"), ("KPI-02", "2025", "1300"), ("KPI-03", "2024", "92.5"),
      ("KPI-03", "2025", "91"),
    ] {
      try desk.add("measurement", "", ["indicator": id, "period": period, "value": value])
    }
  }

  private static func survey(_ desk: Desk) throws {
    try desk.add(
      "survey", "SV-2025", ["title": "Aptauja 2025", "audience": "clients", "opened": "2025-10-01", "sent": "8"])
    try desk.add(
      "question", "Q-2025-01",
      ["survey": "SV-2025", "text": "Vai esat apmierināts?", "kind": "scale", "scale": "1-5", "order": "1"])
    for (index, mark) in [5, 4, 3].enumerated() {
      try desk.add("answer", "", ["question": "Q-2025-01", "respondent": "\(index + 1)", "value": "\(mark)"])
    }
  }

  @Test("Its document")
  func document() throws {
    let bytes = try ReviewDocumentTests.document(GoldenTests.desk().report())
    try GoldenFile.expect(String(decoding: bytes, as: UTF8.self), is: "review-2025.xml")
  }

  @Test("Its document by the 2008 edition")
  func olderDocument() throws {
    let bytes = try ReviewDocumentTests.document(GoldenTests.desk().report(2025, .iso2008))
    try GoldenFile.expect(String(decoding: bytes, as: UTF8.self), is: "review-2025.iso-9001-2008.xml")
  }

  @Test("Its pages", arguments: Organisation.Language.allCases)
  func pages(_ language: Organisation.Language) throws {
    let document = try ReviewDocumentTests.document(GoldenTests.desk().report())
    let page = try ReviewDocumentTests.publisher.page(of: document, ReviewBench.phrases(language))
    try GoldenFile.expect(String(decoding: page, as: UTF8.self), is: "review-2025.\(language.rawValue).html")
  }

  @Test("The help of its commands", arguments: Organisation.Language.allCases)
  func help(_ language: Organisation.Language) throws {
    let bench = try ReviewBench()
    let texts = try ["build", "conclude", "decide", "sign", "verify"].map {
      try bench.run(["review", $0, "--help"], language: language.rawValue).output
    }
    try GoldenFile.expect(texts.joined(separator: "\n---\n"), is: "help.\(language.rawValue).txt")
  }

  @Test("A difference is told by its first line")
  func difference() {
    #expect(GoldenFile.difference(of: "a\nb\n", from: "a\nb\n") == nil)
    #expect(GoldenFile.difference(of: "a\nx\n", from: "a\nb\n") == "line 2:\n  expected: b\n  found:    x")
    #expect(GoldenFile.difference(of: "a", from: "a\nb") == "line 2:\n  expected: b\n  found:    (the end)")
  }
}
