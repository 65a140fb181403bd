import { argumentsOf } from '../code/globals.ts';
import { writeTiers } from '../code/manifest-edits.ts';
import { dotted, textOf } from '../code/syntax.ts';
import { locateInSource } from '../../packages/locate-in-source.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';

/** The page permits the policies of Lit and the editor. A framework that makes its own cannot load there. */
export const tiersRule: Rule = {
  code: 'FW8121',
  name: 'tiers',
  checks: "A plugin whose code makes a Trusted Types policy of its own (Vue, Svelte) says tiers: ['isolated'].",
  run(subject) {
    const { manifest, manifestFile, built } = subject;
    const policy = manifest.tiers.includes('trusted') ? policyIn(subject) : undefined;
    if (policy === undefined) return [];
    const { file, line } = locateInSource(manifestFile, ['id']);
    const found: Found = {
      message: `${policy} makes a Trusted Types policy, which the workplace's page refuses.`,
      fix: "Write tiers: ['isolated'] into the manifest, or run fachwerk check --fix.",
      file,
      line,
    };
    return [built ? found : { ...found, mends: writeTiers(manifestFile) }];
  },
};

function policyIn({ code }: Subject): string | undefined {
  const framework = code.packages.find(({ name }) => /^(?:vue|svelte|@vue\/runtime-dom)$/.test(name));
  if (framework) return framework.name;
  for (const { node, origin } of code.scripts.flatMap((script) => [...script.nodes()])) {
    const isPolicy = node.type === 'CallExpression' && /(?:^|\.)createPolicy$/.test(dotted(node['callee']) ?? '');
    // That of a second Lit has a rule of its own.
    if (isPolicy && textOf(argumentsOf(node)[0]) !== 'lit-html') return origin.own ? 'The plugin' : 'A library';
  }
  return undefined;
}
