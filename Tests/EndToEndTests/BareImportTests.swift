import Testing

@Suite("The floor of an import")
struct BareImportTests {
  @Test("The bare import writes what Aplis writes: the same rows, and a trail that explains each of them")
  func sameRows() throws {
    let built = try Built.ready()
    let tables = built.path("tables")
    #expect(try built.play(["generate", tables, "--years", "1"]).code == 0)
    #expect(try built.run(["import", tables]).code == 0)
    // In another folder: of two workspaces in one, none is the nearest.
    let bare = tables + "/bare.aplis"
    try built.run(["init", bare, "--name", "Sociālais dienests", "--language", "lv"])
    let run = try built.play(["bare-import", tables, bare])
    #expect(run.code == 0, "\(run.errors)")
    let check = try built.run(["check", "--workspace", bare])
    #expect(check.code == 0, "\(check.output)\(check.errors)")
    for kind in ["person", "process", "indicator", "answer", "measurement"] {
      let exported = try built.run(["export", kind, "--format", "csv"])
      #expect(try built.run(["export", kind, "--format", "csv", "--workspace", bare]).output == exported.output)
      #expect(exported.output.count > 100)
    }
  }

  @Test("A bare import into a file that is no workspace is refused")
  func noWorkspace() throws {
    let built = try Built()
    #expect(try built.play(["generate", built.path("tables"), "--years", "1"]).code == 0)
    try built.write("no database", to: "none.aplis")
    #expect(try built.play(["bare-import", built.path("tables"), built.path("none.aplis")]).code == 74)
    #expect(try built.play(["bare-import", built.path("tables")]).code == 64)
  }
}
