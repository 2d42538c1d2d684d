import Foundation
import QualityModel
import Testing

@testable import QualityExchange

@Suite("Writing records")
struct RecordExportTests {
  private func written(_ make: (@escaping ByteSink) throws -> any RecordExport, _ records: [RecordValue]) throws
    -> String
  {
    var bytes: [UInt8] = []
    let export = try make { bytes.append(contentsOf: $0) }
    for record in records { try export.write(record) }
    try export.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "CSV has the identifier and every field of the kind in its order; kinds named by their fields have no identifier")
  func headers() throws {
    for schema in RecordSchema.all {
      let text = try written({ try CSVExport(schema, sink: $0) }, [])
      let header = (schema.identity.isNatural ? [] : ["id"]) + schema.fields.filter { !$0.isOfFile }.map(\.key)
      #expect(text == header.joined(separator: ",") + "\n")
    }
  }

  @Test("An exact number keeps its digits in every format; in Excel it has a comma")
  func numbers() throws {
    let number = try #require(ExactNumber("12.50"))
    var measurement = Record<IndicatorMeasurement>(id: "KPI-01/2024")
    (measurement.indicator, measurement.period) = (RecordID("KPI-01"), Period(year: 2024))
    measurement.value = number
    let value = measurement.content
    #expect(
      try written({ try CSVExport(IndicatorMeasurement.schema, sink: $0) }, [value]).contains("KPI-01,2024,12.50,"))
    #expect(
      try written({ try CSVExport(IndicatorMeasurement.schema, dialect: .excelLatvian, sink: $0) }, [value]).contains(
        "KPI-01;2024;12,50;"))
    #expect(try written({ try JSONExport(IndicatorMeasurement.schema, sink: $0) }, [value]).contains("\"value\":12.50"))
    #expect(
      try written({ try XMLExport(IndicatorMeasurement.schema, sink: $0) }, [value]).contains("<value>12.50</value>"))
  }

  @Test("An empty export is still a whole file in each format")
  func empty() throws {
    let schema = Nonconformity.schema
    let json = try written({ try JSONExport(schema, sink: $0) }, [])
    #expect((try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])?.isEmpty == true)
    #expect(
      try written({ try XMLExport(schema, sink: $0) }, [])
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records kind=\"nonconformity\">\n</records>\n")
  }

  @Test("Lists keep their items apart in JSON and XML; markup in texts stays text")
  func lists() throws {
    var record = Record<Nonconformity>(id: "NC-2025-001")
    (record.title, record.causes) = ("</title><script>&\"\r\n", ["a;b", "\"c\""])
    let value = record.content
    let json = try written({ try JSONExport(Nonconformity.schema, sink: $0) }, [value])
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(objects.first?["causes"] as? [String] == ["a;b", "\"c\""])
    #expect(objects.first?["title"] as? String == "</title><script>&\"\r\n")
    let xml = try written({ try XMLExport(Nonconformity.schema, sink: $0) }, [value])
    #expect(xml.contains("<causes><item>a;b</item><item>\"c\"</item></causes>"), "\(xml)")
    #expect(xml.contains("&lt;/title&gt;&lt;script&gt;&amp;\"&#13;\n"), "\(xml)")
  }
}
