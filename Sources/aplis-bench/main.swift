import Foundation

Interruption.watch()
let words = Array(CommandLine.arguments.dropFirst())
do {
  let rest = Array(words.dropFirst())
  switch words.first {
  case "generate": try GenerateCommand(rest).run()
  case BareImportCommand.name: try BareImportCommand(rest).run()
  case "year": if try !YearCommand(rest).run() { exit(1) }
  case "assessment": if try !AssessmentCommand(rest).run() { exit(1) }
  case "crowd": if try !CrowdCommand(rest).run() { exit(1) }
  default:
    let options = try Options(words)
    if options.asksForHelp {
      print(Options.help)
    } else if try !CompareCommand(options).run() {
      exit(1)
    }
  }
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  if case BenchError.usage = error { exit(64) }
  exit(74)
}
