import Foundation
import QualityModel
import QualityStore
import Testing

@Suite("Many at once")
struct ConcurrencyTests {
  @Test("Eight writers with workspaces of their own lose nothing, number nothing twice, and leave the trail whole")
  func writers() async throws {
    let bench = try Bench()
    try bench.sample()
    let path = bench.path
    let (threads, writes) = (8, 50)
    let ids = try await withThrowingTaskGroup(of: [String].self) { group in
      for thread in 0..<threads {
        group.addTask {
          let workspace = try Workspace.open(path)
          return try (0..<writes).map { number in
            try workspace.write(as: Bench.actor(10 + number)) { writer in
              let id = try writer.add(
                try Sample.record("document", "", ["title": "Kārtība \(thread)-\(number)", "version": "1"]))
              try writer.edit("document", id) { $0[Document.fields.location] = .text("Plaukts \(thread)") }
              return id
            }
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(ids).count == threads * writes)
    let workspace = try Workspace.open(path, for: .reading)
    try workspace.read { reader in
      let documents = try reader.records(Document.self)
      #expect(documents.count == threads * writes)
      #expect(Set(documents.map(\.title)).count == threads * writes)
      #expect(documents.allSatisfy { $0.location != nil })
    }
    #expect(try workspace.check() == [])
  }

  @Test("A backup made while another writes holds whole steps only")
  func backupMeanwhile() async throws {
    let bench = try Bench()
    try bench.sample()
    let path = bench.path
    let isDone = Flag()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let workspace = try Workspace.open(path)
        for number in 0..<60 {
          try workspace.write(as: Bench.actor(10)) { writer in
            // Two records in each step: a backup with an odd number would have cut one in half.
            for half in ["a", "b"] {
              try writer.add(try Sample.record("document", "", ["title": "\(number)\(half)", "version": "1"]))
            }
          }
        }
        isDone.raise()
      }
      group.addTask {
        let workspace = try Workspace.open(path, for: .reading)
        var turn = 0
        while !isDone.isUp || turn == 0 {
          let target = path + ".copy\(turn)"
          try workspace.backUp(to: target)
          let copy = try Workspace.open(target, for: .reading)
          #expect(try copy.read { try $0.count("document", where: .always) } % 2 == 0)
          #expect(try copy.check() == [])
          turn += 1
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("Two who open an older file at the same moment bring it up to date once")
  func migration() async throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run(
      #"ALTER TABLE "audit" DROP COLUMN "auditee"; UPDATE "workspace" SET "value" = '' WHERE "name" = 'description'"#)
    let path = bench.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try Workspace.open(path) } }
      try await group.waitForAll()
    }
    let copy = try PlainSQL(path + ".before-update", isReadOnly: true)
    #expect(try copy.value("SELECT count(*) FROM pragma_table_info('audit') WHERE name = 'auditee'") == "0")
    #expect(try Workspace.open(path, for: .reading).check() == [])
  }

  @Test("A reader sees the file as it was when the reading began")
  func isolation() throws {
    let bench = try Bench()
    try bench.sample()
    let reading = try Workspace.open(bench.path, for: .reading)
    let writing = try Workspace.open(bench.path)
    try reading.read { reader in
      let before = try reader.count("unit", where: .always)
      _ = try writing.write(as: Bench.actor(9)) { try $0.add(try Sample.record("unit", "", ["name": "Jauna"])) }
      #expect(try reader.count("unit", where: .always) == before)
    }
    #expect(try reading.read { try $0.count("unit", where: .always) } == 2)
  }
}
