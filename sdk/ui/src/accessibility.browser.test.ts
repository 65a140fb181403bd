import '@fachwerk/theme-kern/document.css';
import axe from 'axe-core';
import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { settled } from '../test/settled.ts';
import { stories, type Story } from '../test/stories.ts';

const main = document.createElement('main');
beforeEach(async () => {
  document.title = 'Kit';
  document.documentElement.lang = 'de';
  document.body.append(main);
  await page.viewport(1024, 768);
});
afterEach(() => {
  render(html``, main);
  main.remove();
  for (const name of ['kern-theme', 'contrast', 'density', 'font-size', 'motion']) {
    document.documentElement.removeAttribute(`data-${name}`);
  }
});

async function show({ render: template, play }: Story): Promise<void> {
  render(template(), main);
  await settled(main);
  await play?.({ canvasElement: main });
  await settled(main);
  // Colours are measured once nothing moves any more.
  await Promise.all(document.getAnimations().map(settle));
}

async function settle(animation: Animation): Promise<void> {
  if (animation.effect?.getComputedTiming().iterations === Infinity) return;
  await animation.finished.catch(() => undefined);
}

const looks = [
  { 'kern-theme': 'light' },
  { 'kern-theme': 'dark' },
  { 'kern-theme': 'light', contrast: 'more' },
  { 'kern-theme': 'dark', contrast: 'more' },
];
const cases = stories.flatMap(({ name, story }) =>
  looks.map((look) => ({ name, story, look: Object.values(look).join(' '), attributes: look })),
);

test.each(cases)('axe finds nothing in $name, $look', async ({ story, attributes }) => {
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(`data-${name}`, value);
  await show(story);
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A story is a part of a page: its headings and landmarks are the page's matter.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: found }) => found).join(' | ')}`)).toEqual([]);
});

test.each(stories)('$name needs no sideways scrolling at 320 px, with text at 200 % too', async ({ story }) => {
  await page.viewport(320, 640);
  await show(story);
  expect(document.documentElement.scrollWidth).toBe(320);
  document.documentElement.dataset['fontSize'] = '200';
  await settled(main);
  expect(document.documentElement.scrollWidth).toBe(320);
});

test.each(stories)('$name stands still when a person wants that', async ({ story }) => {
  document.documentElement.dataset['motion'] = 'reduced';
  await show(story);
  const endless = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === Infinity);
  expect(endless).toEqual([]);
});

function controls(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches('a[href],button,input,select,[role=menuitem],[role=tab],[role=separator]') ? [element] : []),
    ...(element.shadowRoot ? controls(element.shadowRoot) : []),
  ]);
}

/** A check is pressed by its label too. */
const targetOf = (control: HTMLElement): DOMRect =>
  (control.closest('label') ?? control.closest('.box') ?? control).getBoundingClientRect();

test.each(stories)('what is pressed in $name is at least 24 px, in the compact density', async ({ story }) => {
  document.documentElement.dataset['density'] = 'compact';
  await show(story);
  const small = controls(main)
    .filter(
      (control) =>
        control.checkVisibility() && control.role !== 'separator' && control.getAttribute('role') !== 'separator',
    )
    .filter((control) => Math.min(targetOf(control).width, targetOf(control).height) < 24);
  expect(small.map((control) => `${control.outerHTML.slice(0, 80)} ${JSON.stringify(targetOf(control))}`)).toEqual([]);
});

interface Devices {
  send(method: 'Emulation.setEmulatedMedia', params: { features: { name: string; value: string }[] }): Promise<void>;
}
const forceColors = (value: 'active' | 'none') =>
  (cdp() as unknown as Devices).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

function texts(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...([...element.childNodes].some((node) => node instanceof Text && node.data.trim()) ? [element] : []),
    ...(element.shadowRoot ? texts(element.shadowRoot) : []),
  ]);
}

function ground(element: Element): string {
  const color = getComputedStyle(element).backgroundColor;
  if (!color.endsWith(', 0)')) return color;
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot
    ? ground(parent.host)
    : parent instanceof Element
      ? ground(parent)
      : 'rgb(255, 255, 255)';
}

test.each(stories)('in forced colours $name has no text in the colour of its ground', async ({ story }) => {
  await forceColors('active');
  try {
    await show(story);
    const shown = texts(main).filter((element) => element.checkVisibility() && element.localName !== 'style');
    const lost = shown.filter((element) => getComputedStyle(element).color === ground(element));
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(lost.map((element) => element.outerHTML.slice(0, 90))).toEqual([]);
  } finally {
    await forceColors('none');
  }
});
