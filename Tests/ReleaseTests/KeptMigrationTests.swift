import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("The migration by which it is known since when each kind is kept")
struct KeptMigrationTests {
  @Test(
    "Each kind is taken to be kept since its earliest record, until a setting says otherwise", arguments: Release.all)
  func earliest(_ release: Release) throws {
    let desk = try ReleaseDesk(copying: release)
    let workspace = try Workspace.open(desk.workspace, for: .writing)
    let (earliest, assumed, since) = try workspace.read { reader in
      (
        try reader.records(Nonconformity.self, order: [.ascending(\.found)], limit: 1).first?.found,
        try reader.assumedBeginnings(), try KeptSince(reader: reader).day(of: Nonconformity.schema)
      )
    }
    #expect(earliest != nil && assumed["nonconformity"] == earliest && since == earliest)
    #expect(assumed.keys.allSatisfy { RecordSchema.named($0)?.lifecycle != nil })
    let status = desk.run(["status"])
    #expect(status.output.contains("kept.") && status.output.contains("setting add --name kept."), "\(status.output)")
  }

  @Test("A file that this program made assumes nothing")
  func fresh() throws {
    let desk = try ReleaseDesk(copying: try #require(Release.all.first))
    let workspace = try Workspace.create(desk.path("fresh.aplis"), at: Instant(secondsSince1970: 0))
    #expect(try workspace.read { try $0.assumedBeginnings() }.isEmpty)
  }
}
