/** All rules, in the order in which they are told. */
import type { Rule } from './rule.ts';
import { badHabitsRule } from './rules/bad-habits.ts';
import { earlySubscriptionRule } from './rules/early-subscription.ts';
import { elementNamesRule } from './rules/element-names.ts';
import { hostLibrariesRule } from './rules/host-libraries.ts';
import { licencesRule } from './rules/licences.ts';
import { localesRule } from './rules/locales.ts';
import { manifestRule } from './rules/manifest.ts';
import { networkRule } from './rules/network.ts';
import { noEvalRule } from './rules/no-eval.ts';
import { pureShapesRule } from './rules/pure-shapes.ts';
import { sizeRule } from './rules/size.ts';
import { stableContractsRule } from './rules/stable-contracts.ts';
import { textInCodeRule } from './rules/text-in-code.ts';
import { tiersRule } from './rules/tiers.ts';
import { usesRule } from './rules/uses.ts';

export const rules: readonly Rule[] = [
  manifestRule,
  usesRule,
  pureShapesRule,
  localesRule,
  textInCodeRule,
  noEvalRule,
  elementNamesRule,
  sizeRule,
  licencesRule,
  badHabitsRule,
  networkRule,
  stableContractsRule,
  hostLibrariesRule,
  tiersRule,
  earlySubscriptionRule,
];
