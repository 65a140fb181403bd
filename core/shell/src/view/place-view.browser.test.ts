import type { FwButton } from '@fachwerk/ui';
import type { ViewPlace } from '@fachwerk/kernel';
import { BehaviorSubject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockOf } from '../page.fixture.ts';
import { placeView, viewEvent } from './place-view.ts';

const info = { plugin: 'acme.rooms', name: '%name%', view: 'rooms' };
const locale = new BehaviorSubject('de');
let language = 'de';
const placed: ViewPlace<HTMLElement>[] = [];
const plain = lockOf({});
const isolated = { ...plain.plugins[0], id: 'acme.isolated', tier: 'isolated' } as (typeof plain.plugins)[number];
const view = placeView({
  lock: { ...plain, plugins: [...plain.plugins, isolated] },
  locale,
  text: (key, args) => `${language === 'de' ? '' : 'en '}${key} ${Object.values(args ?? {}).join(' ')}`,
  nameOf: () => 'Räume',
});
const place: typeof view = (...args) => {
  const one = view(...args);
  placed.push(one);
  return one;
};
let target: HTMLElement;
const shadow = () => target.firstElementChild?.shadowRoot;
const retry = () => shadow()?.querySelector<FwButton>('fw-button[icon=refresh]');
const pressRetry = async (): Promise<void> => {
  await retry()?.updateComplete;
  retry()?.click();
};

beforeEach(() => {
  vi.useFakeTimers();
  target = document.createElement('div');
  document.body.append(target);
});
afterEach(() => {
  vi.useRealTimers();
  for (const one of placed.splice(0)) one.close();
  target.remove();
});

describe('placeView', () => {
  it('shows bones only after 200 ms, and only where nothing is drawn yet', () => {
    const { root, state } = bound(place(target, info));
    state({ kind: 'loading' });
    vi.advanceTimersByTime(199);
    expect(shadow()?.querySelectorAll('fw-skeleton')).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(shadow()?.querySelectorAll('fw-skeleton')).toHaveLength(1);
    expect(target.firstElementChild?.hasAttribute('aria-busy')).toBe(true);
    root.append('here');
    state({ kind: 'shown' });
    expect(shadow()?.querySelectorAll('fw-skeleton')).toHaveLength(0);
    state({ kind: 'loading' });
    vi.advanceTimersByTime(300);
    expect(shadow()?.querySelectorAll('fw-skeleton')).toHaveLength(0);
  });

  it('says what failed, with code, details and a retry', async () => {
    const { root, state } = bound(place(target, info));
    root.append('half drawn');
    const again = vi.fn<() => void>();
    state({ kind: 'failed', code: 'FW1011', error: new Error('broken'), retry: again });
    expect(shadow()?.querySelector('fw-empty-state')?.heading).toBe('view-failed Räume');
    expect(shadow()?.querySelector('pre')?.textContent).toMatch(/^FW1011 failed\nacme\.rooms .*rooms\nBuild test\n/);
    expect(root.childNodes).toHaveLength(0);
    await pressRetry();
    expect(again).toHaveBeenCalledOnce();
  });

  it('offers no retry where a permission is missing', () => {
    const { state } = bound(place(target, info));
    state({ kind: 'failed', code: 'FW2004', error: new Error('no'), retry: () => undefined });
    expect(shadow()?.querySelector('fw-empty-state')?.heading).toBe('view-forbidden Räume');
    expect(retry()).toBeNull();
  });

  it('says that a plugin was stopped', async () => {
    const { state } = bound(place(target, info));
    const again = vi.fn<() => void>();
    state({ kind: 'quarantined', code: 'FW1012', retry: again });
    expect(shadow()?.querySelector('fw-empty-state')?.heading).toBe('view-quarantined Räume');
    await pressRetry();
    expect(again).toHaveBeenCalledOnce();
  });

  it('speaks another language at once', () => {
    const one = place(target, info);
    one.state({ kind: 'failed', code: 'FW1011', error: new Error('broken'), retry: () => undefined });
    language = 'en';
    locale.next('en');
    expect(shadow()?.querySelector('fw-empty-state')?.heading).toBe('en view-failed Räume');
    language = 'de';
    one.close();
    expect(locale.observed).toBe(false);
  });

  it('has a word and a button where there is little room', () => {
    target.toggleAttribute('data-small', true);
    const { state } = bound(place(target, info));
    state({ kind: 'failed', code: 'FW1011', error: new Error('broken'), retry: () => undefined });
    expect(shadow()?.querySelectorAll('fw-empty-state')).toHaveLength(0);
    expect(shadow()?.querySelectorAll('fw-icon-button')).toHaveLength(1);
  });

  it('says that a view does not answer, and leaves it on screen', () => {
    const { root, state } = bound(place(target, info));
    root.append('here');
    state({ kind: 'unresponsive' });
    expect(shadow()?.querySelector('[role=status] fw-banner')?.textContent).toBe('view-unresponsive Räume');
    expect(root.textContent).toBe('here');
    state({ kind: 'shown' });
    expect(shadow()?.querySelector('fw-banner')).toBeNull();
  });

  it.each([
    ['FW1042', 'view-hung Räume'],
    ['FW2020', 'view-stopped Räume'],
    ['FW2025', 'view-stopped Räume'],
  ])('has words for a frame that was ended with %s', (code, heading) => {
    const { state } = bound(place(target, info));
    state({ kind: 'failed', code, error: new Error('x'), retry: () => undefined });
    expect(shadow()?.querySelector('fw-empty-state')?.heading).toBe(heading);
    expect(retry()).not.toBeNull();
  });

  it('puts a skip link before a frame and a place to land behind it, in the language of the moment', () => {
    const one = place(target, { ...info, plugin: 'acme.isolated' });
    const frame = document.createElement('iframe');
    one.root.append(frame);
    const [skip, root, behind] = [...(shadow()?.children ?? [])] as HTMLElement[];
    expect([skip?.textContent, root, behind?.textContent]).toEqual(['view-skip Räume', one.root, 'view-behind Räume']);
    skip?.click();
    expect(shadow()?.activeElement).toBe(behind);
    language = 'en';
    locale.next('en');
    expect(skip?.textContent).toBe('en view-skip Räume');
    language = 'de';
    // Nothing to skip where there is no frame.
    one.state({ kind: 'failed', code: 'FW1042', error: new Error('x'), retry: () => undefined });
    expect([skip?.checkVisibility(), behind?.checkVisibility()]).toEqual([false, false]);
    one.close();
    expect(locale.observed).toBe(false);
  });

  it('gives a page in a frame a heading in the page', () => {
    target.className = 'fw-page';
    const one = place(target, { ...info, plugin: 'acme.isolated' });
    one.root.append(document.createElement('iframe'));
    const heading = shadow()?.querySelector('h1');
    expect([heading?.textContent, heading?.checkVisibility()]).toEqual(['Räume', true]);
    one.state({ kind: 'failed', code: 'FW1042', error: new Error('x'), retry: () => undefined });
    expect(heading?.checkVisibility()).toBe(false);
  });

  it('shows bones over a frame in which nothing is drawn yet, and tells the view its room', () => {
    target.toggleAttribute('data-fill', true);
    const one = place(target, { ...info, plugin: 'acme.isolated' });
    expect(one.root.dataset['room']).toBe('fill');
    one.root.append(document.createElement('iframe'));
    one.state({ kind: 'loading' });
    vi.advanceTimersByTime(200);
    expect(shadow()?.querySelectorAll('fw-skeleton')).toHaveLength(1);
  });

  it('tells its target of each state, and leaves nothing behind', () => {
    const states: unknown[] = [];
    target.addEventListener(viewEvent, (event) => states.push((event as CustomEvent).detail));
    const one = place(target, info);
    one.state({ kind: 'loading' });
    one.state({ kind: 'shown' });
    one.close();
    expect(states).toEqual(['loading', 'shown']);
    expect(target.childNodes).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

function bound(made: ReturnType<typeof place>): {
  root: HTMLElement;
  state: (...args: Parameters<typeof made.state>) => void;
} {
  return { root: made.root, state: (state) => made.state(state) };
}
