/// What is known of an OpenDocument sheet after it has been read once.
struct ODSSheet {
  let name: String
  let style: String?
  var merged: [CellRange] = []
  var hiddenColumns: Set<Int> = []
}
