import QualityModel

extension WorkspaceWriter: WorkspaceWriting {}
