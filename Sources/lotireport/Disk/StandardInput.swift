import ImpactPipeline

/// Standard input as one more export.
enum StandardInput {
  /// The source, named as if it stood in a part of the inputs folder.
  ///
  /// A redirected file is read where it lies. A pipe cannot be read twice nor in parallel, so what comes out of it
  /// is held in memory; a large export is better put in the folder.
  static func source(part: String, inputsName: String) throws(FileFailure) -> Source {
    let name = "\(inputsName)/\(part)/standard-input"
    do throws(Errno) {
      let status = try FileStatus(ofOpen: 0)
      if status.kind == .folder { throw .isAFolder }
      if status.kind == .file, SystemCalls.position(0) == 0 {
        return Source(name: name, store: FileByteStore(open: 0, name: name, byteCount: status.size))
      }
      return Source(name: name, bytes: try SystemCalls.readToEnd(0))
    } catch {
      throw FileFailure(.read, "standard input", error)
    }
  }
}
