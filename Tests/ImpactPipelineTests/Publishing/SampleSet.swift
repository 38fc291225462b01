import Foundation

@testable import ImpactPipeline

/// The repository's sample inputs, and the set that they give; made once for all tests that look at it.
enum SampleSet {
  static let root: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The sources of `inputs/`, in the order of their names.
  static let sources: [Source] = {
    let parts = ["downloads", "events", "funding", "outcomes", "registers", "scenarios"]
    return parts.flatMap { part -> [Source] in
      let folder = root.appending(path: "inputs/\(part)")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".csv") }.sorted().compactMap { name in
        (try? Data(contentsOf: folder.appending(path: name))).map {
          Source(name: "inputs/\(part)/\(name)", bytes: Array($0))
        }
      }
    }
  }()

  static let result = Result { () throws(PipelineFailure) in try publication(of: sources) }

  static func publication(of sources: [Source]) throws(PipelineFailure) -> Publication {
    var settings = PipelineSettings(version: "0.1.0")
    settings.threads = 2
    return try Pipeline(settings: settings).run(sources)
  }

  /// The files of `reports/` by path.
  static func committed() throws -> [String: [UInt8]] {
    let folder = root.appending(path: "reports")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = Array(try Data(contentsOf: url))
      }
    }
    return files
  }
}
