import { of, throwError, type Observable } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { DraftFiles, refusal, type Attachment } from './draft-files.ts';
import { accountOf } from './objects.fixture.ts';

function setUp(upload: (input: { name: string }, options: { signal: AbortSignal }) => Promise<unknown>) {
  const attached: Attachment[] = [];
  const store = {
    upload: vi.fn<typeof upload>(upload),
    progress: (): Observable<unknown> => of({ sent: 3, total: 5 }),
  };
  const account = accountOf({ limits: { upload: 10, attachments: 15, delayedSend: 0 } });
  const files = new DraftFiles({ store } as never, account, {
    attached: () => attached,
    attach: (each) => attached.push(each),
  });
  return { files, attached, store };
}
const file = (name: string, size = 5): File => new File(['x'.repeat(size)], name, { type: 'text/plain' });
const arrived = async ({ name }: { name: string }) => ({
  blobId: `b-${name}`,
  type: 'application/octet-stream',
  size: 5,
  name,
});

describe('DraftFiles', () => {
  it('attaches what arrived', async () => {
    const { files, attached } = setUp(arrived);
    files.add([file('a.txt')]);
    expect(files.running).toBe(true);
    expect(files.pending$.value[0]?.sent).toBe(3);
    expect(await files.settled()).toBe(true);
    expect(attached).toEqual([{ blobId: 'b-a.txt', type: 'text/plain', name: 'a.txt', size: 5 }]);
    expect(files.running).toBe(false);
  });

  it('says what is too large, before a byte of it is sent', () => {
    const { files, store } = setUp(arrived);
    files.add([file('gross', 11), file('a', 8), file('b', 8)]);
    expect(
      files.pending$.value.map(({ file: { name }, failure, final }) => [
        name,
        (failure as { code?: string } | undefined)?.code,
        final,
      ]),
    ).toEqual([
      ['gross', 'file-too-large', true],
      ['a', undefined, undefined],
      ['b', 'files-too-large', true],
    ]);
    expect(store.upload).toHaveBeenCalledOnce();
  });

  it('tries again what did not arrive', async () => {
    const { files, attached, store } = setUp(arrived);
    store.upload.mockRejectedValueOnce({ code: 'unreachable' });
    files.add([file('a.txt')]);
    expect(await files.settled()).toBe(false);
    const [failed] = files.pending$.value;
    expect(failed?.failure).toEqual({ code: 'unreachable' });
    files.retry(failed?.id ?? '');
    expect(await files.settled()).toBe(true);
    expect(attached).toHaveLength(1);
  });

  it('stops what is taken out', async () => {
    const signals: AbortSignal[] = [];
    const { files, attached } = setUp((_input, { signal }) => {
      signals.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    files.add([file('a.txt')]);
    files.remove(files.pending$.value[0]?.id ?? '');
    expect(await files.settled()).toBe(true);
    expect([signals[0]?.aborted, attached.length]).toEqual([true, 0]);
  });

  it('does without progress', async () => {
    const { files, store } = setUp(arrived);
    store.progress = () => throwError(() => 'no progress');
    files.add([file('a.txt')]);
    expect(await files.settled()).toBe(true);
  });
});

it('refusal names which limit', () => {
  const limits = { upload: 10, attachments: null, delayedSend: 0 };
  expect([refusal(11, 0, limits), refusal(9, 100, limits), refusal(2, 9, { ...limits, attachments: 10 })]).toEqual([
    'file',
    undefined,
    'total',
  ]);
});
