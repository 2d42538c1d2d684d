import Foundation
import QualityCommands

let console = StandardConsole()
let words = CommandLine.arguments
// Linux tells a program its own words through /proc. Without them nobody knows what was asked for.
guard !words.isEmpty else {
  console.writeError("error: the program cannot read its own command line [program.no-words]\n")
  console.writeError("  next: see that it may read /proc/self, and run the command again\n")
  exit(74)
}
exit(Program.run(Array(words.dropFirst()), Surroundings.current(), console))
