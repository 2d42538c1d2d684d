import QualityModel

extension WorkspaceReader: WorkspaceReading {}

extension RawRow: FieldRow {}
