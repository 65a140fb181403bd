import { names } from '@fachwerk/kernel/api';
import type { shell } from './settings.schema.ts';

const name = names<typeof shell>();
export const ShellSettings = name('fachwerk.shell.settings@1');
