import type { Node } from '../code/script.ts';
import { markupOf, textsIn, writtenText } from '../code/templates.ts';
import type { Found, Rule } from '../rule.ts';

/** Text in code has one language. A guess, so a warning: a unit or a name may be right where it stands. */
export const textInCodeRule: Rule = {
  code: 'FW8110',
  name: 'no text in code',
  checks: 'Templates have no words of their own, neither between tags nor in attributes that are read out.',
  run(subject) {
    if (subject.built)
      return 'What a packer made of templates cannot be told from other text; its check report says what was found.';
    return subject.code.scripts.flatMap((script) => script.nodes()).flatMap(look);
  },
};

function look(found: Node): Found[] {
  const markup = markupOf(found);
  const written = markup === undefined ? writtenText(found) : undefined;
  const texts = markup === undefined ? (written === undefined ? [] : [written]) : [...textsIn(markup)];
  if (texts.length === 0 || !found.origin.own) return [];
  const { file, line } = found.origin;
  return texts.map((text) => ({
    level: 'warning',
    message: `"${text.slice(0, 60)}" stands in the code.`,
    fix: 'Put it into locales/*.ftl and write ctx.text(key).',
    file,
    line,
  }));
}
