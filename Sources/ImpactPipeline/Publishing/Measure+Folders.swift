extension Measure {
  /// The folders of the inputs that its rows come from.
  public var folders: [String] { subject.folders }
}
