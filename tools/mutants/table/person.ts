/** Cases 20, 24 and 25: the person's keys, focus and screen. */
import { testsOf, type Mutant } from '../mutant.ts';

const focus = testsOf('core/sandbox/test/focus.test.ts');
const look = testsOf('core/sandbox/test/look.test.ts');
const bootstrap = 'core/sandbox/src/bootstrap';
const host = 'core/sandbox/src/host';
const lead = 'TLS.* 20: F6 and Escape lead out of a frame that did this: ';

export const person: readonly Mutant[] = [
  {
    cases: [20],
    without: 'the keys that lead out',
    file: `${bootstrap}/bootstrap.ts`,
    search: "if (key !== 'F6' && key !== 'Escape') return;",
    replace: 'return;',
    test: focus(`${lead}""`),
  },
  {
    cases: [20],
    without: 'the first place among listeners',
    file: `${bootstrap}/bootstrap.ts`,
    search: '    tell(keyReport(event));\n  },\n  true,\n);',
    replace: '    tell(keyReport(event));\n  },\n  false,\n);',
    test: focus(`${lead}"trap"`),
  },
  {
    cases: [20],
    without: 'the hold on what the plugin may patch',
    file: `${bootstrap}/bound.ts`,
    search:
      "export const postTo: (port: MessagePort, message: unknown) => void = free(MessagePort.prototype, 'postMessage');",
    replace: 'export const postTo = (port: MessagePort, message: unknown): void => port.postMessage(message);',
    test: focus(`${lead}"tamper"`),
  },
  {
    cases: [20],
    without: 'the ban on writing the document anew',
    file: `${bootstrap}/bootstrap.ts`,
    search:
      '  Object.defineProperty(Document.prototype, name, { value: undefined, writable: false, configurable: false });\n',
    replace: '',
    test: focus(`${lead}"write-anew"`),
  },
  {
    cases: [20],
    without: 'the count of nested documents',
    file: `${host}/open-frame.ts`,
    search: 'if ((this.element.contentWindow?.length ?? 0) > 0)',
    replace: 'if ((this.element.contentWindow?.length ?? 0) > 99)',
    test: focus('TLS.* 20: a nested frame stops'),
  },
  {
    cases: [20],
    without: 'the question where the focus is',
    file: `${host}/focus-guard.ts`,
    search: '    frame.ask();\n',
    replace: '',
    test: focus('TLS.* 20: .* when somebody clicks into it'),
  },
  {
    cases: [20],
    without: 'the answer that it is in a nested document',
    file: `${bootstrap}/bootstrap.ts`,
    search: 'nested: bound.hasFocus() && !here',
    replace: 'nested: false',
    test: focus('TLS.* 20: .* when it gets the focus by Tab'),
  },
  {
    cases: [20],
    without: 'the giving back of the focus',
    file: `${host}/focus-guard.ts`,
    search: '    restore();\n    const now',
    replace: '    const now',
    test: focus('TLS.* 20: with it the field'),
  },
  {
    cases: [20],
    without: 'the end of a thief',
    file: `${host}/focus-guard.ts`,
    search: 'if (known.thefts.length < MOST) return;',
    replace: 'return;',
    test: focus('TLS.* 20: with it the field'),
  },
  {
    cases: [20],
    without: 'the skip link',
    file: 'core/shell/src/view/frame-edges.ts',
    search: '      this.behind.focus();\n',
    replace: '',
    test: focus('TLS.* 20: a click enters'),
  },
  {
    cases: [24],
    without: 'the bounds of a size',
    file: `${host}/frame-size.ts`,
    search: 'Math.min(most, Math.max(1, Math.round(value)))',
    replace: 'value',
    test: look('TLS.* 24: sizes without measure'),
  },
  {
    cases: [24],
    without: 'the pause between sizes',
    file: `${host}/frame-size.ts`,
    search: 'const PAUSE = 100;',
    replace: 'const PAUSE = 0;',
    test: look('TLS.* 24: a storm'),
  },
  {
    cases: [25],
    without: 'the look at what a colour is',
    file: 'core/sandbox/src/look.ts',
    search: 'VALUE.test(value) && !REFUSED.test(value)',
    replace: 'value.length > 0',
    test: look('TLS.* 25: a colour'),
  },
  {
    cases: [25],
    without: 'text in place of markup',
    file: 'core/shell/src/view/view-states.ts',
    search: '>${details}</pre>',
    replace: ' .innerHTML=${details}></pre>',
    test: look('TLS.* 25: markup'),
  },
];
