/// Takes bytes of a file as they come.
public typealias ByteSink = (UnsafeRawBufferPointer) throws -> Void
