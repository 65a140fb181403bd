import { describe, expect, it, vi } from 'vitest';
import { mayLeave, saveAll, type LeaveAnswer, type LeaveQuestions } from './leave-guard.ts';

const work = (save?: () => Promise<void>) => ({ plugin: 'p', view: 'v', title: 'Entwurf', ...(save && { save }) });
const questions = (answer: LeaveAnswer) => ({
  ask: vi.fn<LeaveQuestions['ask']>(async () => answer),
  failed: vi.fn<LeaveQuestions['failed']>(),
});

describe('mayLeave', () => {
  it('asks nothing when nothing would be lost', async () => {
    const asked = questions('stay');
    expect(await mayLeave([], asked)).toBe(true);
    expect(asked.ask).not.toHaveBeenCalled();
  });

  it.each([
    ['discard', true],
    ['stay', false],
  ] as const)('%s: %s', async (answer, leaves) => {
    expect(await mayLeave([work()], questions(answer))).toBe(leaves);
  });

  it('offers to save only what all can save', async () => {
    const asked = questions('stay');
    await mayLeave([work(async () => undefined), work()], asked);
    expect(asked.ask).toHaveBeenCalledWith(['Entwurf', 'Entwurf'], false);
  });

  it('leaves after saving, and stays when saving failed', async () => {
    const save = vi.fn<() => Promise<void>>(async () => undefined);
    expect(await mayLeave([work(save)], questions('save'))).toBe(true);
    expect(save).toHaveBeenCalledOnce();
    const asked = questions('save');
    expect(await mayLeave([work(() => Promise.reject(new Error('full')))], asked)).toBe(false);
    expect(asked.failed).toHaveBeenCalledWith('Entwurf', new Error('full'));
  });
});

describe('saveAll', () => {
  it('does not wait for ever', async () => {
    const failed = vi.fn<LeaveQuestions['failed']>();
    const stuck = work(() => new Promise<never>(() => undefined));
    expect(await saveAll([stuck, work(async () => undefined)], 20, failed)).toEqual([stuck]);
    expect(failed).toHaveBeenCalledOnce();
  });
});
