/** Judges an SPDX expression by what a public body may use and pass on. */
export type Verdict = 'fine' | 'look' | 'refused';

const fine =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Zlib|BSL-1\.0|Python-2\.0|Unicode-(?:3\.0|DFS-2016)|OFL-1\.1|CC-BY-4\.0|MPL-2\.0|EUPL-1\.[12])$/;
const look = /^LGPL-(?:2\.1|3\.0)(?:-only|-or-later|\+)?$/;
const order: readonly Verdict[] = ['fine', 'look', 'refused'];

/** `OR` is the best of its sides, `AND` the worst; `WITH` only ever permits more. */
export function judge(expression: string | undefined): Verdict {
  if (expression === undefined) return 'refused';
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const verdict = either(words);
  return words.length > 0 ? 'refused' : verdict;
}

function either(words: string[]): Verdict {
  let verdict = both(words);
  while (words[0] === 'OR') {
    words.shift();
    verdict = order[Math.min(order.indexOf(verdict), order.indexOf(both(words)))] ?? 'refused';
  }
  return verdict;
}

function both(words: string[]): Verdict {
  let verdict = one(words);
  while (words[0] === 'AND') {
    words.shift();
    verdict = order[Math.max(order.indexOf(verdict), order.indexOf(one(words)))] ?? 'refused';
  }
  return verdict;
}

function one(words: string[]): Verdict {
  const word = words.shift() ?? '';
  if (word === '(') {
    const inside = either(words);
    return words.shift() === ')' ? inside : 'refused';
  }
  if (words[0] === 'WITH') words.splice(0, 2);
  return fine.test(word) ? 'fine' : look.test(word) ? 'look' : 'refused';
}
