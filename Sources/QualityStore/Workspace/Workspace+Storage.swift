import QualityModel

extension Workspace: WorkspaceStorage {}
