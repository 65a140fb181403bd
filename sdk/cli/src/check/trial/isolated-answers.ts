/** What a page's server gives so that plugins run in frames: the document with its two policies, the broker, the schemas of the border. */
import { IsolatedBundler } from '../../bundle/bundle-isolated.ts';
import { openPackage } from '../../packages/find-package.ts';
import { frameDocument } from '@fachwerk/sandbox/document';
import type { ReadPlugin } from '../../packages/read-plugins.ts';
import type { StageShape } from '@fachwerk/testing/stage';
import { ownPackage } from './stage-page.ts';
import type { Answer } from './serve-stage.ts';

export interface IsolatedSources {
  readonly plugin: ReadPlugin;
  readonly borders: Readonly<Record<string, StageShape>>;
  /** The document's sheet. */
  readonly styles: string;
}

/** `undefined` for what is none of the isolated tier's. */
export type IsolatedAnswers = (host: string, path: string, origin: string) => Answer | undefined;

const base = '/@fachwerk';

export async function isolatedAnswers({ plugin, borders, styles }: IsolatedSources): Promise<IsolatedAnswers> {
  const { id, permissions } = plugin.manifest;
  const bundler = new IsolatedBundler(openPackage('@fachwerk/shell', ownPackage('@fachwerk/shell')), false);
  const made = await bundler.rebuild([plugin]).finally(() => bundler.end());
  const frame = made.frames.get(id);
  const { html, headers } = await frameDocument({
    bootstrap: made.bootstrap.code,
    code: frame?.code ?? '',
    styles: `${styles}\n${frame?.styles ?? ''}`,
    net: permissions.flatMap((one) => (typeof one === 'object' ? [one.net] : [])),
    permissions: permissions.filter((one) => typeof one === 'string'),
  });
  const path = `${base}/frame.html`;
  const files = { broker: `${base}/broker.js`, shapes: `${base}/shapes.json`, frames: { [id]: path } };
  const shapes = Object.fromEntries(Object.entries(borders).map(([key, { schema }]) => [key, schema]));
  const json = 'application/json; charset=utf-8';
  const own: Readonly<Record<string, Answer>> = {
    [`${base}/isolated.json`]: { body: JSON.stringify(files), type: json },
    [files.broker]: { body: made.broker.code, type: 'text/javascript; charset=utf-8' },
    [files.shapes]: { body: JSON.stringify(shapes), type: json },
  };
  const frameHost = `${id.replaceAll('.', '--')}.plugins.localhost`;
  return (host, asked, origin) => {
    if (host !== frameHost) return host === 'localhost' ? own[asked] : undefined;
    return asked === path
      ? { body: html, type: 'text/html; charset=utf-8', headers: named(headers, origin) }
      : undefined;
  };
}

const named = (headers: Readonly<Record<string, string | readonly string[]>>, origin: string) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      [value].flat().map((one) => one.replaceAll('{workplace}', origin)),
    ]),
  );
