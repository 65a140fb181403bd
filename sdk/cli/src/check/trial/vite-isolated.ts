/** Gives the pages of browser tests what the isolated tier needs: `createTestWorkplace({ tier: 'isolated' })` asks for it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPackage } from '../subject/read-package.ts';
import { isolatedAnswers, type IsolatedAnswers } from './isolated-answers.ts';
import { stageStyles } from './stage-page.ts';

interface Server {
  readonly middlewares: {
    use(handle: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void): unknown;
  };
}

/** For Vite. The documents are made at the first test that wants one. */
export function viteIsolated(folder: string): { name: string; configureServer(server: Server): void } {
  let made: Promise<IsolatedAnswers> | undefined;
  return {
    name: 'fachwerk-isolated',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/@fachwerk/')) return next();
        made ??= answersOf(folder);
        return void hand(made, request, response, next);
      });
    },
  };
}

type Next = (error?: unknown) => void;
async function hand(
  made: Promise<IsolatedAnswers>,
  request: IncomingMessage,
  response: ServerResponse,
  next: Next,
): Promise<void> {
  try {
    if (!(await answer(made, request, response))) next();
  } catch (error) {
    next(error);
  }
}

/** Whether there is such an answer. */
async function answer(
  made: Promise<IsolatedAnswers>,
  { headers, url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { host = '', referer } = headers;
  // The page that frames the document is the one that asks for it.
  const origin = referer === undefined ? `http://${host}` : new URL(referer).origin;
  const found = (await made)(host.replace(/:\d+$/, ''), url.replace(/\?.*$/, ''), origin);
  if (!found) return false;
  for (const [name, value] of Object.entries(found.headers ?? {}))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  response.setHeader('content-type', found.type);
  response.end(found.body);
  return true;
}

async function answersOf(folder: string): Promise<IsolatedAnswers> {
  const read = await readPackage(folder);
  if ('issues' in read) throw new Error(read.issues.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { plugin, borders } = read.subject;
  return isolatedAnswers({ plugin, borders, styles: await stageStyles() });
}
