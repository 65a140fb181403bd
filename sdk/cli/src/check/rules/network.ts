import { argumentsOf, calledGlobal } from '../code/globals.ts';
import type { Node } from '../code/script.ts';
import { markupOf } from '../code/templates.ts';
import { textOf } from '../code/syntax.ts';
import type { Found, Rule } from '../rule.ts';

const asks = /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|navigator\.sendBeacon)$/;

/** A frame has no network but what it was granted; what a page asks for goes with the person's cookie. */
export const networkRule: Rule = {
  code: 'FW8118',
  name: 'network',
  checks:
    'The code asks no server but origins that the manifest names in net; its own server it reaches through backend@1.',
  run(subject) {
    const { permissions } = subject.manifest;
    const origins = permissions.flatMap((one) => (typeof one === 'object' ? [new URL(one.net).origin] : []));
    return subject.code.scripts.flatMap((script) => script.nodes()).flatMap((found) => look(found, origins));
  },
};

function look(found: Node, origins: readonly string[]): Found[] {
  const called = calledGlobal(found);
  if (called !== undefined && asks.test(called)) return asked(found, called, origins);
  const markup = markupOf(found);
  if (markup === undefined || !found.origin.own) return [];
  return [...markup.matchAll(/\b(?:src|srcset|poster|data)="((?:https?:)?\/\/[^"\s]+)/g)].flatMap(([, address = '']) =>
    outside(found, address, origins),
  );
}

function asked(found: Node, called: string, origins: readonly string[]): Found[] {
  const address = textOf(argumentsOf(found.node)[0]);
  if (address !== undefined && isAbsolute(address)) return outside(found, address, origins);
  // A library may have ways that a plugin never goes; only an address that stands there accuses it.
  if (!found.origin.own || origins.length > 0) return [];
  const { file, line } = found.origin;
  const to = address === undefined ? 'an address that is computed' : `"${address}", with the session of the person`;
  return [{ message: `${called} asks ${to}.`, fix: FIX, file, line }];
}

function outside({ origin }: Node, address: string, origins: readonly string[]): Found[] {
  const url = new URL(address.replace(/^\/\//, 'https://').replace(/^ws/, 'http'));
  if (origins.includes(url.origin)) return [];
  return [
    {
      message: `${url.origin} is asked and not named in the manifest.`,
      fix: FIX,
      file: origin.file,
      line: origin.line,
    },
  ];
}

const FIX = "Use backend@1 for a server of your own, or name an anonymous one: permissions: [{ net: 'https://…' }].";
const isAbsolute = (address: string): boolean =>
  /^(?:(?:https?|wss?):)?\/\//i.test(address) && URL.canParse(address.replace(/^\/\//, 'https://'));
