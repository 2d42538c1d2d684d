import Foundation
import QualityModel
import QualityStore

@testable import QualityReports

/// A workspace with years of records, made once through the real import.
final class WholeWorkspace: Sendable {
  struct Unmade: Error, CustomStringConvertible {
    let description: String
  }

  let path: String

  private init(path: String) {
    self.path = path
  }

  func report(_ year: Int) throws -> ManagementReviewReport {
    guard let day = Day("2026-11-21") else { throw Unmade(description: "day") }
    let workspace = try Workspace.open(path, for: .reading)
    return try workspace.read {
      try ManagementReviewReport(ReviewRequest(year: year, standard: .iso2015, lookingOn: day), reading: $0)
    }
  }

  func arithmetic(_ year: Int) throws -> FigureArithmetic {
    FigureArithmetic(sql: try PlainSQL(path), asOf: "\(year)-12-31")
  }

  /// Makes a workspace; its folder lives as long as the run.
  private static func made(_ make: (ReviewBench) throws -> String) throws -> (ReviewBench, WholeWorkspace) {
    let bench = try ReviewBench()
    return (bench, WholeWorkspace(path: bench.path(try make(bench))))
  }

  static func made(_ name: Name) throws -> WholeWorkspace {
    switch name {
    case .shared: try kept.shared.get().1
    case .sample: try kept.sample.get().1
    }
  }

  enum Name: String, Sendable {
    case shared, sample
  }

  private struct Kept: @unchecked Sendable {
    let shared = Result {
      try made { bench in
        let folder = bench.path("data")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var workload = SharedWorkload(in: folder)
        try workload.write()
        try bench.run(["init", "--name", "Sociālais dienests"])
        let run = try bench.run(["import", folder])
        guard run.code == 0 else { throw Unmade(description: run.errors) }
        return "quality.aplis"
      }
    }

    let sample = Result {
      try made { bench in
        let run = try bench.run(["init", "--name", "Paraugs", "--template", "rezekne-sample"])
        guard run.code == 0 else { throw Unmade(description: run.errors) }
        return "quality.aplis"
      }
    }
  }

  private static let kept: Kept = {
    atexit { WholeWorkspace.removeFolders() }
    return Kept()
  }()

  private static func removeFolders() {
    for made in [kept.shared, kept.sample] {
      guard case .success(let (bench, _)) = made else { continue }
      try? FileManager.default.removeItem(atPath: bench.folder)
    }
  }
}
