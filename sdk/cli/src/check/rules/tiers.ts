import { argumentsOf } from '../code/globals.ts';
import { writeTiers } from '../code/manifest-edits.ts';
import type { Node } from '../code/script.ts';
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
      level: policy.surely ? 'error' : 'warning',
      message: `${policy.by} makes a Trusted Types policy, which the workplace's page refuses.`,
      fix: "Write tiers: ['isolated'] into the manifest, or run fachwerk check --fix.",
      file,
      line,
    };
    return [built || !policy.surely ? found : { ...found, mends: writeTiers(manifestFile) }];
  },
};

/** These make theirs as they load, and do not go on without. */
const frameworks = /^(?:vue|svelte)/;

interface Policy {
  readonly by: string;
  readonly surely: boolean;
}

function policyIn({ code }: Subject): Policy | undefined {
  const framework = code.packages.find(({ name }) => /^(?:vue|svelte|@vue\/runtime-dom)$/.test(name));
  if (framework) return { by: framework.name, surely: true };
  const policies = code.scripts.flatMap((script) => script.nodes()).flatMap(policyOf);
  return policies.find(({ surely }) => surely) ?? policies[0];
}

function policyOf(found: Node): Policy[] {
  const { node } = found;
  if (node.type !== 'CallExpression' || !/(?:^|\.)createPolicy$/.test(dotted(node['callee']) ?? '')) return [];
  const name = textOf(argumentsOf(node)[0]) ?? '';
  // That of a second Lit has a rule of its own.
  if (name === 'lit-html') return [];
  const { own } = found.origin;
  return [{ by: own ? 'The plugin' : 'A library', surely: own || frameworks.test(name) }];
}
