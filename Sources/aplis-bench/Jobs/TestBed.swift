import Foundation

/// The folder of one workload: its tables, the databases that hold them, and the report.
struct TestBed {
  let workload: Workload
  let folder: String

  init(_ workload: Workload, in parent: String) {
    self.workload = workload
    folder = "\(parent)/scale-\(workload.scale)-years-\(workload.years)"
  }

  var tables: String { folder + "/tables" }
  var floorDatabase: String { folder + "/floor.db" }
  var floorScript: String { folder + "/floor.sql" }
  var workspace: String { folder + "/bench.aplis" }
  /// A workspace that Aplis made and the bare import fills.
  var bareWorkspace: String { folder + "/bare.aplis" }
  var report: String { folder + "/report" }

  func writeTables() throws {
    try workload.write(to: tables)
  }

  func removeFloorDatabase() throws {
    try remove([floorDatabase, floorDatabase + "-journal"])
  }

  func removeWorkspace() throws { try remove(workspaceAt: workspace) }

  func removeBareWorkspace() throws { try remove(workspaceAt: bareWorkspace) }

  private func remove(workspaceAt path: String) throws {
    try remove(["", "-wal", "-shm", "-journal"].map { path + $0 })
  }

  func removeReport() throws {
    try remove([report])
  }

  private func remove(_ paths: [String]) throws {
    for path in paths where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
  }
}
