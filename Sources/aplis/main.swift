import Foundation
import QualityCommands

let console = StandardConsole()
let code = Program.run(Array(CommandLine.arguments.dropFirst()), Surroundings.current(), console)
exit(code)
