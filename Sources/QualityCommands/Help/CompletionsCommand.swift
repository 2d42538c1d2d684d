import QualityModel

/// `aplis completions bash`: a script with which a shell completes commands.
enum CompletionsCommand {
  static let description = CommandDescription(
    "completions", arguments: [.required("SHELL", .words(["bash", "zsh", "fish"]))],
    examples: [
      "completions bash > ~/.local/share/bash-completion/completions/aplis",
      "completions fish > ~/.config/fish/completions/aplis.fish",
    ],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let shell = invocation.argument(0) ?? ""
    let table = CompletionTable.ofAllCommands()
    switch shell {
    case "bash": session.console.write(ShellCompletion.bash(table))
    case "zsh": session.console.write(ShellCompletion.zsh(table))
    case "fish": session.console.write(ShellCompletion.fish(table))
    default: throw Refusal(.usage, .usageUnknownShell, ["word": .text(shell), "words": "bash, zsh, fish"])
    }
    return .success
  }
}

extension Refusal.ID {
  static let usageUnknownShell = Refusal.ID("usage.unknown-shell")
}
