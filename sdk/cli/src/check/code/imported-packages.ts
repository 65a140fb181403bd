/** Which packages a source file names, where, and whether anything of them is there when it runs. */
import { isBuiltin } from 'node:module';
import { isSyntax, parse, textOf, walk, type Syntax } from './syntax.ts';

export interface ImportedPackage {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  /** Gone when types are taken away. */
  readonly typeOnly: boolean;
}

/** A name that npm would take. What is aliased (`@/x`, `~/x`) or made by a bundler is none. */
const PACKAGE = /^((?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*)(?:\/|$)/i;

export function importedPackages(file: string, text: string): readonly ImportedPackage[] {
  return scriptsOf(file, text).flatMap(({ script, before }) =>
    [...walk(parse(/\.(?:vue|svelte)$/.test(file) ? `${file}.ts` : file, script))].flatMap((node) => {
      const name = packageOf(addressIn(node));
      if (name === undefined) return [];
      const line = before + script.slice(0, node.start).split('\n').length;
      return [{ name, line, typeOnly: isTypeOnly(node) }];
    }),
  );
}

function packageOf(address: string | undefined): string | undefined {
  if (address === undefined || isBuiltin(address) || /^[a-z]+:/i.test(address)) return undefined;
  return PACKAGE.exec(address)?.[1];
}

/** `import … from 'x'`, `export … from 'x'`, `import('x')`, as a value and as a type. */
function addressIn(node: Syntax): string | undefined {
  if (
    /^(?:ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression|TSImportType)$/.test(node.type)
  )
    return textOf(node['source']) ?? textOf(node['argument']) ?? textOf(literalIn(node['argument']));
  return undefined;
}

const literalIn = (type: unknown): unknown => (isSyntax(type) ? type['literal'] : undefined);
const isTypeOnly = (node: Syntax): boolean =>
  node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';

interface Part {
  readonly script: string;
  /** Lines above it. */
  readonly before: number;
}

/** A component's scripts; of any other file, the file. */
function scriptsOf(file: string, text: string): readonly Part[] {
  if (!/\.(?:vue|svelte)$/.test(file)) return [{ script: text, before: 0 }];
  return [...text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)].map(({ index, 1: tag = '', 2: script = '' }) => ({
    script,
    before: text.slice(0, index + tag.length).split('\n').length - 1,
  }));
}
