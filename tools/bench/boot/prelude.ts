/** What each page of this bench carries first, word for word the same: notes when all entries and the first panel are there. */
const prelude = `{const bench=window.__bench={t:{},registered(){this.t.registered??=performance.now()},
text(){return this.panelEl?.()?.textContent.trim()??""}};
const look=()=>{if(bench.text()!=="hello 0")return void setTimeout(look,4);
requestAnimationFrame(()=>{const{port1,port2}=new MessageChannel();port1.onmessage=()=>{bench.t.painted=performance.now();port1.close()};port2.postMessage(0)})};
setTimeout(look,4)}`;

export interface PageText {
  readonly head?: string;
  readonly body?: string;
}
export const page = ({ head = '', body = '' }: PageText): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><script>${prelude}</script>${head}</head><body>${body}</body></html>`;

/** Path and text of each file of a site. */
export type Files = readonly (readonly [path: string, text: string])[];
export interface Contestant {
  readonly name: string;
  readonly label: string;
  readonly family: 'limit' | 'ours';
  readonly mode: 'lazy';
  readonly pkgs: readonly string[];
  build(options: { N: number; page?: (text: PageText) => string }): Files | Promise<Files>;
}
export const numbersBelow = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** What a panel's module does, whatever hosts it. */
export const panelElement = (i: number): string =>
  `customElements.define('p-${i}',class extends HTMLElement{connectedCallback(){this.textContent='hello ${i}'}})`;
