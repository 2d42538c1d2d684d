import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("A workspace on a drive that other machines share")
struct NetworkDriveTests {
  @Test(
    "It is known by the number of its file system",
    arguments: [
      (0x6969, nil, true), (0xFF53_4D42, nil, true), (0xFE53_4D42, nil, true), (0x0102_1997, nil, true),
      (0x6573_5546, "fuse.sshfs", true), (0x6573_5546, "virtiofs", true), (0x6573_5546, "fuseblk", false),
      (0xEF53, nil, false), (0x794C_7630, nil, false), (0x0102_1994, nil, false), (0x5846_5342, nil, false),
    ] as [(UInt32, String?, Bool)])
  func kinds(type: UInt32, mount: String?, isShared: Bool) {
    #expect(NetworkDrive.isShared(type) { mount } == isShared)
  }

  @Test("Of several mounts the one counts whose folder leads nearest to the file")
  func mounts() {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      40 22 0:35 / /mnt rw - tmpfs tmpfs rw
      41 40 0:36 / /mnt/my\\040drive rw,nosuid shared:2 - fuse.sshfs host:/ rw
      """
    #expect(NetworkDrive.mountType(of: "/mnt/my drive/quality.aplis", in: mounts) == "fuse.sshfs")
    #expect(NetworkDrive.mountType(of: "/mnt/my drives/quality.aplis", in: mounts) == "tmpfs")
    #expect(NetworkDrive.mountType(of: "/home/quality.aplis", in: mounts) == "ext4")
  }

  /// The mode as it stands in the header of the file.
  private static func keepsLog(_ bench: Bench) throws -> Bool { try bench.bytes()[18] == 2 }

  @Test("There a new workspace keeps no log, and everything is written, read and checked as elsewhere")
  func created() throws {
    let bench = try Bench()
    let workspace = try Workspace.create(bench.path, at: Bench.moment(0)) { _ in true }
    #expect(workspace.isOnNetwork)
    try workspace.write(as: Bench.actor(1)) { try Sample.fill($0) }
    try workspace.write(as: Bench.actor(2)) { try Sample.change($0) }
    try workspace.write(as: Bench.actor(3)) {
      _ = try $0.redact("nonconformity", "NC-2025-001", field: "title", reason: "vārds")
    }
    #expect(try workspace.read(asOf: .entry(5)) { try $0.count("unit", where: .always) } == 2)
    try workspace.backUp(to: bench.folder + "/copy.aplis")
    #expect(try workspace.check() == [])
    #expect(try !Self.keepsLog(bench) && bench.files == ["copy.aplis", "quality.aplis"])
  }

  @Test("A file that comes there gives up its log, with what stood in it; back on a disk it has one again")
  func moved() throws {
    let bench = try Bench()
    try bench.sample()
    // Killed before the log was taken into the file: the log goes along.
    let holder = try Workspace.open(bench.path)
    _ = try holder.write(as: Bench.actor(8)) { try $0.add(Sample.record("unit", "", ["name": "Pēdējā"])) }
    let moved = bench.folder + "/moved.aplis"
    for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: bench.path + end, toPath: moved + end) }
    let log = try #require(try FileManager.default.attributesOfItem(atPath: moved + "-wal")[.size] as? Int)
    #expect(log > 0)
    for purpose in [WorkspacePurpose.reading, .writing] {
      let workspace = try Workspace.open(moved, for: purpose) { _ in true }
      #expect(try workspace.check() == [] && workspace.read { try $0.count("unit", where: .always) } == 2)
    }
    #expect(try bench.bytes(moved)[18] == 1 && !bench.files.contains("moved.aplis-wal"))

    let back = try Workspace.open(moved, for: .writing) { _ in false }
    _ = try back.write(as: Bench.actor(9)) { try $0.add(Sample.record("unit", "", ["name": "Jauna"])) }
    #expect(try back.check() == [] && bench.bytes(moved)[18] == 2)
  }

  @Test("While somebody else has it open with its log it is not converted under their hands")
  func busy() throws {
    let bench = try Bench()
    try bench.sample()
    let holder = try SQLiteConnection(path: bench.path, .writing)
    _ = try holder.text(#"SELECT "value" FROM "workspace""#)
    let journal = Journal(path: bench.path, isOnNetwork: true)
    #expect(refusal { try journal.prepareDrive(patience: 200) } == "storage.busy")
    #expect(try Self.keepsLog(bench))
  }

  @Test("What is no workspace stays as it is")
  func foreign() throws {
    let bench = try Bench()
    try PlainSQL(bench.path, creates: true).run("PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
    #expect(refusal { _ = try Workspace.open(bench.path, for: .writing) { _ in true } } == "workspace.foreign")
    #expect(try Self.keepsLog(bench))
  }
}
