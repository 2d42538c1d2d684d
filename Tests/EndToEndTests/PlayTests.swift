import Testing

@Suite("A year and a crowd, each step a process of its own")
struct PlayTests {
  @Test(
    "The figures of a small year equal those of the script's own log, and what must be refused is refused"
  )
  func year() throws {
    let built = try Built()
    let run = try built.play(["year", "--small", "--keep", built.path("year")])
    #expect(run.code == 0, "\(run.output) \(run.errors)")
    #expect(
      run.output.contains("1 audits, 3 inspections with 2 demands, 6 nonconformities, 9 actions"))
    #expect(run.output.contains("figures compared; differences: 0"))
  }

  @Test("Programs that record at once leave a whole trail and numbers without gap or double")
  func crowd() throws {
    let built = try Built()
    let run = try built.play(["crowd", "--small", "--keep", built.path("crowd")])
    #expect(run.code == 0, "\(run.output) \(run.errors)")
    #expect(run.output.contains("40 recorded"))
  }
}
