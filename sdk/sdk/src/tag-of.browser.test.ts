import { LitElement, html as plain, render } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { expect, test } from 'vitest';
import { tagOf } from './view.ts';

/** As two builds of one plugin have it: the same class, twice. */
const build = () =>
  class Card extends LitElement {
    static override properties = { room: {} };
    declare room: string;
    override render() {
      return plain`<b>${this.room}</b>`;
    }
  };

test('an element inside of a view has a tag of its own, in every build, and the same one always', async () => {
  const [one, other] = [build(), build()];
  expect(tagOf(one)).toBe(tagOf(one));
  expect(tagOf(one)).not.toBe(tagOf(other));
  const tag = unsafeStatic(tagOf(one));
  const root = document.createElement('div');
  document.body.append(root);
  render(html`<${tag} .room=${'Aula'}></${tag}>`, root);
  await expect.poll(() => root.firstElementChild?.shadowRoot?.textContent).toBe('Aula');
  expect(root.firstElementChild).toBeInstanceOf(one);
  root.remove();
});
