/** Patterns that are wrong in every plugin, each with what to write in its place. */
import { argumentsOf, calledGlobal, touchedGlobal } from './globals.ts';
import type { Node } from './script.ts';
import { dotted, globalName, isSyntax, keyName, memberName, textOf, walk, type Syntax } from './syntax.ts';

export interface Habit {
  readonly level?: 'warning';
  /** A warning where the plugin contributes to this point: then the host's help says what it does. */
  readonly toldAt?: string;
  readonly message: string;
  readonly fix: string;
  matches(found: Node): boolean;
}

const touches = (pattern: RegExp) => (found: Node) => pattern.test(touchedGlobal(found) ?? '');
const calls = (pattern: RegExp) => (found: Node) => pattern.test(calledGlobal(found) ?? '');
const PAGE = /^(?:document|window|globalThis|self|document\.(?:body|documentElement))$/;

export const habits: readonly Habit[] = [
  {
    message: 'document.cookie belongs to the workplace, and a frame has none.',
    fix: 'Use storage@1 for small values and backend@1 for a server.',
    matches: touches(/^document\.cookie$/),
  },
  {
    message:
      'Storage of the browser is refused in a frame, shared by all plugins of a page, and left behind at sign-out.',
    fix: 'Use storage@1, which the gateway keeps for the person.',
    matches: touches(/^(?:localStorage|sessionStorage)(?:\.|$)/),
  },
  {
    level: 'warning',
    message: 'IndexedDB and caches are refused in a frame, and must be erased at sign-out.',
    fix: "Use storage@1, or write tiers: ['trusted'] and erase them when the person signs out.",
    matches: touches(/^(?:indexedDB|caches)(?:\.|$)/),
  },
  {
    message: 'Windows and dialogs of the browser are refused in a frame and stop the page.',
    fix: 'Use ui@1: confirm, prompt, choose, toast, panel; or a link.',
    matches: calls(/^(?:open|alert|confirm|prompt|print)$/),
  },
  {
    message: 'The address bar and the title belong to the workplace.',
    fix: 'Use navigation@1: open, title, path.',
    matches: (found) =>
      calls(/^history\.(?:pushState|replaceState|back|go)$|^location\.(?:assign|replace|reload)$/)(found) ||
      assigns(found, /^(?:location|location\.href|location\.hash|document\.title)$/),
  },
  {
    message: 'Markup as text is refused by Trusted Types, because a text can bring code.',
    fix: 'Use a template, textContent, or nodes.',
    matches: (found) =>
      assignsMember(found, /^(?:innerHTML|outerHTML|srcdoc)$/) ||
      callsMember(found, /^(?:insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/),
  },
  {
    toldAt: 'shell.shortcut@1',
    message: 'A key of the whole page belongs to everybody on it.',
    fix: 'Listen on your own element, or contribute to shell.action@1; who listens all the same lists each key at shell.shortcut@1, and acts only while nothing beside the view has the focus.',
    matches: (found) =>
      listensOnPage(found) !== undefined && (textOf(argumentsOf(found.node)[0]) ?? '').startsWith('key'),
  },
  {
    message: 'A listener on the whole page stays when the view has gone.',
    fix: 'Give it the signal: addEventListener(type, listener, { signal }).',
    matches: (found) =>
      listensOnPage(found) !== undefined && !hasSignal(found.node) && !mentions(found, 'removeEventListener'),
  },
  {
    message: 'An interval goes on when the view has gone.',
    fix: "Use RxJS interval or timer, or own(() => clearInterval(…)); both end with the view's signal.",
    matches: (found) => calledGlobal(found) === 'setInterval' && !mentions(found, 'clearInterval'),
  },
  {
    message: 'What all code of a page shares must not be changed.',
    fix: 'Write a function of your own.',
    matches: (found) =>
      assigns(
        found,
        /^(?:Object|Array|String|Number|Function|Promise|Element|HTMLElement|Node|EventTarget|Map|Set|Date)\.prototype\./,
      ),
  },
  {
    message: 'The page around a plugin is not its own; in a frame it cannot be reached.',
    fix: 'Use what the manifest names in uses.',
    matches: touches(/^(?:parent|top|opener)\.|^navigator\.serviceWorker(?:\.|$)/),
  },
];

const assigned = ({ node }: Node): Syntax | undefined =>
  node.type === 'AssignmentExpression' && isSyntax(node['left']) ? node['left'] : undefined;
const assigns = (found: Node, pattern: RegExp): boolean => pattern.test(globalName(assigned(found)) ?? '');
const assignsMember = (found: Node, pattern: RegExp): boolean => {
  const left = assigned(found);
  return left?.type === 'MemberExpression' && pattern.test(memberName(left) ?? '');
};
const callsMember = ({ node }: Node, pattern: RegExp): boolean => {
  const callee = node.type === 'CallExpression' ? node['callee'] : undefined;
  return isSyntax(callee) && callee.type === 'MemberExpression' && pattern.test(memberName(callee) ?? '');
};

function listensOnPage({ node }: Node): Syntax | undefined {
  if (node.type !== 'CallExpression' || !isSyntax(node['callee'])) return undefined;
  const name = dotted(node['callee']) ?? '';
  const target = name === 'addEventListener' ? 'window' : name.replace(/\.addEventListener$/, '');
  return name.endsWith('addEventListener') && PAGE.test(target) ? node : undefined;
}

const hasSignal = (node: Syntax): boolean =>
  argumentsOf(node)
    .slice(2)
    .some(
      (options) =>
        options.type !== 'ObjectExpression' ||
        (options['properties'] as readonly Syntax[]).some(
          (one) => keyName(one) === 'signal' || keyName(one) === 'once',
        ),
    );

/** Somewhere in the outermost function or class around it: a rule of thumb for "its end was thought of". */
function mentions({ around }: Node, name: string): boolean {
  const whole = around.at(-2);
  return whole !== undefined && [...walk(whole)].some((node) => node['name'] === name);
}
