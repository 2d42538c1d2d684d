/// What was done in the year, as the script itself wrote it down. The figures are computed from it alone.
struct YearLog {
  var nonconformities: [NonconformityEntry] = []
  var actions: [ActionEntry] = []
  var audits: [AuditEntry] = []
  var inspections: [InspectionEntry] = []
  var demands: [DemandEntry] = []
}
