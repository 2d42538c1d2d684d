/// What the command line asks for.
struct Options {
  private(set) var scales = [1, 10, 100]
  private(set) var runs = 5
  private(set) var kept: String?
  private(set) var aplis: String?
  private(set) var isJSON = false
  private(set) var asksForHelp = false

  static let help = """
    Measures aplis against its floors, as whole processes in turn: the sqlite3 program on the same rows, and a bare
    import with the same tables, indexes and chain of rows. Times are the processor's (user and system, with
    children), of the fastest run.

    USAGE: aplis-bench [OPTIONS]
           aplis-bench year [--small] [--seed N]
           aplis-bench crowd [--small] [--workers N] [--records N]
           aplis-bench assessment [--small] [--criteria N] [--assessors N]
           aplis-bench generate FOLDER [--years N] [--scale N]
           aplis-bench bare-import FOLDER WORKSPACE

      year           plays a year of audits, inspections, nonconformities and actions, each step a process, and
                     compares the review's figures with those of the script's own log
      crowd          lets many programs record into one workspace at once
      assessment     collects, spreads and reports self-assessments of several sizes, beside jq that reads the same
                     files, and tells how the times grow with the criteria and the people
      generate       writes a workload and does nothing else
      bare-import    the floor of an import: writes the files of a workload into an empty workspace, without a check
      --small        a small year, crowd or assessment; --keep and --aplis go with all three

      --scales N,…   sizes of the workload (1,10,100); 1000 is 18 million rows and needs 20 GB of disk
      --runs N       runs of every job (5; what takes some milliseconds: three times as many; import from scale 100
                     on: at most 3)
      --keep FOLDER  keep tables, databases and reports there
      --aplis FILE   the program to measure (the one beside this program)
      --json         print the results as JSON
      --help         print this text

    A growth is printed only where the times differ by more than three times their spread; otherwise it is not
    measured, and not reached.
    Temporary files go to TMPDIR; a folder in memory leaves the writing to a disk out.
    Exit code: 0 everything wanted is reached, 1 something is not or could not be measured, 64 wrong usage, 74 no
    measurement.
    """

  /// - Throws: `BenchError.usage`
  init(_ words: [String]) throws {
    var reader = OptionReader(words)
    while let option = reader.nextOption() {
      switch option {
      case "--scales": scales = try Set(reader.numbers(option)).sorted()
      case "--runs": runs = try reader.number(option)
      case "--keep": kept = try reader.value(option)
      case "--aplis": aplis = try reader.value(option)
      case "--json": isJSON = true
      case "--help", "-h": asksForHelp = true
      default: throw BenchError.usage("unknown option '\(option)'")
      }
    }
  }

  /// What takes some milliseconds is run more often.
  var quickRuns: Int { runs * 3 }

  /// Large imports take long enough to be measured well in few runs.
  func runs(atScale scale: Int) -> Int { scale < 100 ? runs : min(runs, 3) }

  /// Years are added at the largest scale that is still quick.
  var yearsKeptScale: Int { scales.last { $0 <= 100 } ?? 100 }
}
