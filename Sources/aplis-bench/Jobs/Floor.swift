import Foundation

/// What the `sqlite3` program alone needs for the same rows: the measure that everything is compared with.
struct Floor {
  /// The path of the program.
  let program: String

  var start: ChildCommand { ChildCommand(program: program, arguments: ["--version"]) }

  /// Imports every file of a bed into its database, as they come, without a check.
  func importing(_ bed: TestBed) throws -> ChildCommand {
    let files = try FileManager.default.contentsOfDirectory(atPath: bed.tables).filter { $0.hasSuffix(".csv") }.sorted()
    let lines = files.map { file in
      let table = file.dropFirst("00-".count).dropLast(".csv".count)
      return ".mode csv\n.import \"\(bed.tables)/\(file)\" \(table)\n"
    }
    try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: bed.floorScript))
    return ChildCommand(program: program, arguments: [bed.floorDatabase], input: bed.floorScript)
  }

  func indexing(_ bed: TestBed) -> ChildCommand {
    query(
      bed,
      """
      create index a on nonconformity(found,process,source,severity);
      create index b on action(state,due);
      create index c on answer(question,value);
      """)
  }

  func overdue(_ bed: TestBed) -> ChildCommand {
    query(
      bed,
      """
      select id,title,due,responsible from action
        where state in ('planned','started') and due<'2025-12-31' order by due limit 100
      """)
  }

  func indexingOpen(_ bed: TestBed) -> ChildCommand {
    query(bed, "create index b on action(state,due); create index d on person(id);")
  }

  /// The same rows with the same columns, as far as they stand in the tables.
  func todo(_ bed: TestBed) -> ChildCommand {
    query(
      bed,
      """
      select due,id,title,state,(select name from person where person.id=responsible) from action
        where state in ('planned','started') order by due,id
      """)
  }

  func allOverdue(_ bed: TestBed) -> ChildCommand {
    query(
      bed,
      """
      select id,title,kind,state,due,(select name from person where person.id=responsible) from action
        where state in ('planned','started') and due<date('now') order by due,id
      """)
  }

  /// The counts and means that a management review of 2025 is made of.
  func review(_ bed: TestBed) -> ChildCommand {
    query(
      bed,
      """
      select source,severity,process,count(*),sum(closed='') from nonconformity
        where found between '2025-01-01' and '2025-12-31' group by 1,2,3;
      select avg(julianday(closed)-julianday(found)) from nonconformity
        where closed between '2025-01-01' and '2025-12-31';
      select state,count(*),sum(plannedCost) from action where due between '2025-01-01' and '2025-12-31' group by 1;
      select question,value,count(*) from answer where question >= 'Q-2023' group by 1,2;
      select indicator,substr(period,1,4),avg(value) from measurement where period>='2023' group by 1,2;
      select result,count(*) from inspection where day between '2025-01-01' and '2025-12-31' group by 1;
      select state,count(*) from audit where planned between '2025-01-01' and '2025-12-31' group by 1;
      """)
  }

  private func query(_ bed: TestBed, _ statements: String) -> ChildCommand {
    ChildCommand(program: program, arguments: [bed.floorDatabase, statements])
  }
}
