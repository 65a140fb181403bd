/** All rules, in the order of their codes. */
import type { Rule } from './rule.ts';
import { axeRule } from './rules/axe.ts';
import { badHabitsRule } from './rules/bad-habits.ts';
import { billOfMaterialsRule } from './rules/bill-of-materials.ts';
import { contractsRule } from './rules/contracts.ts';
import { contrastRule } from './rules/contrast.ts';
import { declaredPackagesRule } from './rules/declared-packages.ts';
import { earlySubscriptionRule } from './rules/early-subscription.ts';
import { elementNamesRule } from './rules/element-names.ts';
import { hostLibrariesRule } from './rules/host-libraries.ts';
import { hostVersionsRule } from './rules/host-versions.ts';
import { isolatedRule } from './rules/isolated.ts';
import { keyboardRule } from './rules/keyboard.ts';
import { leaksRule } from './rules/leaks.ts';
import { licencesRule } from './rules/licences.ts';
import { localesRule } from './rules/locales.ts';
import { manifestRule } from './rules/manifest.ts';
import { networkRule } from './rules/network.ts';
import { noEvalRule } from './rules/no-eval.ts';
import { pureShapesRule } from './rules/pure-shapes.ts';
import { sizeRule } from './rules/size.ts';
import { speedRule } from './rules/speed.ts';
import { stableContractsRule } from './rules/stable-contracts.ts';
import { textInCodeRule } from './rules/text-in-code.ts';
import { tiersRule } from './rules/tiers.ts';
import { typesRule } from './rules/types.ts';
import { usesRule } from './rules/uses.ts';

export const rules: readonly Rule[] = [
  manifestRule,
  contractsRule,
  usesRule,
  pureShapesRule,
  leaksRule,
  axeRule,
  keyboardRule,
  contrastRule,
  localesRule,
  textInCodeRule,
  noEvalRule,
  elementNamesRule,
  sizeRule,
  speedRule,
  licencesRule,
  billOfMaterialsRule,
  badHabitsRule,
  networkRule,
  stableContractsRule,
  hostLibrariesRule,
  tiersRule,
  isolatedRule,
  hostVersionsRule,
  earlySubscriptionRule,
  typesRule,
  declaredPackagesRule,
];
