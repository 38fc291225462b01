import Foundation
import ImpactPipeline

/// What ten times the metrics take, by the public API alone: the whole catalogue, and the catalogue ten times over
/// under other ids, worked out at every scope in every period and written with all tables and reports.
///
///     metrics FOLDER RUNS
///
/// Reads the CSV files below a folder of inputs into memory, takes turns, and prints for each turn the processor
/// seconds of reading alone and of a run with each catalogue, with the figures that it made.

func refuse(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let folder = arguments.first, let runs = arguments.last.flatMap(Int.init),
  runs > 0
else {
  refuse("usage: metrics FOLDER RUNS")
}

/// Every export and register below a folder.
func sources(below folder: String) -> [Source] {
  let root = URL(fileURLWithPath: folder, isDirectory: true)
  let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return found.filter { $0.hasSuffix(".csv") }.sorted().map { path in
    guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else {
      refuse("cannot read \(path)")
    }
    return Source(name: "inputs/\(path)", bytes: Array(data))
  }
}

/// Processor seconds of this process so far, on all its threads.
func processorSeconds() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func measured<Result>(_ work: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
  let start = processorSeconds()
  let result = try work()
  return (processorSeconds() - start, result)
}

let inputs = sources(below: folder)
let catalogues = [1, 10].map { times in
  (0..<times).flatMap { copy in
    MetricCatalogue.all.map { copy == 0 ? $0 : $0.known(as: "\($0.id)-copy-\(copy)") }
  }
}
for _ in 0..<runs {
  let reading = measured { Pipeline(settings: PipelineSettings(version: "0")).check(inputs) }
  print("reading", reading.seconds)
  for metrics in catalogues {
    var settings = PipelineSettings(version: "0")
    settings.metrics = metrics
    settings.threads = ProcessInfo.processInfo.activeProcessorCount
    do {
      let run = try measured { try Pipeline(settings: settings).run(inputs) }
      print(metrics.count, run.seconds, run.result.figures.figures.count)
    } catch {
      refuse("the inputs below \(folder) give no reports: \(error)")
    }
  }
}
