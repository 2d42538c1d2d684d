import Foundation
import Testing

@testable import QualityCommands

@Suite("Installing")
struct InstallCommandTests {
  @Test("Program, catalogues, pages, completions and manuals stand in their usual places")
  func places() throws {
    let bench = try InstallBench()
    let run = bench.install()
    #expect(run.code == 0, "\(run.errors)")
    for place in InstalledPlace.allCases {
      #expect(run.output.contains(bench.prefix + "/" + place.path))
      #expect(FileManager.default.fileExists(atPath: bench.prefix + "/" + place.path), "\(place)")
    }
    #expect(try bench.text("share/man/lv/man1/aplis.1").contains("aplis"))
    #expect(try bench.text("share/aplis/Templates/pages/page.html") == bench.source("Templates/pages/page.html"))
    #expect(access(bench.prefix + "/bin/aplis", X_OK) == 0)
  }

  @Test("An update brings what is new, takes away what is no longer part of it, and nothing else")
  func update() throws {
    let bench = try InstallBench()
    bench.install()
    try bench.write("mine", "share/aplis/Templates/pages/mine.html")
    try bench.write("other", "bin/other")
    try bench.writeSource("new", "Templates/pages/new.html")
    try bench.removeSource("Templates/pages/page.html")
    #expect(bench.install().code == 0)
    #expect(try bench.text("share/aplis/Templates/pages/new.html") == "new")
    #expect(!bench.has("share/aplis/Templates/pages/page.html"))
    #expect(try bench.text("share/aplis/Templates/pages/mine.html") == "mine" && bench.text("bin/other") == "other")
  }

  @Test("A page that was changed where it is installed stays beside the new one, and is told")
  func changed() throws {
    let bench = try InstallBench()
    bench.install()
    try bench.write("changed", "share/aplis/Templates/pages/page.html")
    let run = bench.install()
    #expect(run.code == 0 && run.output.contains("page.html.kept"), "\(run.output)")
    #expect(try bench.text("share/aplis/Templates/pages/page.html.kept") == "changed")
    #expect(try bench.text("share/aplis/Templates/pages/page.html") == bench.source("Templates/pages/page.html"))
  }

  @Test("Where something else stands nothing is written")
  func foreign() throws {
    let bench = try InstallBench()
    try bench.write("somebody's", "bin/aplis")
    let run = bench.install()
    #expect(run.code == 64 && run.errors.contains("[install.foreign]"), "\(run.errors)")
    #expect(try bench.text("bin/aplis") == "somebody's" && !bench.has("share"))
  }

  @Test("An update that was stopped before its end leaves the earlier program, and the next one finishes it")
  func stopped() throws {
    let bench = try InstallBench()
    bench.install()
    try bench.writeSource("newer", "Templates/pages/page.html")
    // What stands in the way of the last file stops the update after all others are complete.
    try FileManager.default.createDirectory(
      atPath: bench.prefix + "/bin/aplis.aplis-part/x", withIntermediateDirectories: true)
    #expect(bench.install().code == 74)
    #expect(try bench.text("bin/aplis") == "#!/bin/sh\n")
    #expect(try bench.text("share/aplis/Templates/pages/page.html") != "newer")
    try FileManager.default.removeItem(atPath: bench.prefix + "/bin/aplis.aplis-part")
    #expect(bench.install().code == 0)
    #expect(try bench.text("share/aplis/Templates/pages/page.html") == "newer")
    #expect(try !bench.files().contains { $0.hasSuffix("-part") })
  }

  @Test("Removal takes away what was installed, keeps what was changed or added, and is refused where nothing is")
  func removal() throws {
    let bench = try InstallBench()
    #expect(bench.install(["--remove"]).errors.contains("[install.none]"))
    bench.install()
    try bench.write("mine", "share/aplis/Templates/pages/mine.html")
    try bench.write("changed", "share/aplis/Templates/pages/page.html")
    let run = bench.install(["--remove"])
    #expect(run.code == 0 && run.output.contains("page.html"), "\(run.output)")
    let left = try bench.files().filter { !bench.isFolder($0) }
    #expect(Set(left) == ["share/aplis/Templates/pages/mine.html", "share/aplis/Templates/pages/page.html"])
  }

  @Test("Nothing is deleted along a list that leads out of the folder or is none")
  func list() throws {
    for text in ["abc ../outside\n", "abc /etc/hostname\n", "nonsense\n"] {
      let bench = try InstallBench()
      bench.install()
      try bench.write(text, InstalledPlace.list)
      let run = bench.install(["--remove"])
      #expect(run.code == 65 && run.errors.contains("[install.list]"), "\(run.errors)")
      #expect(bench.has("bin/aplis"))
    }
  }

  @Test(
    "It is said whether the shell finds the program, and with which line it does",
    arguments: [
      ("/bin/bash", "~/.bashrc"), ("/usr/bin/zsh", "~/.zshrc"), ("/usr/bin/fish", "fish_add_path"), ("", "~/.profile"),
    ])
  func path(_ shell: String, _ expected: String) throws {
    let bench = try InstallBench()
    let run = bench.install(environment: ["SHELL": shell, "PATH": "/usr/bin"])
    #expect(run.output.contains("PATH lacks") && run.output.contains(expected), "\(run.output)")
    let found = bench.install(environment: ["SHELL": shell, "PATH": "/usr/bin:\(bench.prefix)/bin"])
    #expect(found.output.contains("The shell finds it") && !found.output.contains("PATH lacks"), "\(found.output)")
    try bench.write("#!/bin/sh\n", "earlier/aplis", isProgram: true)
    let behind = bench.install(
      environment: ["SHELL": shell, "PATH": "\(bench.prefix)/earlier:\(bench.prefix)/bin"])
    #expect(behind.output.contains("\(bench.prefix)/earlier/aplis first"), "\(behind.output)")
  }

  @Test("Without a folder of its own the account's is taken, and one must be named where that is not known")
  func account() throws {
    let bench = try InstallBench()
    #expect(bench.run(["install"], environment: ["HOME": bench.prefix]).code == 0)
    #expect(bench.has(".local/bin/aplis"))
    #expect(bench.run(["install"], environment: ["HOME": ""]).errors.contains("[install.no-home]"))
    #expect(bench.run(["install", "--prefix=~/there"], environment: ["HOME": bench.prefix]).code == 0)
    #expect(bench.has("there/bin/aplis"))
  }
}
