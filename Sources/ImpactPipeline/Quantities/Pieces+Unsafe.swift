// Why unsafe: a text is written straight into the room that it will keep. The room is as large as all pieces together, and
// each is a whole span of valid UTF-8.

extension String {
  /// Texts one after another. Takes one piece of memory, where an interpolation takes several as it grows: for texts that
  /// are made by the thousand, such as the ids of figures.
  init<let count: Int>(pieces: [count of String]) {
    var room = 0
    for index in pieces.indices { room += pieces[index].utf8.count }
    self = unsafe String(unsafeUninitializedCapacity: room) { buffer in
      var end = 0
      for index in pieces.indices {
        let piece = pieces[index]
        let bytes = piece.utf8Span.span
        unsafe bytes.withUnsafeBufferPointer { bytes in
          _ = unsafe buffer[end...].update(fromContentsOf: bytes)
        }
        end += bytes.count
      }
      return end
    }
  }
}
