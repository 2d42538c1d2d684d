import CLibXML2

/// What every call into libxml2 needs: one start, silence on standard error, and memory.
enum LibXML {
  /// One thing libxml2 said while it worked.
  struct Complaint {
    let isError: Bool
    let line: Int
    let message: String
    /// Where in an XPath expression, counted in bytes from 0.
    let offset: Int
  }

  /// libxml2 fills its shared tables on first use and without a lock, so they are filled here, once.
  private static let tables: Void = {
    xmlInitParser()
    xmlSchemaInitTypes()
    xmlRelaxNGInitTypes()
  }()

  static func start() {
    _ = tables
  }

  /// Runs `body` and returns its result with all that libxml2 said meanwhile; nothing is printed.
  ///
  /// The listeners belong to the thread and are put back afterwards, so other users of libxml2 in the same
  /// process keep theirs.
  static func listening<Result>(_ body: () throws -> Result) rethrows -> (Result, [Complaint]) {
    start()
    var complaints: [Complaint] = []
    return try withUnsafeMutablePointer(to: &complaints) { list in
      let previous = aplis_xml_listen(list) { list, error in
        guard let list, let error else { return }
        list.assumingMemoryBound(to: [Complaint].self).pointee.append(Complaint(error.pointee))
      }
      defer { aplis_xml_stop_listening(previous) }
      let result = try body()
      return (result, list.pointee)
    }
  }

  /// What libxml2 allocated. It returns nothing only when there is no memory left, and then nobody can go on.
  static func allocated<Pointer>(_ pointer: Pointer?) -> Pointer {
    guard let pointer else { fatalError("libxml2 has no memory left") }
    return pointer
  }

  /// Copies a string that libxml2 allocated for us, and frees it.
  static func take(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let text else { return "" }
    defer { aplis_xml_free(text) }
    return String(cString: text)
  }
}

extension LibXML.Complaint {
  /// `xmlError` is passed as a value: newer versions of libxml2 made the pointer constant.
  init(_ error: xmlError) {
    isError = error.level.rawValue >= XML_ERR_ERROR.rawValue
    line = Int(error.line)
    offset = Int(error.int1)
    let text = error.message.map { String(cString: $0) } ?? ""
    message = String(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
