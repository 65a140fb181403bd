import type { BundledWorkplace } from '../bundle/bundle-workplace.ts';
import type { OutputFile } from '../bundle/bundler.ts';
import { hashed } from './hashed.ts';

/** Licences ask that their notices go with every copy, and a minified script has none. */
export function noticeFile({ bundles }: BundledWorkplace): OutputFile {
  const notices = bundles.flatMap((bundle) => bundle.notices).flatMap((text) => text.split(/(?<=\*\/)\n/));
  const unique = [...new Set(notices.map((text) => text.trim()))].filter(Boolean).toSorted();
  const bytes = new TextEncoder().encode(`${unique.join('\n\n')}\n`);
  return { path: hashed('assets/notices.txt', bytes), bytes };
}
