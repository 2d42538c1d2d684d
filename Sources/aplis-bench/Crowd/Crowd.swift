import Foundation
import Synchronization

/// Programs that record into one workspace at the same time, each one process after the other.
struct Crowd {
  let program: String
  let workspace: String
  let folder: String
  let records: Int

  func record(workers: Int) throws -> [CrowdResult] {
    let results = Mutex([CrowdResult](repeating: CrowdResult(), count: workers))
    Threads.run(workers) { worker in
      let result = work(worker)
      results.withLock { $0[worker] = result }
    }
    try Interruption.check()
    return results.withLock { $0 }
  }

  private func work(_ worker: Int) -> CrowdResult {
    var result = CrowdResult()
    for number in 0..<records {
      do {
        try add(worker, number, &result)
      } catch {
        result.faults.append("worker \(worker), record \(number): \(error)")
        if case BenchError.interrupted = error { break }
      }
    }
    return result
  }

  private func add(_ worker: Int, _ number: Int, _ result: inout CrowdResult) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try command(
      [
        "nonconformity", "add", "--title", "Ieraksts \(worker)-\(number)", "--found", "2024-03-01",
        "--source",
        "employee", "--severity", "minor", "--json",
      ]
    ).outcome(in: folder, label: "-\(worker)")
    result.longest = max(result.longest, (clock.now - start) / .seconds(1))
    guard outcome.code == 0, let id = outcome.id else {
      throw BenchError.program("exit \(outcome.code): \(outcome.firstError)")
    }
    result.ids.append(id)
  }

  func command(_ words: [String]) -> ChildCommand {
    ChildCommand(
      program: program, arguments: words + ["--workspace", workspace, "--language", "en"])
  }
}
