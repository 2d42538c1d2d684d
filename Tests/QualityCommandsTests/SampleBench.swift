import Foundation
import QualityModel

@testable import QualityCommands

/// The sample as `aplis demo` makes it, made once; each test gets a copy.
enum SampleBench {
  struct Unmade: Error {
    let errors: String
  }

  /// The sample's last day, on which it is looked at.
  static let day = "2017-02-15"
  static let file = "rezekne-paraugs.aplis"

  private static let made: Result<String, any Error> = Result {
    let bench = try Bench()
    let run = bench.run(["demo", "demo"], language: "lv")
    guard run.code == 0 else { throw Unmade(errors: run.errors) }
    // In a folder of its own: other tests look for workspaces above theirs.
    let folder = FileManager.default.temporaryDirectory.path + "/aplis-sample-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: bench.path("demo/" + file), toPath: folder + "/" + file)
    // It is needed until the run ends.
    atexit { SampleBench.remove() }
    return folder
  }

  private static func remove() {
    if case .success(let folder) = made { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// A folder with nothing but the sample.
  static func copy() throws -> Bench {
    let bench = try Bench()
    try FileManager.default.copyItem(atPath: made.get() + "/" + file, toPath: bench.path(file))
    return bench
  }
}
