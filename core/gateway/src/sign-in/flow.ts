import type { SecretBox } from '../secret-box.ts';

/** One sign-in under way. It is kept in the browser, sealed: nobody can make the gateway hold what nobody finishes. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
  readonly until: number;
}
/** Tabs may sign in side by side. */
const atOnce = 4;

export function openFlows(box: SecretBox, cookie: string | undefined): readonly Flow[] {
  const opened = cookie === undefined ? undefined : (box.open('pre-login', cookie) as Flow[] | undefined);
  return (opened ?? []).filter((flow) => flow.until > Date.now());
}

export const sealFlows = (box: SecretBox, flows: readonly Flow[]) => box.seal('pre-login', flows.slice(-atOnce));

/** Where to go after the sign-in: a path of this origin, else the start. */
export function backPath(asked: string | undefined, origin: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, origin)) return '/';
  const url = new URL(asked, origin);
  const ours = url.origin === origin && !/^\/(?:api|identity)\b/.test(url.pathname);
  const loops = url.pathname.startsWith('/auth/') && url.pathname !== '/auth/done';
  return ours && !loops ? url.pathname + url.search + url.hash : '/';
}
