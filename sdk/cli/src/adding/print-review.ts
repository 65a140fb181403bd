/** A review as a person reads it. What a permission means is said in German and English, because a Land's people read it. */
import { permissionText } from '@fachwerk/model/permissions';
import type { Checked, Flow, Review } from './review.ts';

export function printReview(review: Review, before?: Review): string {
  return [
    title(review, before),
    `  runs: ${review.tier === 'isolated' ? 'isolated, in a frame of its own' : 'trusted, in the page itself'}${changed(before?.tier, review.tier)}`,
    ...section('permissions that it asks for', listed(review.permissions, before?.permissions, explain)),
    ...section(
      'uses',
      listed(Object.keys(review.uses), before && Object.keys(before.uses), (id) => [
        `${id}, from ${review.uses[id]?.join(', ') || 'nobody here'}`,
      ]),
    ),
    ...section('provides', listed(review.provides, before?.provides)),
    ...section('appears at', listed(review.contributes, before?.contributes)),
    ...section(
      'data flows',
      listed(review.flows.map(flowText), before?.flows.map(flowText)),
      'none: it talks to nobody but this workplace',
    ),
    ...sizeLine(review, before),
    `  check: ${review.check ? checkText(review.check) : 'packed without a report; run fachwerk check on it'}`,
  ].join('\n');
}

const title = ({ name, version, id }: Review, before: Review | undefined): string =>
  before && before.version !== version
    ? `${name} ${before.version} → ${version} (${id})`
    : `${name} ${version} (${id})`;

const changed = (before: string | undefined, now: string): string =>
  before !== undefined && before !== now ? ` (was ${before})` : '';

function section(name: string, lines: readonly string[], otherwise = 'none'): string[] {
  return lines.length === 0 ? [`  ${name}: ${otherwise}`] : [`  ${name}:`, ...lines];
}

/** With a sign before what is new and what is gone, where there is something to compare with. */
function listed(
  now: readonly string[],
  before: readonly string[] | undefined,
  text: (one: string) => readonly string[] = (one) => [one],
): string[] {
  const gone = (before ?? []).filter((one) => !now.includes(one));
  const sign = (one: string) => (before && !before.includes(one) ? '+' : ' ');
  const shown = now.map((one) => ({ sign: sign(one), lines: text(one) }));
  return [...shown, ...gone.map((one) => ({ sign: '-', lines: [one] }))].flatMap(
    ({ sign: mark, lines: [first = '', ...more] }) => [`  ${mark} ${first}`, ...more.map((line) => `      ${line}`)],
  );
}

const explain = (permission: string): string[] => [
  permission,
  ...['de', 'en'].map((language) => {
    const { title: what, text } = permissionText(permission, language);
    return text === '' ? what : `${what}: ${text}`;
  }),
];

const flowText = ({ kind, name, to }: Flow): string =>
  kind === 'net'
    ? `to ${name}, from the browser itself`
    : `"${name}" through the gateway, to ${to ?? 'no backend yet'}`;

function sizeLine({ size }: Review, before: Review | undefined): string[] {
  if (size === undefined) return ['  size: bundled from its sources'];
  const was = before?.size;
  const change = was === undefined || was === size ? '' : ` (${size > was ? '+' : ''}${kilobytes(size - was)})`;
  return [`  size: ${kilobytes(size)} for a browser, before packing${change}`];
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

const checkText = ({ errors, warnings, passed }: Checked): string =>
  `as its vendor packed it: ${passed} rules passed, ${errors} errors, ${warnings} warnings`;
