import { expect, test } from 'vitest';
import { scripted } from '../scripted.fixture.ts';
import { snippets } from './snippets.ts';

const find = (script: Parameters<typeof scripted>[0]) =>
  snippets(scripted(script).client, { account: 'A', filter: { text: 'a' }, ids: ['m'] }, new AbortController().signal);

test('a passage has no markup but its marks', async () => {
  const preview = '<img src=x onerror=alert(1)><mark>a</mark> &lt;b&gt; <mark onclick="x">c</mark>';
  const [found] = await find({ 'SearchSnippet/get': () => ({ list: [{ emailId: 'm', subject: null, preview }] }) });
  expect(found).toEqual({
    emailId: 'm',
    subject: null,
    preview: '&lt;img src=x onerror=alert(1)&gt;<mark>a</mark> &lt;b&gt; &lt;mark onclick="x"&gt;c</mark>',
  });
});

test('a server without passages shows none', async () => {
  expect(await find({})).toEqual([]);
});
