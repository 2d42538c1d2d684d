/// Completion scripts. All words in them are those of commands, options and choices, which need no quoting.
enum ShellCompletion {
  /// For bash 4 and later.
  static func bash(_ table: CompletionTable) -> String {
    """
    # bash completion for aplis
    _aplis() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
      local first=${COMP_WORDS[1]} second=${COMP_WORDS[2]} command
      COMPREPLY=()
      if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(\(offer(table.first + table.global))))
        return
      fi
      if [[ $COMP_CWORD -eq 2 ]]; then
        case $first in
    \(seconds(table))
        esac
      fi
      command=$first
      case $first in
        \(table.second.map(\.first).joined(separator: "|"))) command="$first $second" ;;
      esac
      case "$command $prev" in
    \(cases(table))
        *" --workspace"|*" -w"|*" --home") COMPREPLY=($(compgen -f -- "$cur")); return ;;
        *" --language") COMPREPLY=($(compgen -W "lv en" -- "$cur")); return ;;
      esac
      case $command in
    \(options(table))
      esac
      if [[ ${#COMPREPLY[@]} -eq 0 && $cur != -* ]]; then COMPREPLY=($(compgen -f -- "$cur")); fi
    }
    complete -o filenames -F _aplis aplis

    """
  }

  private static func seconds(_ table: CompletionTable) -> String {
    table.second.map { "      \($0.first)) COMPREPLY=($(\(offer($0.words)))); return ;;" }.joined(separator: "\n")
  }

  private static func options(_ table: CompletionTable) -> String {
    table.options.map { "    \"\($0.command)\") COMPREPLY=($(\(offer($0.words + table.global)))) ;;" }
      .joined(separator: "\n")
  }

  private static func cases(_ table: CompletionTable) -> String {
    table.values.map { value in
      let reply =
        switch value.offer {
        case .words(let words): offer(words)
        case .files: "compgen -f -- \"$cur\""
        }
      return "    \"\(value.place)\") COMPREPLY=($(\(reply))); return ;;"
    }.joined(separator: "\n")
  }

  private static func offer(_ words: [String]) -> String {
    "compgen -W \"\(words.joined(separator: " "))\" -- \"$cur\""
  }

  /// For zsh, which runs the script for bash in its own compatible mode.
  static func zsh(_ table: CompletionTable) -> String {
    """
    #compdef aplis
    autoload -U +X bashcompinit && bashcompinit
    \(bash(table))
    """
  }

  static func fish(_ table: CompletionTable) -> String {
    var lines = ["# fish completion for aplis", "complete -c aplis -f"]
    lines.append("complete -c aplis -n __fish_use_subcommand -a '\(table.first.joined(separator: " "))'")
    for entry in table.second {
      let words = entry.words.joined(separator: " ")
      lines.append(
        "complete -c aplis -n '\(seen(entry.first)); and not \(seen(words))' "
          + "-a '\(words)'")
    }
    for option in table.global where option.hasPrefix("--") {
      lines.append("complete -c aplis -l \(option.dropFirst(2))")
    }
    lines += table.options.flatMap { fish($0.command, $0.words, table) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fish(_ command: String, _ words: [String], _ table: CompletionTable) -> [String] {
    let condition = command.split(separator: " ").map { seen(String($0)) }.joined(
      separator: "; and ")
    let values = Dictionary(table.values.map { ($0.place, $0.offer) }, uniquingKeysWith: { first, _ in first })
    return words.map { word in
      guard word.hasPrefix("--") else { return "complete -c aplis -n '\(condition)' -a \(word)" }
      return "complete -c aplis -n '\(condition)' -l \(word.dropFirst(2))" + fish(values["\(command) \(word)"])
    }
  }

  private static func seen(_ words: String) -> String { "__fish_seen_subcommand_from \(words)" }

  private static func fish(_ offer: CompletionTable.Offer?) -> String {
    switch offer {
    case .words(let words)?: " -x -a '\(words.joined(separator: " "))'"
    case .files?: " -r -F"
    case nil: ""
    }
  }
}
