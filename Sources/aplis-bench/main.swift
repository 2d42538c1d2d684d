import Foundation

Interruption.watch()
let words = Array(CommandLine.arguments.dropFirst())
do {
  if words.first == "generate" {
    try GenerateCommand(Array(words.dropFirst())).run()
  } else {
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
