import { expect, it } from 'vitest';
import { importedPackages } from './imported-packages.ts';

const named = (file: string, text: string) =>
  importedPackages(file, text).map(({ name, line, typeOnly }) => [name, line, typeOnly]);

it('names the packages of a file, with their lines, and which are gone when it runs', () => {
  const text = [
    "import { z } from 'zod';",
    "import type { Subject } from 'rxjs/operators';",
    "import { type A, b } from '@acme/rooms/contract.ts';",
    "export * from 'lit';",
    "export type { B } from '@acme/types';",
    "const late = () => import('late');",
    "let x: import('far').X;",
  ].join('\n');
  expect(named('a.ts', text)).toEqual([
    ['zod', 1, false],
    ['rxjs', 2, true],
    ['@acme/rooms', 3, false],
    ['lit', 4, false],
    ['@acme/types', 5, true],
    ['late', 6, false],
    ['far', 7, true],
  ]);
});

it('leaves out what is no package', () => {
  const text = [
    "import './a.ts'; import '../b.ts'; import '/c.ts'; import '#d'; import '@/e'; import '~/f';",
    "import 'node:fs'; import 'fs/promises'; import 'https://x.example/y.js'; import 'data:text/javascript,1';",
    'const computed = (name: string) => import(name);',
  ].join('\n');
  expect(named('a.tsx', text)).toEqual([]);
});

it.each(['a.vue', 'a.svelte'])("reads the scripts of %s, with the file's lines", (file) => {
  const text =
    '<script lang="ts">\nimport { z } from \'zod\';\n</script>\r\n<p>import x from "y"</p>\n<script>\nimport "late";\n</script>';
  expect(named(file, text)).toEqual([
    ['zod', 2, false],
    ['late', 6, false],
  ]);
});
