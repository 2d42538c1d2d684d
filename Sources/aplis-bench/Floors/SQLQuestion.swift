/// What the program is asked, as SQL: the same rows with the same columns, as far as the workload has such rows.
enum SQLQuestion {
  case open, overdue, allOverdue, todo, status, show, review, add, step

  var text: String {
    switch self {
    case .open: "select id,name,kind from unit limit 1"
    case .overdue: SQLQuestion.overdueActions + " limit 100"
    case .allOverdue: SQLQuestion.overdueActions
    case .todo: SQLQuestion.everythingOpen
    case .status: SQLQuestion.figures
    case .show: SQLQuestion.oneRecord
    case .review: SQLQuestion.aggregates
    case .add: SQLQuestion.addition
    case .step: SQLQuestion.change
    }
  }

  private static let openActions = "withdrawn is null and state in ('planned','started')"
  private static let openNonconformities =
    "withdrawn is null and state in ('registered','contained','analysed','planned','implemented')"

  private static let overdueActions = """
    select id,title,kind,state,due,(select name from person where person.id=responsible) from action
      where \(openActions) and due<date('now') order by due,id
    """

  private static let everythingOpen = """
    select due,'action',id,title,state,(select name from person where person.id=responsible) from action
      where \(openActions) and due is not null
    union all
    select due,'nonconformity',id,title,state,(select name from person where person.id=owner) from nonconformity
      where \(openNonconformities) and due is not null
    order by 1,3
    """

  private static let figures = """
    select count(*),sum(due between date('now') and date('now','+14 days')),sum(due<date('now')) from nonconformity
      where \(openNonconformities);
    select count(*),sum(due between date('now') and date('now','+14 days')),sum(due<date('now')) from action
      where \(openActions);
    select id,due,title,(select name from person where person.id=owner) from nonconformity
      where \(openNonconformities) and due<date('now') order by due,id limit 3;
    \(overdueActions) limit 3;
    select count(*) from programme where year=strftime('%Y','now') and withdrawn is null;
    select id from process where withdrawn is null and id not in
      (select process from processReport where year=strftime('%Y','now','-1 year') and withdrawn is null);
    select count(*) from review where year=strftime('%Y','now','-1 year') and withdrawn is null;
    """

  /// A record, the names it refers to, when it was written, and what refers to it.
  private static let oneRecord = """
    select n.*,(select name from process where process.id=n.process),(select name from unit where unit.id=n.unit),
      (select name from person where person.id=n.owner),(select at from trail where trail.entry=n.entry)
      from nonconformity n where n.id='\(AplisProgram.shown)';
    select id,title from action where "for"='\(AplisProgram.shown)' and withdrawn is null order by id;
    """

  private static let aggregates = """
    select source,severity,process,count(*),sum(closed='') from nonconformity
      where found between '2025-01-01' and '2025-12-31' group by 1,2,3;
    select avg(julianday(closed)-julianday(found)) from nonconformity
      where closed between '2025-01-01' and '2025-12-31';
    select state,count(*),sum(plannedCost) from action where due between '2025-01-01' and '2025-12-31' group by 1;
    select question,value,count(*) from answer where question >= 'Q-2023' group by 1,2;
    select indicator,substr(period,1,4),avg(value) from measurement where period>='2023' group by 1,2;
    select result,count(*) from inspection where day between '2025-01-01' and '2025-12-31' group by 1;
    select state,count(*) from audit where planned between '2025-01-01' and '2025-12-31' group by 1;
    """

  /// One row and its entry in the trail.
  private static let addition = """
    begin immediate;
    insert into nonconformity(id,title,found,source,severity,process,registered,due,firstDue,state,entry)
      select 'NC-2025-' || hex(randomblob(8)),'Ieraksts','2025-03-01','employee','minor','P-01','2025-03-01',
        '2025-05-30','2025-05-30','registered',max(entry)+1 from trail;
    \(entry("create", "nonconformity", "NC-2025-001"));
    commit;
    """

  /// One field of one row, and its entry in the trail.
  private static let change = """
    begin immediate;
    update action set progress=random()%100,entry=(select max(entry)+1 from trail) where id='ACT-2025-000001';
    \(entry("step", "action", "ACT-2025-000001"));
    commit;
    """

  private static func entry(_ event: String, _ kind: String, _ record: String) -> String {
    """
    insert into trail(entry,at,actor,event,kind,record,salt,payload,digest,link)
      select max(entry)+1,'2025-03-01T08:00:00Z','E-002','\(event)','\(kind)','\(record)',randomblob(16),
        '{"new":{"title":"Ieraksts"}}',randomblob(32),randomblob(32) from trail
    """
  }
}
