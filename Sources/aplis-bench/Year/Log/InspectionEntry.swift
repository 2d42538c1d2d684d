/// An inspection as the script remembers it.
struct InspectionEntry {
  let day: CalendarDay
  let body: String
  let hasDemands: Bool
}
