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
      middlewares.use(async (request, response, next) => {
        const { host = '', referer } = request.headers;
        const path = (request.url ?? '/').replace(/\?.*$/, '');
        if (!path.startsWith('/@fachwerk/')) return next();
        // The page that frames the document is the one that asks for it.
        const origin = referer === undefined ? `http://${host}` : new URL(referer).origin;
        try {
          const answers = await (made ??= answersOf(folder));
          send(answers(host.replace(/:\d+$/, ''), path, origin), response, next);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

function send(answer: ReturnType<IsolatedAnswers>, response: ServerResponse, next: () => void): void {
  if (!answer) return next();
  for (const [name, value] of Object.entries(answer.headers ?? {}))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  response.setHeader('content-type', answer.type);
  response.end(answer.body);
}

async function answersOf(folder: string): Promise<IsolatedAnswers> {
  const read = await readPackage(folder);
  if ('issues' in read) throw new Error(read.issues.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { plugin, borders } = read.subject;
  return isolatedAnswers({ plugin, borders, styles: await stageStyles() });
}
