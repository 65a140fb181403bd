/** Cases 6 to 9: plugins that take all the time or memory there is. */
import { testsOf, type Mutant } from '../mutant.ts';

const watchdog = testsOf('core/sandbox/test/watchdog.test.ts');
const handshake = testsOf('core/sandbox/test/handshake.test.ts');
const address = testsOf('core/sandbox/src/document/frame-address.test.ts');
const spin = watchdog('TLS.* 6, 7: an endless loop');
const source = 'core/sandbox/src/host';

export const processes: readonly Mutant[] = [
  {
    cases: [6],
    without: 'the end of who does not answer',
    file: `${source}/watchdog.ts`,
    search: 'const DEAD = 5_000',
    replace: 'const DEAD = 60_000',
    test: spin,
  },
  {
    cases: [6],
    without: 'the word that it does not answer',
    file: `${source}/watchdog.ts`,
    search: 'const UNRESPONSIVE = 2_000',
    replace: 'const UNRESPONSIVE = 60_000',
    test: spin,
  },
  {
    cases: [7],
    without: 'the way back of all that fell',
    file: `${source}/frames.ts`,
    search: 'frame.end({ error, blame, again })',
    replace: 'frame.end({ error, blame })',
    test: watchdog('7: on one host for all'),
  },
  {
    cases: [7],
    without: 'a host of its own for each plugin',
    file: 'core/sandbox/src/document/frame-address.ts',
    search: "mode === 'single' ? base",
    replace: "mode !== 'none' ? base",
    test: address('wildcard'),
  },
  {
    cases: [8],
    without: 'Origin-Agent-Cluster',
    file: 'core/sandbox/src/document/frame-document.ts',
    search: "      'origin-agent-cluster': '?1',\n",
    replace: '',
    test: watchdog('8: .* without IsolateSandboxedIframes'),
  },
  {
    cases: [8],
    without: 'the refusal of a document without an agent cluster',
    file: `${source}/open-frame.ts`,
    search: 'if (!cluster && this.#options.strict)',
    replace: 'if (!cluster && !this.#options.strict)',
    test: handshake('TLS.* 8: a document without'),
  },
  {
    cases: [8],
    without: 'the detector of the suite',
    file: 'core/sandbox/test/adversary/isolation.ts',
    search: 'missing.length > 0',
    replace: 'missing.length > 99',
    test: watchdog('8: .* names the reason'),
  },
  {
    cases: [9],
    without: 'the end of who does not answer',
    file: `${source}/watchdog.ts`,
    search: 'const DEAD = 5_000',
    replace: 'const DEAD = 600_000',
    test: watchdog(' 9: who eats'),
  },
  {
    cases: [9],
    without: 'the new beginning',
    file: `${source}/frames.ts`,
    search: 'frame.end({ error, blame, again })',
    replace: 'frame.end({ error, blame })',
    test: watchdog(' 9: who eats'),
  },
];
