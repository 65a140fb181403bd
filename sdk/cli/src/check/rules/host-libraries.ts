import { argumentsOf } from '../code/globals.ts';
import { textOf } from '../code/syntax.ts';
import type { Found, Rule } from '../rule.ts';
import type { BundledPackage, Code } from '../subject/subject.ts';

const host = /^(?:lit|lit-html|lit-element|@lit\/reactive-element|rxjs|@fachwerk\/ui)$/;
/** Whether a package is one that every page has once. */
export const isOfHost = (name: string): boolean => host.test(name);

/** One copy of what cannot be two: a second Lit dies on its Trusted Types policy, a second kit on its tags. */
export const hostLibrariesRule: Rule = {
  code: 'FW8120',
  name: 'no copy of what the host brings',
  checks: 'lit, rxjs and @fachwerk/ui are imported from the host, and no copy of them is in the bundle.',
  run: ({ code, packageJson, manifestFile }) => [
    ...code.packages.filter(({ name }) => isOfHost(name)).map(bundled),
    ...hidden(code),
    ...asDependency(packageJson, manifestFile),
  ],
};

const bundled = ({ name, version, files }: BundledPackage): Found => ({
  message: `${name} ${version} is in the bundle.`,
  fix: `Import it by its name ("${name}"), and name it in peerDependencies.`,
  ...(files[0] !== undefined && { file: files[0] }),
});

/** A copy that somebody packed before says what it is: each Lit makes a policy of its name. */
function hidden({ scripts }: Code): Found[] {
  return scripts.flatMap((script) =>
    script.nodes().flatMap((found) => {
      const { node } = found;
      const isPolicy =
        node.type === 'CallExpression' && textOf(argumentsOf(node)[0]) === 'lit-html' && argumentsOf(node).length === 2;
      if (!isPolicy) return [];
      const { file, line } = found.origin;
      return [
        {
          message: 'A copy of Lit is in the bundle, packed before.',
          fix: 'Take a build of this package that imports lit.',
          file,
          line,
        },
      ];
    }),
  );
}

function asDependency(packageJson: Readonly<Record<string, unknown>>, manifestFile: string): Found[] {
  const names = Object.keys(packageJson['dependencies'] ?? {}).filter(isOfHost);
  return names.map((name) => ({
    level: 'warning',
    message: `${name} is in dependencies, so whoever installs the plugin gets a copy that is never used.`,
    fix: `Move it to peerDependencies and devDependencies.`,
    file: manifestFile.replace(/src[\\/]manifest\.\w+$/, 'package.json'),
  }));
}
