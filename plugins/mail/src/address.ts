/** Where in the mail one is, as the address bar has it. */
export interface Place {
  readonly account?: string;
  readonly mailbox?: string;
  readonly thread?: string;
  /** Words that are looked for. */
  readonly query?: string;
  /** Looked for in the whole account, not only in the mailbox. */
  readonly everywhere?: boolean;
}

export function placeOf(params: Readonly<Record<string, string | undefined>>): Place {
  const { account, mailbox, thread, q, all } = params;
  return {
    ...(account && { account }),
    ...(mailbox && { mailbox }),
    ...(thread && { thread }),
    ...(q && { query: q, everywhere: all === '1' }),
  };
}

export function mailPath({ account, mailbox, thread, query, everywhere }: Place): string {
  const segments = [account, account && mailbox, account && mailbox && thread].filter(
    (each) => each !== undefined && each !== '',
  );
  const search = new URLSearchParams({
    ...(query && { q: query }),
    ...(query && everywhere && { all: '1' }),
  }).toString();
  return ['/mail', ...segments.map((each) => encodeURIComponent(each ?? ''))].join('/') + (search && `?${search}`);
}

/** `back`: the path to which the composer leads when it is done. */
export const writePath = (account: string, key: string, back?: string): string =>
  `/mail-write/${encodeURIComponent(account)}/${encodeURIComponent(key)}${back === undefined ? '' : `?${new URLSearchParams({ back })}`}`;

/** Only into the mail: an address may be typed by anybody. */
export const backPath = (back: string | undefined, account: string): string =>
  back !== undefined && /^\/mail(?:[/?]|$)/u.test(back) ? back : mailPath({ account });

/** The same list: what is read in it may differ. */
export const sameList = (a: Place, b: Place): boolean =>
  a.account === b.account && a.mailbox === b.mailbox && a.query === b.query && a.everywhere === b.everywhere;
