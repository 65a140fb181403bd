/** Cases 1 to 5: what a document's policies, and those of its page, hold back. */
import { testsOf, type Mutant } from '../mutant.ts';

const channels = testsOf('core/sandbox/test/channels.test.ts');
const handshake = testsOf('core/sandbox/test/handshake.test.ts');
const pagePolicy = testsOf('sdk/cli/src/site/content-security-policy.test.ts');
const policy = 'core/sandbox/src/document/frame-policy.ts';
const document = 'core/sandbox/src/document/frame-document.ts';
const withoutAllowlist = channels('2: in a browser without Connection-Allowlist');

export const walls: readonly Mutant[] = [
  {
    cases: [1],
    without: 'the sandbox of the document',
    file: policy,
    search: "    'sandbox allow-scripts',\n",
    replace: '',
    test: channels('1: with the policies of its own document'),
  },
  {
    cases: [1],
    without: 'the sandbox of the frame',
    file: 'core/sandbox/src/host/mount-frame.ts',
    search: "setAttribute('sandbox', 'allow-scripts')",
    replace: "setAttribute('sandbox', 'allow-scripts allow-same-origin')",
    test: handshake('TLS.* 1: the page lets'),
  },
  ...(
    [
      ["default-src 'none'", `"default-src 'none'"`, '"default-src *"'],
      ["connect-src 'none'", `net.length === 0 ? "'none'"`, 'net.length === 0 ? "*"'],
      ['img-src', 'img-src data: blob:', 'img-src * data: blob:'],
      ['media-src', 'media-src data: blob:', 'media-src * data: blob:'],
      ['font-src', 'font-src data:', 'font-src * data:'],
    ] as const
  ).map(([without, search, replace]) => ({
    cases: [2],
    without,
    file: policy,
    search,
    replace,
    test: withoutAllowlist,
  })),
  {
    cases: [2],
    without: 'Connection-Allowlist',
    file: document,
    search: "      'connection-allowlist': connectionAllowlist(parts),\n",
    replace: '',
    test: channels('TLS.* 2, 4: no request'),
  },
  {
    cases: [3],
    without: 'the second script policy',
    file: document,
    search: `[contentPolicy(parts, hashes), "script-src 'unsafe-inline'"]`,
    replace: '[contentPolicy(parts, hashes)]',
    test: withoutAllowlist,
  },
  {
    cases: [3],
    without: 'the hashes',
    file: policy,
    search: "`script-src ${hashes.join(' ')}`",
    replace: `"script-src 'unsafe-inline' 'unsafe-eval' data: blob:"`,
    test: channels('TLS.* 1, 3: nothing of the page'),
  },
  {
    cases: [4],
    without: 'the look at what a frame has loaded',
    file: 'core/sandbox/src/host/open-frame.ts',
    search: '++this.#loads > 1 && away()',
    replace: '++this.#loads',
    test: handshake('TLS.* 4, 19: it leaves for elsewhere'),
  },
  {
    cases: [4],
    without: "the page's exact frame-src",
    file: 'sdk/cli/src/site/content-security-policy.ts',
    search: "['frame-src', ...frames,",
    replace: "['frame-src', '*', ...frames,",
    test: pagePolicy('frames the mail frame alone'),
  },
  {
    cases: [5],
    without: 'Connection-Allowlist',
    file: document,
    search: "      'connection-allowlist': connectionAllowlist(parts),\n",
    replace: '',
    test: channels('TLS.* 5: WebRTC'),
  },
];
