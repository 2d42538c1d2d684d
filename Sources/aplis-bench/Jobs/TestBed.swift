import Foundation

/// The folder of one workload: its tables, the floor's database and the workspace that hold them, and the report.
struct TestBed {
  let workload: Workload
  let folder: String

  init(_ workload: Workload, in parent: String) {
    self.workload = workload
    let open = workload.openActions > 0 ? "-open" : ""
    folder = "\(parent)/scale-\(workload.scale)-years-\(workload.years)\(open)"
  }

  var tables: String { folder + "/tables" }
  var floorDatabase: String { folder + "/floor.db" }
  var floorScript: String { folder + "/floor.sql" }
  var workspace: String { folder + "/bench.aplis" }
  var report: String { folder + "/report" }

  func writeTables() throws {
    try workload.write(to: tables)
  }

  func removeFloorDatabase() throws {
    try remove([floorDatabase, floorDatabase + "-journal"])
  }

  func removeWorkspace() throws {
    try remove([workspace, workspace + "-wal", workspace + "-shm", workspace + "-journal"])
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
