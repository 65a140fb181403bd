/** Cases 18 and 19: windows that speak up where only a port counts. */
import { testsOf, type Mutant } from '../mutant.ts';

const handshake = testsOf('core/sandbox/test/handshake.test.ts');
const headers = testsOf('core/gateway/src/site/site.test.ts');
const bootstrap = 'core/sandbox/src/bootstrap/bootstrap.ts';
const host = 'core/sandbox/src/host';

export const windows: readonly Mutant[] = [
  {
    cases: [18],
    without: 'the look at who offers ports',
    file: bootstrap,
    search: 'if (guard || !first || !second || bound.sourceOf(event) !== top) return;',
    replace: 'if (guard || !first || !second) return;',
    test: handshake('TLS.* 18: a frame takes its ports'),
  },
  {
    cases: [18],
    without: 'the end of the offers',
    file: bootstrap,
    search: 'if (guard || !first || !second || bound.sourceOf(event) !== top) return;',
    replace: 'if (!first || !second) return;',
    test: handshake('TLS.* 18: what a frame posts'),
  },
  {
    cases: [18],
    without: 'the look at which window begins',
    file: `${host}/mount-frame.ts`,
    search: "source !== element.contentWindow || data !== 'boot'",
    replace: "data !== 'boot'",
    test: handshake('TLS.* 18: what another window says'),
  },
  {
    cases: [18],
    without: 'Cross-Origin-Opener-Policy',
    file: 'core/gateway/src/http/security-headers.ts',
    search: "    'Cross-Origin-Opener-Policy': 'same-origin',\n",
    replace: '',
    test: headers('is the same for every address'),
  },
  {
    cases: [18],
    without: 'Cross-Origin-Opener-Policy, in a browser',
    file: 'core/sandbox/test/workplace/serve-workplace.ts',
    search: "    response.setHeader('cross-origin-opener-policy', 'same-origin');\n",
    replace: '',
    test: handshake('TLS.* 18: a page that opened'),
  },
  {
    cases: [19],
    without: 'the end of who begins twice',
    file: `${host}/open-frame.ts`,
    search: "if (source === this.element.contentWindow && data === 'boot') away();",
    replace: '',
    test: handshake('TLS.* 19: a second'),
  },
  {
    cases: [19],
    without: 'the look at which window it was',
    file: `${host}/open-frame.ts`,
    search: "if (source === this.element.contentWindow && data === 'boot') away();",
    replace: "if (data === 'boot') away();",
    test: handshake('TLS.* 19: "boot" from a document inside'),
  },
];
