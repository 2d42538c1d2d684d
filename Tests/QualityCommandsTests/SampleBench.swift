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
    let path = FileManager.default.temporaryDirectory.path + "/aplis-sample-\(UUID().uuidString).aplis"
    try FileManager.default.copyItem(atPath: bench.path("demo/" + file), toPath: path)
    // It is needed until the run ends.
    atexit { SampleBench.remove() }
    return path
  }

  private static func remove() {
    if case .success(let path) = made { try? FileManager.default.removeItem(atPath: path) }
  }

  /// A folder with nothing but the sample.
  static func copy() throws -> Bench {
    let bench = try Bench()
    try FileManager.default.copyItem(atPath: made.get(), toPath: bench.path(file))
    return bench
  }
}
