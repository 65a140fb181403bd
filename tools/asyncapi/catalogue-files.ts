import { modelShapes } from './model-shapes.ts';

/** `mail.message-received@1` as the name of an export. */
const exportName = (id: string): string =>
  id.replace('@', '-v').replaceAll(/(?:^|[.-])(\w)/g, (_, letter: string) => letter.toUpperCase());

const story = (id: string): string =>
  `export const ${exportName(id)}: StoryObj = { name: '${id}', render: () => html\`<contract-page contract-id="${id}"></contract-page>\` };`;

const file = (domain: string, ids: readonly string[]): string => `// Made by tools/catalogue.ts.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './contract-page.ts';

const meta: Meta = { title: 'Contracts/${domain}', tags: ['!autodocs'] };
export default meta;

${ids.map(story).join('\n')}
`;

/** The stories of each domain, by file name: what stands before the first dot, `host` for what the host itself serves. */
export async function catalogueFiles(): Promise<Readonly<Record<string, string>>> {
  const byDomain = new Map<string, string[]>();
  for (const id of Object.keys(await modelShapes())) {
    const [first = ''] = id.split(/[.@]/);
    const domain = host.has(first) ? 'host' : first;
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), id]);
  }
  return Object.fromEntries([...byDomain].map(([domain, ids]) => [`${domain}.stories.ts`, file(domain, ids)]));
}

const host = new Set([
  'session',
  'navigation',
  'ui',
  'storage',
  'backend',
  'appearance',
  'plugin-settings',
  'core',
  'shell',
  'home',
  'administration',
  'diagnostics',
]);
