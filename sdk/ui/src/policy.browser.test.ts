import { expect, test } from 'vitest';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
  "object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

interface Told {
  readonly refused: readonly string[];
  readonly shown: number;
}

/** A page with this policy that runs the module; what the module tells its parent. */
function under(content: string, module: string): Promise<Told> {
  const frame = document.createElement('iframe');
  const told = new Promise<Told>((resolve) => {
    addEventListener('message', ({ source, data }) => source === frame.contentWindow && resolve(data));
  });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  frame.srcdoc = `<!doctype html><html lang="de">${meta}<body><script type="module" src="${module}"></script>`;
  document.body.append(frame);
  return told.finally(() => frame.remove());
}

const page = new URL('../test/policy-page.ts', import.meta.url).href;

test(
  'all of the kit is shown under the policy of a workplace, Trusted Types included',
  { timeout: 30_000 },
  async () => {
    const { refused, shown } = await under(policy, page);
    // The one thing that the page tries at its end, so that we know the policy is there.
    expect(refused).toEqual(['style-src-attr inline']);
    expect(shown).toBeGreaterThan(30);
  },
);
