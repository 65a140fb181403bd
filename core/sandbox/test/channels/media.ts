/** Pictures, sound, fonts, styles, drawings: whatever loads because it is shown. */
import type { Channels } from './kit.ts';

const shown =
  (html: (url: string) => string): Channels[string] =>
  ({ element, url }) =>
    element(html(url()));
/** Each on an element of its own, or the last rule would be the only one. */
const styled =
  (rule: (url: string) => string): Channels[string] =>
  ({ name, element, style, url }) => {
    element(`<p class="${name}">x</p>`);
    style(`.${name}{${rule(`url(${url()})`)}}`);
  };

export const media: Channels = {
  img: ({ url }) => {
    new Image().src = url();
  },
  'img-srcset': shown((url) => `<img srcset="${url} 1x">`),
  picture: shown((url) => `<picture><source srcset="${url}"><img></picture>`),
  'input-image': shown((url) => `<input type=image src="${url}">`),
  attribution: shown((url) => `<img attributionsrc="${url}" src="data:,">`),
  'body-background': ({ url }) => document.body.setAttribute('background', url()),
  'table-background': shown((url) => `<table background="${url}"><tr><td>x</table>`),
  'css-background': styled((url) => `background:${url}`),
  'css-image-set': ({ name, element, style, url }) => {
    element(`<p class="${name}">x</p>`);
    style(`.${name}{background:image-set("${url()}" 1x)}`);
  },
  'css-content': styled((url) => `content:${url}`),
  'css-cursor': styled((url) => `cursor:${url},auto`),
  'css-list': styled((url) => `display:list-item;list-style:${url}`),
  'css-filter': styled((url) => `filter:${url}`),
  'css-mask': styled((url) => `mask:${url};clip-path:${url}`),
  'css-border': styled((url) => `border:9px solid;border-image:${url} 9`),
  'css-shape': styled((url) => `float:left;shape-outside:${url}`),
  'css-import': ({ style, url }) => style(`@import "${url()}";`),
  'css-font': ({ name, element, style, url }) => {
    style(`@font-face{font-family:${name};src:url(${url()})}.${name}{font-family:${name}}`);
    element(`<p class="${name}">text</p>`);
  },
  'css-attribute': ({ name, element, style, url }) => {
    element(`<input class="${name}" value=secret>`);
    style(`.${name}[value^=s]{background:url(${url()})}`);
  },
  'css-adopted': ({ name, element, url }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.${name}{background:url(${url()})}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    element(`<p class="${name}">x</p>`);
  },
  'css-shadow': ({ element, url }) => {
    element('<div></div>').attachShadow({ mode: 'closed' }).innerHTML =
      `<style>p{background:url(${url()})}</style><p>x`;
  },
  'font-face': ({ url }) => new FontFace('z', `url(${url()})`).load(),
  video: shown((url) => `<video src="${url}" preload=auto></video>`),
  poster: shown((url) => `<video poster="${url}"></video>`),
  'video-source': shown((url) => `<video preload=auto><source src="${url}"></video>`),
  audio: ({ url }) => new Audio(url()).load(),
  track: ({ element, url }) => {
    const video = element(`<video src="data:video/mp4,"><track default kind=captions src="${url()}"></video>`);
    const [track] = (video as HTMLVideoElement).textTracks;
    if (track) track.mode = 'showing';
  },
  'svg-image': shown((url) => `<svg><image href="${url}"/></svg>`),
  'svg-use': shown((url) => `<svg><use href="${url}#a"/></svg>`),
  'svg-feimage': shown(
    (url) =>
      `<svg width=9 height=9><filter id=f><feImage href="${url}"/></filter><rect width=9 height=9 filter="url(#f)"/></svg>`,
  ),
  'svg-script': ({ element, url }) => {
    const script = document.createElementNS('http://www.w3.org/2000/svg', 'script');
    script.setAttribute('href', url('.js'));
    element('<svg></svg>').append(script);
  },
  object: shown((url) => `<object data="${url}"></object>`),
  embed: shown((url) => `<embed src="${url}">`),
};
