import Testing

@testable import aplis_bench

@Suite("Runs")
struct TimingTests {
  @Test("The fastest run counts; the spread is how far the median lies above it")
  func fastest() throws {
    let timing = Timing.of(14, 10, 90, 12)
    #expect(timing.seconds == 0.010)
    #expect(try abs(#require(timing.spread) - 0.003) < 1e-12)
    #expect(!timing.isUnsteady)
    #expect(Timing.of(10, 16, 17).isUnsteady)
    #expect(Timing.of(10).spread == nil)
  }

  @Test("After a failure nothing counts, and nothing more is run")
  func failure() throws {
    var timing = Timing.of(10)
    try timing.take { throw BenchError.program("exit 1") }
    try timing.take {
      Issue.record("was run")
      return ProcessRun(seconds: 1, wallSeconds: 1, peakBytes: 1, status: 0)
    }
    #expect(timing.failure == "exit 1")
    #expect(timing.seconds == nil)
  }

  @Test("The processor's time of a child and of its children counts, waiting does not")
  func processorTime() throws {
    let folder = try WorkFolder(kept: nil)
    defer { folder.discardAll() }
    let waiting = try ChildCommand(program: "/bin/sleep", arguments: ["0.3"]).run(in: folder.path)
    #expect(waiting.seconds < 0.2)
    #expect(waiting.wallSeconds >= 0.3)
    let script = "/bin/sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; true"
    let working = try ChildCommand(program: "/bin/sh", arguments: ["-c", script]).run(in: folder.path)
    #expect(working.seconds > 0.02)
  }
}
