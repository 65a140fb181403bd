import type { Draft } from '@fachwerk/model/mail';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from './answer.ts';
import { DraftKeeper } from './draft-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const browser: string[] = [];
  const server: string[] = [];
  const keep = {
    inBrowser: vi.fn<(draft: Draft) => Promise<void>>(async (draft: Draft) => void browser.push(draft.text)),
    onServer: vi.fn<(draft: Draft) => Promise<void>>(async (draft: Draft) => void server.push(draft.text)),
    forget: vi.fn<() => Promise<void>>(async () => undefined),
  };
  return { browser, server, keep, keeper: new DraftKeeper(emptyDraft('k'), keep) };
}

describe('DraftKeeper', () => {
  it('saves nothing that was not touched', async () => {
    const { keeper, keep } = setUp();
    await vi.advanceTimersByTimeAsync(60_000);
    await keeper.save();
    expect(keep.onServer).not.toHaveBeenCalled();
    expect(keeper.state$.value.kind).toBe('untouched');
  });

  it('has what is typed in the browser within two seconds and on the server within thirty, however long one types', async () => {
    const { keeper, browser, server, keep } = setUp();
    for (let second = 0; second < 30; second += 0.5) {
      keeper.change({ text: String(second) });
      await vi.advanceTimersByTimeAsync(500);
      expect(second - Number(browser.at(-1) ?? second - 2)).toBeLessThanOrEqual(2);
    }
    expect(server).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.at(-1)).toBe('29.5');
    expect(keeper.state$.value.kind).toBe('saved');
    expect(keep.forget).toHaveBeenCalled();
  });

  it('keeps it in the browser and tries again when the server refuses', async () => {
    const { keeper, browser, server, keep } = setUp();
    keep.onServer.mockRejectedValueOnce({ code: 'unreachable' });
    keeper.change({ text: 'Hallo' });
    await expect(keeper.save()).rejects.toEqual({ code: 'unreachable' });
    expect(keeper.state$.value).toEqual({ kind: 'failed', error: { code: 'unreachable' }, inBrowser: true });
    expect(browser).toEqual(['Hallo']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(server).toEqual(['Hallo']);
    expect(keeper.state$.value.kind).toBe('saved');
  });

  it('goes to the server at once when the browser refuses', async () => {
    const { keeper, server, keep } = setUp();
    keep.inBrowser.mockRejectedValue(new Error('QuotaExceededError'));
    keeper.change({ text: 'Hallo' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server).toEqual(['Hallo']);
  });

  it('saves one after the other, the newest last', async () => {
    const { keeper, keep } = setUp();
    const seen: string[] = [];
    let release = (): void => undefined;
    keep.onServer.mockImplementation(async ({ text }) => {
      seen.push(`start ${text}`);
      await new Promise<void>((resolve) => (release = resolve));
      seen.push(`end ${text}`);
    });
    keeper.change({ text: 'a' });
    const first = keeper.save();
    keeper.change({ text: 'b' });
    const second = keeper.save();
    release();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    release();
    await second;
    expect(seen).toEqual(['start a', 'end a', 'start b', 'end b']);
    expect(keeper.dirty).toBe(false);
  });

  it('does nothing more once stopped', async () => {
    const { keeper, keep } = setUp();
    keeper.change({ text: 'Hallo' });
    await keeper.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keep.inBrowser).not.toHaveBeenCalled();
    expect(keep.onServer).not.toHaveBeenCalled();
  });
});
