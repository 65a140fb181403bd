/** Single-file components of Vue 3. Their styles become a list of texts that `vueView` adopts. */
import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import { problemOf, type Compiled } from './compiled.ts';
import { loadCompiler } from './load-compiler.ts';

interface Block {
  readonly content: string;
  readonly scoped?: boolean;
}
interface Descriptor {
  readonly script: Block | null;
  readonly scriptSetup: Block | null;
  readonly template: Block | null;
  readonly styles: readonly Block[];
}
interface Result {
  readonly code: string;
  readonly errors: readonly unknown[];
}
interface VueCompiler {
  parse(source: string, options: object): { descriptor: Descriptor; errors: readonly unknown[] };
  compileScript(descriptor: Descriptor, options: object): { content: string };
  compileTemplate(options: object): Result;
  compileStyle(options: object): Result;
}
interface Wanted {
  readonly vue: VueCompiler;
  readonly descriptor: Descriptor;
  readonly name: string;
  readonly id: string;
}

export async function compileVue(source: string, file: string, name: string): Promise<Compiled> {
  const vue = await loadCompiler<VueCompiler>('vue/compiler-sfc', file);
  if (!vue) return { problem: { text: `${name} needs "vue": run npm install vue.`, line: 0, column: 0 } };
  try {
    const { descriptor, errors } = vue.parse(source, { filename: name, sourceMap: false });
    if (errors.length > 0) return { problem: problemOf(errors[0]) };
    // Of the text alone, so that the place of a checkout does not matter.
    const id = createHash('sha256').update(source).digest('hex').slice(0, 8);
    const parts = await moduleOf({ vue, descriptor, name, id });
    const { code } = await transform(parts, { loader: 'ts', target: 'es2022' });
    return { code };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function moduleOf(wanted: Wanted): Promise<string> {
  const { vue, descriptor, name, id } = wanted;
  const scoped = descriptor.styles.some((style) => style.scoped);
  const scopeId = `data-v-${id}`;
  const styles = descriptor.styles.map((style) =>
    sound(vue.compileStyle({ source: style.content, filename: name, id: scopeId, scoped: style.scoped === true })),
  );
  const options = { id, isProd: true, inlineTemplate: true, genDefaultAs: 'component' };
  const script =
    descriptor.script || descriptor.scriptSetup
      ? vue.compileScript(descriptor, { ...options, templateOptions: { scoped } }).content
      : 'const component = {};';
  const isInlined = descriptor.scriptSetup !== null;
  const template =
    descriptor.template && !isInlined
      ? sound(vue.compileTemplate({ source: descriptor.template.content, filename: name, id, scoped, isProd: true }))
      : '';
  return [
    script,
    template,
    template && 'component.render = render;',
    scoped && `component.__scopeId = ${JSON.stringify(scopeId)};`,
    styles.length > 0 && `component.styles = ${JSON.stringify(styles)};`,
    'export default component;',
  ]
    .filter(Boolean)
    .join('\n');
}

function sound({ code, errors }: Result): string {
  if (errors.length > 0) throw errors[0];
  return code;
}
