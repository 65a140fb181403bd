import type { LocatedIssue } from '../located-issue.ts';
import type { Bundle } from './bundler.ts';

/** A second copy of these dies on the page: of its Trusted Types policy, of a tag that is taken, of an `instanceof`. */
const single = ['lit-html', '@lit/reactive-element', 'rxjs'];

/** Libraries of the host that came in more than one copy, because two packages depend on different versions. */
export function findCopies({ outputs }: Pick<Bundle, 'outputs'>, file: string): LocatedIssue[] {
  const sources = Object.values(outputs).flatMap((output) => output.sources);
  return single.flatMap((name) => {
    const marker = `node_modules/${name}/`;
    const folders = sources
      .filter((source) => source.includes(marker))
      .map((source) => source.slice(0, source.indexOf(marker) + marker.length));
    const copies = [...new Set(folders)].toSorted();
    if (copies.length < 2) return [];
    const message = `There are ${copies.length} copies of ${name}: ${copies.join(', ')}.`;
    return [
      { code: 'FW1109', message, fix: `Make all packages take one version of ${name}.`, file, line: 1, column: 1 },
    ];
  });
}
