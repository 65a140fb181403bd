import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlText } from './html-text.ts';

it.each([
  ['<p>Guten Tag,</p><p>die <b>Sitzung</b><br>f&auml;llt aus.</p>', 'Guten Tag,\n\ndie Sitzung\nfällt aus.'],
  ['<style>p{}</style><head><title>x</title></head><p>a</p><div>b</div>', 'a\n\nb'],
  ['<ul><li>eins<li>zwei</ul>', '• eins\n• zwei'],
  ['<table><tr><td>Datum<td>Uhr</tr></table>', 'Datum Uhr'],
  ['&#8364; 5 &lt;b&gt; &#x1F600; &unknown;', '€ 5 <b> 😀 &unknown;'],
  ['<a title="a > b" href="x">Link</a><!-- weg -->', 'Link'],
  ['<script>alert(1)', ''],
  ['Zeile\n  umbrochen', 'Zeile umbrochen'],
])('%j reads %j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

it('answers on any input, with no run of blank lines', () => {
  fc.assert(
    fc.property(fc.string(), (html) => {
      expect(htmlText(html)).not.toMatch(/\n{3}/u);
    }),
  );
});

it('is quick on long hostile mail', () => {
  const began = performance.now();
  for (const piece of ['<a ', '<a "', '<!--', '<style>', '&#', ' ']) htmlText(piece.repeat(200_000));
  expect(performance.now() - began).toBeLessThan(2000);
});
