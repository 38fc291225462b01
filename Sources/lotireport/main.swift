import Foundation
import ImpactPipeline

print(Money.zero)
