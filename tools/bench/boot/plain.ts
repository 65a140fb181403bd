import { numbersBelow, page as ownPage, panelElement, type Contestant } from './prelude.ts';

const host = `const nav=document.querySelector('nav'),main=document.querySelector('main');
__bench.navLabels=()=>Array.from(nav.children,b=>b.textContent);__bench.panelEl=()=>main;__bench.activate=i=>nav.children[i].click();
let now=0;for(const m of __M){const b=document.createElement('button');b.textContent=m.label;
b.onclick=async()=>{const mine=++now;await(m.loaded??=import(m.url));if(mine===now)main.replaceChildren(document.createElement(m.tag))};nav.append(b)}
__bench.registered();__bench.activate(0)`;

/** The limit: a list of modules, each imported when its entry is chosen. No framework. */
export const plain: Contestant = {
  name: 'plain-modules',
  label: 'plain lazy modules',
  family: 'limit',
  mode: 'lazy',
  pkgs: [],
  build({ N, page = ownPage }) {
    const list = numbersBelow(N).map((i) => ({ label: `nav ${i}`, tag: `p-${i}`, url: `/p/${i}.js` }));
    const body = `<nav></nav><main></main><script>__M=${JSON.stringify(list)}</script><script type="module" src="/host.js"></script>`;
    return [
      ['/index.html', page({ body })],
      ['/host.js', host],
      ...list.map(({ url }, i) => [url, panelElement(i)] as const),
    ];
  },
};
