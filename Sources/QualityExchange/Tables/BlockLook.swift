import QualityModel

/// Looks at one table of a sheet, row by row: finds its heads, and the rows that are no records.
///
/// Only the first rows of a stretch and those that are odd are held, so that memory does not grow with the table.
struct BlockLook {
  let columns: ClosedRange<Int>
  private let merged: [CellRange]
  private let isKnown: (String) -> Bool
  private let mayLeaveOut: Bool
  private let told: ClosedRange<Int>?

  private(set) var shapes: [TableShape] = []
  /// Rows that were not decided upon: the first ones of the table, or those behind a gap.
  private var waiting: [TableRow] = []
  private var isBehindGap = false
  /// Rows with a single text, which are headings if records follow.
  private var singles: [TableRow] = []
  private var openGroup: (text: String, first: Int)?
  private var lastRecord = 0
  /// Rows that hold sums if the numbers above add up to theirs.
  private(set) var doubtful: [(shape: Int, row: TableRow)] = []
  private var fullest = 0

  /// Heads stand among the first rows.
  private static let mostBeforeHeads = 40
  private static let behindGap = 4

  /// - Parameters:
  ///   - columns: those of the table
  ///   - merged: the merged cells of the sheet
  ///   - told: the rows of the heads, where somebody told them
  ///   - mayLeaveOut: whether rows with a single text may be headings and notes
  ///   - isKnown: whether a head means something to whoever reads the table
  init(
    _ columns: ClosedRange<Int>, merged: [CellRange], told: ClosedRange<Int>? = nil, mayLeaveOut: Bool,
    isKnown: @escaping (String) -> Bool
  ) {
    self.columns = columns
    self.merged = merged.filter { columns.overlaps($0.columns) }.map { range in
      CellRange(
        rows: range.rows,
        columns: (range.columns.lowerBound - columns.lowerBound)...(range.columns.upperBound - columns.lowerBound))
    }
    self.mayLeaveOut = mayLeaveOut
    self.told = told
    self.isKnown = isKnown
  }

  /// Takes the current row of the sheet.
  mutating func take(_ rows: any TableRows) {
    if shapes.isEmpty {
      waiting.append(TableRow(rows, columns))
      if waiting.count >= max(BlockLook.mostBeforeHeads, (told?.upperBound ?? 0) + 3) { begin() }
    } else {
      sort(rows)
    }
  }

  /// Decides upon what is left.
  mutating func finish() {
    if shapes.isEmpty { begin() }
    endGap()
    endSingles(asHeadings: false)
    closeGroup()
    for place in shapes.indices { shapes[place].leftOut.sort { $0.row < $1.row } }
  }

  // MARK: The heads

  private mutating func begin() {
    let rows = waiting
    waiting = []
    guard let first = rows.first(where: { !$0.filled.isEmpty }) else { return }
    guard let heads = TableHeads(told, in: rows) ?? TableHeads(in: rows, merged: merged, isKnown: isKnown) else {
      shapes.append(noTable(rows, first))
      return
    }
    open(rows, heads, before: .title)
    for row in rows[(heads.rows.upperBound + 1)...] { sort(row) }
  }

  private func noTable(_ rows: [TableRow], _ first: TableRow) -> TableShape {
    let left = rows.map { TableShape.LeftOut(row: $0.number, text: $0.text, reason: .beforeTable) }
    return TableShape(columns: [], headRows: [], leftOut: left, rows: first.number...first.number)
  }

  private mutating func open(_ rows: [TableRow], _ heads: TableHeads, before reason: TableShape.Reason) {
    let found = HeadLabels(
      Array(rows[heads.rows]), from: columns.lowerBound, below: rows[(heads.rows.upperBound + 1)...],
      titles: rows[..<heads.rows.lowerBound].map(\.text))
    var shape = TableShape(
      columns: found.columns, headRows: rows[heads.rows].map(\.number), leftOut: [],
      rows: rows[heads.rows.lowerBound].number...rows[heads.rows.upperBound].number)
    shape.yearOfTitle = found.yearOfTitle
    for row in rows[..<heads.rows.lowerBound] {
      shape.leftOut.append(
        TableShape.LeftOut(row: row.number, text: row.text, reason: row.filled.isEmpty ? .empty : reason))
    }
    shape.isOnItsSide = TableSide.isOnItsSide(rows, heads, isKnown: isKnown)
    shapes.append(shape)
    (fullest, lastRecord) = (0, 0)
  }

  // MARK: The rows below

  private mutating func sort(_ rows: any TableRows) {
    let filled = columns.reduce(into: 0) { if !rows.isEmpty($1) { $0 += 1 } }
    // What is plainly a record needs no closer look.
    if !isBehindGap, filled > 1, filled >= fullest, !mayBeOdd(rows) { return record(rows.row, filled) }
    sort(TableRow(rows, columns))
  }

  /// Whether the first text of the row begins as heads, sums and numbers of columns do.
  private func mayBeOdd(_ rows: any TableRows) -> Bool {
    guard let first = columns.first(where: { !rows.isEmpty($0) }), !rows.isEmpty(nameColumn) else { return true }
    let text = rows[first].words
    if shape.columns.first?.label == text { return true }
    let second = first < columns.upperBound ? rows[first + 1].words : ""
    return [text, second].contains { text in
      TableWords.mayBegin(text)
        && (TableWords.isTotal(text) || TableWords.mayBeTotal(text) || TableWords.isMean(text))
    }
  }

  private mutating func sort(_ row: TableRow) {
    let filled = row.filled
    if filled.isEmpty {
      if !waiting.isEmpty { endGap() }
      isBehindGap = true
      return leaveOut(row, .empty)
    }
    if isBehindGap {
      waiting.append(row)
      if waiting.count >= BlockLook.behindGap { endGap() }
      return
    }
    decide(row, filled)
  }

  private mutating func decide(_ row: TableRow, _ filled: [Int]) {
    if isHeadAgain(row) { return leaveOut(row, .headAgain) }
    if mayLeaveOut, row.number == (shape.headRows.last ?? 0) + 1, TableHeads.areNumbers(row),
      filled.count == shape.columns.count
    {
      return leaveOut(row, .columnNumbers)
    }
    if let reason = totalReason(row, filled) { return leaveOut(row, reason) }
    if isSingle(row, filled) { return singles.append(row) }
    if filled.isEmpty { return leaveOut(row, .lowerPart) }
    record(row.number, filled.count)
  }

  private mutating func record(_ number: Int, _ filled: Int) {
    endSingles(asHeadings: true)
    fullest = max(fullest, min(filled, 3))
    lastRecord = number
    extend(to: number)
  }

  private func isHeadAgain(_ row: TableRow) -> Bool {
    let labels = shape.columns.filter { !$0.label.isEmpty }
    let same = labels.count { row[$0.at - columns.lowerBound].words == $0.label }
    return shape.headRows.count == 1 && same > 1 && same * 10 >= labels.count * 9 && row.filled.count <= labels.count
  }

  /// Sums stand behind words that say so; where the words may begin a name, too, the numbers decide.
  private mutating func totalReason(_ row: TableRow, _ filled: [Int]) -> TableShape.Reason? {
    guard let place = filled.first(where: { CellSort(row[$0]) == .words }) else {
      if isNameless(row, filled) { doubtful.append((shapes.count - 1, row)) }
      return nil
    }
    let text = row[place].words
    if TableWords.isTotal(text) || TableWords.isMean(text) {
      return filled.count < max(shape.columns.count, 2) || place == filled.first ? .total : nil
    }
    if TableWords.mayBeTotal(text) { doubtful.append((shapes.count - 1, row)) }
    return nil
  }

  /// Numbers alone, where other rows begin with a name.
  private func isNameless(_ row: TableRow, _ filled: [Int]) -> Bool {
    !filled.isEmpty && row[nameColumn - columns.lowerBound].isEmpty
      && filled.allSatisfy { [.number, .smallNumber].contains(CellSort(row[$0])) }
  }

  /// The first column that does not number the rows.
  private var nameColumn: Int { shape.columns.first { $0.role != .numbering }?.at ?? columns.lowerBound }

  /// A row with one text is a heading or a note where others have more.
  private func isSingle(_ row: TableRow, _ filled: [Int]) -> Bool {
    guard filled.count == 1, shape.columns.count > 1 else { return false }
    let isOverWidth = merged.contains {
      $0.rows.contains(row.number) && $0.columns.count > 1 && $0.columns.contains(filled[0])
    }
    guard !isOverWidth else { return true }
    let isFirst = shape.columns.prefix { $0.at < columns.lowerBound + filled[0] }.allSatisfy { $0.role == .numbering }
    return mayLeaveOut && isFirst && shape.columns.count > 2 && CellSort(row[filled[0]]) == .words
  }

  private mutating func endSingles(asHeadings: Bool) {
    let ended = singles
    singles = []
    guard let last = ended.last else { return }
    for row in ended { leaveOut(row, asHeadings ? .heading : .footnote) }
    guard asHeadings else { return }
    closeGroup()
    openGroup = (last.text, last.number + 1)
  }

  private mutating func closeGroup() {
    guard let group = openGroup else { return }
    openGroup = nil
    guard lastRecord >= group.first else { return }
    shape.groups.append(TableShape.Group(text: group.text, rows: group.first...lastRecord))
  }

  // MARK: Behind an empty row

  private mutating func endGap() {
    let rows = waiting
    (waiting, isBehindGap) = ([], false)
    guard !rows.isEmpty else { return }
    if let heads = newHeads(rows) {
      endSingles(asHeadings: false)
      closeGroup()
      open(rows, heads, before: .title)
      for row in rows[(heads.rows.upperBound + 1)...] { decide(row, row.filled) }
    } else {
      endSingles(asHeadings: false)
      for row in rows { decide(row, row.filled) }
    }
  }

  /// Other heads: words in columns in which numbers stood, and something else below them.
  private func newHeads(_ rows: [TableRow]) -> TableHeads? {
    guard let heads = TableHeads(in: rows, merged: merged, isKnown: isKnown),
      rows.indices.contains(heads.rows.upperBound + 1)
    else { return nil }
    let row = rows[heads.rows.lowerBound]
    guard row.filled.count > 1, !isHeadAgain(row) else { return nil }
    let below = rows[heads.rows.upperBound + 1]
    let isOther = row.filled.contains { place in
      [.number, .day, .smallNumber].contains(CellSort(below[place])) && CellSort(row[place]) != CellSort(below[place])
    }
    let areKnown = row.filled.allSatisfy { isKnown(row[$0].words) || WrittenPeriod(row[$0].words) != nil }
    return isOther || areKnown ? heads : nil
  }

  // MARK: Inside

  private var shape: TableShape {
    get { shapes[shapes.count - 1] }
    set { shapes[shapes.count - 1] = newValue }
  }

  private mutating func extend(to row: Int) {
    shape.rows = shape.rows.lowerBound...max(shape.rows.upperBound, row)
  }

  private mutating func leaveOut(_ row: TableRow, _ reason: TableShape.Reason) {
    shape.leftOut.append(TableShape.LeftOut(row: row.number, text: row.text, reason: reason))
  }
}
