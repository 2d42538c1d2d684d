import Foundation
import Testing

@Suite("The demo, as somebody tries it")
struct DemoTests {
  @Test("Each command that the demo prints next works when it is pasted into the shell")
  func next() throws {
    let built = try Built()
    let demo = try built.run(["demo", "my sample"])
    #expect(demo.code == 0, "\(demo.errors)")
    let commands = demo.output.split(separator: "\n").filter { $0.contains("--workspace") }.map(String.init)
    #expect(commands.count == 4)
    for command in commands {
      let run = try built.run(["-c", command], throughShell: true)
      #expect(run.code == 0 && !run.output.isEmpty, "\(command): \(run.errors)")
    }
  }
}
