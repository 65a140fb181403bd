/** Who is installed: a shell, a trusted plugin that others use, and two isolated ones of which one is hostile. */
import { contribute, defineManifest, optional, view } from '@fachwerk/kernel/api';
import { Ask, Do, Lab, Locked, Panel, Said, Write } from './names.ts';

const panel = view<{ act: string; turn: number }>();

export const lab = defineManifest({
  id: 'x.lab',
  name: 'Labor',
  description: 'x',
  provides: { lab: Lab, write: Write, locked: Locked },
});
export const shell = defineManifest({
  id: 'x.shell',
  name: 'Rahmen',
  description: 'x',
  opens: { panels: Panel },
  uses: { said: optional(Said), ask: optional(Ask), do: optional(Do), locked: Locked },
  permissions: ['startup'],
});
export const hostile = defineManifest({
  id: 'acme.hostile',
  name: 'Feindlich',
  description: 'x',
  uses: { lab: Lab, write: Write, locked: Locked, ask: optional(Ask) },
  provides: { said: Said, do: Do, panel },
  contributes: [contribute(Panel, { id: 'panel', label: 'x', view: 'panel' })],
});
export const decent = defineManifest({
  id: 'acme.decent',
  name: 'Anständig',
  description: 'x',
  uses: { lab: Lab, write: Write },
  provides: { ask: Ask, panel },
  contributes: [contribute(Panel, { id: 'panel', label: 'x', view: 'panel' })],
});
