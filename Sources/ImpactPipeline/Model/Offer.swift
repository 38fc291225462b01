/// What LOTI does, in four functions ("Evolving the LOTI model", February 2023).
public enum Function: String, Hashable, Sendable, CaseIterable {
  case shareKnowledge = "share-knowledge"
  case buildCapacity = "build-capacity"
  case runProjects = "run-projects"
  case influenceChange = "influence-change"

  /// As a sentence's subject: "Share knowledge".
  public var title: String {
    switch self {
    case .shareKnowledge: "Share knowledge"
    case .buildCapacity: "Build capacity"
    case .runProjects: "Run projects"
    case .influenceChange: "Influence change"
    }
  }
}

/// The hierarchy of public sector innovation, from the bottom up ("Evolving the LOTI model", 2023).
public enum HierarchyLevel: String, Hashable, Sendable, CaseIterable {
  case peopleAndRelationships = "people-and-relationships"
  case skillsAndCompetencies = "skills-and-competencies"
  case assetsAndResources = "assets-and-resources"
  case waysOfWorking = "ways-of-working"
  case dataAndTechnology = "data-and-technology"

  /// In words.
  public var title: String { rawValue.spacedTitle }
}

/// The four spaces of the landscape of innovation methods (Nesta).
public enum MethodsSpace: String, Hashable, Sendable, CaseIterable {
  case intelligence, solution, technology, talent

  /// In words, with what the space is for.
  public var title: String {
    switch self {
    case .intelligence: "Intelligence: understanding reality"
    case .solution: "Solution: shaping reality"
    case .technology: "Technology: enabling action"
    case .talent: "Talent: empowering people"
    }
  }
}

/// An objective of one of the two roles ahead.
public enum Objective: String, Hashable, Sendable, CaseIterable {
  case p1 = "P1"
  case p2 = "P2"
  case p3 = "P3"
  case f1 = "F1"
  case f2 = "F2"
  case f3 = "F3"

  /// What it aims at, in our own words.
  public var title: String {
    switch self {
    case .p1: "Tangible results for Londoners"
    case .p2: "Show what collaborative innovation can do and make the case for more"
    case .p3: "Embed innovation skills in policy and service teams"
    case .f1: "Fix broken processes and streamline ways of working"
    case .f2: "Lower the barriers to innovating at scale"
    case .f3: "Build knowledge and capability across London local government"
    }
  }

  /// The role it belongs to.
  public var role: String {
    switch self {
    case .p1, .p2, .p3: "Innovation partner"
    case .f1, .f2, .f3: "Innovation foundations"
    }
  }
}

/// A benefit promised to members.
public enum PromisedBenefit: String, Hashable, Sendable, CaseIterable {
  case b1 = "B1"
  case b2 = "B2"
  case b3 = "B3"
  case b4 = "B4"
  case b5 = "B5"
  case b6 = "B6"

  /// What is promised, in our own words.
  public var title: String {
    switch self {
    case .b1: "Digital tools do more when process and behaviour change with them"
    case .b2: "A coordinated set of methods is more likely to succeed"
    case .b3: "Innovation at the scale of problems that cross boundaries"
    case .b4: "Access to expertise held in pockets"
    case .b5: "Attracting and keeping talent through London-wide communities"
    case .b6: "Cost-effective access to new methods"
    }
  }
}

/// A capability: one row of the innovation stack.
public enum Capability: String, Hashable, Sendable, CaseIterable {
  case partnerships
  case accessToTalent = "access-to-talent"
  case knowledgeAndSkills = "knowledge-and-skills"
  case cyberSecurity = "cyber-security"
  case buildAndBuy = "build-and-buy"
  case smartCities = "smart-cities"
  case dataCollaboration = "data-collaboration"
  case informationGovernance = "information-governance"
  case dataEthics = "data-ethics"
  case researchAndForesight = "research-and-foresight"
  case publicParticipation = "public-participation"
  case designThinking = "design-thinking"
  case openInnovation = "open-innovation"
  case behaviouralInsights = "behavioural-insights"
  case innovationCulture = "innovation-culture"
  case teamAndOrganisationDesign = "team-and-organisation-design"

  /// In words.
  public var title: String { rawValue.spacedTitle }

  /// The layer of the stack it stands in.
  public var layer: Layer {
    switch self {
    case .partnerships, .accessToTalent, .knowledgeAndSkills: .people
    case .cyberSecurity, .buildAndBuy, .smartCities: .tech
    case .dataCollaboration, .informationGovernance, .dataEthics: .data
    case .researchAndForesight, .publicParticipation, .designThinking, .openInnovation, .behaviouralInsights,
      .innovationCulture, .teamAndOrganisationDesign:
      .methods
    }
  }

  /// The four layers of the stack.
  public enum Layer: String, Hashable, Sendable, CaseIterable {
    case people = "People"
    case tech = "Tech"
    case data = "Data"
    case methods = "Methods"
  }
}

/// Where a capability is deployed: one column of the innovation stack.
public enum StackColumn: String, Hashable, Sendable, CaseIterable {
  case innovationFoundations = "innovation-foundations"
  case consultingAndAdvice = "consulting-and-advice"
  case netZero = "net-zero"
  case housing
  case digitalInclusion = "digital-inclusion"
  case socialCare = "social-care"

  /// In words.
  public var title: String { rawValue.spacedTitle }
}

extension String {
  /// An id in kebab case as words: `net-zero` → `Net zero`.
  var spacedTitle: String {
    let words = split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
