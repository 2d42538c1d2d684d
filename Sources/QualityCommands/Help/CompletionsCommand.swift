import QualityModel

/// `aplis completions bash`: a script with which a shell completes commands.
enum CompletionsCommand {
  static let description = CommandDescription(
    "completions", arguments: [.required("SHELL", .words(["bash", "zsh", "fish"]))],
    examples: ["completions bash > ~/.local/share/bash-completion/completions/aplis"], run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode { .success }
}
