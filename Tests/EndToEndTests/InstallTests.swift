import Foundation
import Testing

@Suite("The program, installed")
struct InstallTests {
  @Test("What was installed works where its folder is moved, through a link and by the shell's path")
  func moved() throws {
    let built = try Built()
    let install = try built.run(["install", "--prefix", "first", "--language", "en"])
    #expect(install.code == 0 && install.output.contains("PATH lacks"), "\(install)")
    try FileManager.default.moveItem(atPath: built.path("first"), toPath: built.path("second"))
    try FileManager.default.createDirectory(atPath: built.path("links"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: built.path("links/aplis"), withDestinationPath: "../second/bin/aplis")
    for (number, call) in ["second/bin/aplis", "links/aplis", "PATH=\"$PWD/second/bin:$PATH\"; aplis"].enumerated() {
      let version = try Self.shell(built, "\(call) --version --verbose --language en")
      #expect(version.code == 0 && version.output.contains("/second/share/aplis"), "\(version)")
      let demo = try Self.shell(built, "\(call) demo sample\(number) --language lv")
      #expect(demo.code == 0, "\(demo.errors)")
    }
    let next = try Self.shell(built, "PATH=\"$PWD/second/bin:$PATH\"; aplis demo by-name --language en")
    let commands = next.output.split(separator: "\n").filter { $0.contains("--workspace") }
    #expect(commands.count == 4 && commands.allSatisfy { $0.hasPrefix("  aplis ") }, "\(commands)")
  }

  @Test("The installed program tells where it is, and takes itself away to the last folder")
  func removed() throws {
    let built = try Built()
    try built.run(["install", "--prefix", "place", "--language", "en"])
    let again = try Self.shell(built, "place/bin/aplis install --language en")
    #expect(again.code == 0 && again.output.contains("is installed in"), "\(again)")
    let removal = try Self.shell(built, "place/bin/aplis install --remove --language lv")
    #expect(removal.code == 0 && removal.output.contains("Noņemts"), "\(removal)")
    #expect(!FileManager.default.fileExists(atPath: built.path("place")))
  }

  @Test("It does not replace itself, by whatever way it is called")
  func itself() throws {
    let built = try Built()
    try built.run(["install", "--prefix", "place", "--language", "en"])
    let again = try Self.shell(
      built, "ln -s place link; APLIS_HOME=$PWD/place/share/aplis link/bin/aplis install --prefix link --language en")
    #expect(again.code == 0 && again.output.contains("does not replace itself"), "\(again)")
  }

  @Test("The program alone says in both languages what it lacks")
  func alone() throws {
    let built = try Built()
    try built.run(["install", "--prefix", "place", "--language", "en"])
    let alone = try Self.shell(built, "mkdir elsewhere; mv place/bin/aplis elsewhere; elsewhere/aplis status")
    #expect(alone.code != 0 && alone.errors.contains("kļūda:") && alone.errors.contains("error:"), "\(alone)")
  }

  /// The installed program finds what it needs by itself.
  private static func shell(_ built: Built, _ command: String) throws -> Built.Run {
    try built.run(["-c", "unset APLIS_HOME; \(command)"], throughShell: true)
  }
}
