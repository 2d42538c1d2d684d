/// Looks whether everything that the crowd recorded is there, once.
struct CrowdProof {
  let crowd: Crowd

  func faults(of results: [CrowdResult], workers: Int) throws -> [String] {
    let wanted = workers * crowd.records
    return try numbers(results.flatMap(\.ids), wanted) + order(results) + whole() + titles(workers)
  }

  /// Every number from 1 to the last was given once.
  private func numbers(_ ids: [String], _ wanted: Int) -> [String] {
    let given = Set(ids.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } })
    guard ids.count == wanted, given.count == wanted, given.min() == 1, given.max() == wanted else {
      return [
        "\(ids.count) records with \(given.count) different numbers up to \(given.max() ?? 0), not \(wanted)"
      ]
    }
    return []
  }

  /// Who records one after the other gets rising numbers.
  private func order(_ results: [CrowdResult]) -> [String] {
    results.enumerated().compactMap { worker, result in
      let numbers = result.ids.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
      return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
        ? nil : "worker \(worker): numbers do not rise"
    }
  }

  private func whole() throws -> [String] {
    try [["trail", "verify"], ["check"]].compactMap { words in
      let outcome = try crowd.command(words).outcome(in: crowd.folder)
      return outcome.code == 0
        ? nil : "\(words.joined(separator: " ")): exit \(outcome.code): \(outcome.firstError)"
    }
  }

  /// What each one recorded can be read back.
  private func titles(_ workers: Int) throws -> [String] {
    let outcome = try crowd.command(["export", "nonconformity", "--format", "json"]).outcome(
      in: crowd.folder)
    guard outcome.code == 0 else { return ["export: \(outcome.firstError)"] }
    let read = Set(outcome.output.split(separator: "\""))
    let missing = (0..<workers).flatMap { worker in
      (0..<crowd.records).map { "Ieraksts \(worker)-\($0)" }
    }
    .filter { !read.contains($0[...]) }
    return missing.isEmpty
      ? [] : ["\(missing.count) records cannot be read back, the first is \(missing[0])"]
  }
}
