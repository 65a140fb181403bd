/** Every event that an attribute can listen to, at every kind of element that has events of its own. */
const events =
  'abort afterprint afterscriptexecute animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforescriptexecute beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough change click close command contentvisibilityautostatechange contextlost contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied end ended error finish focus focusin focusout formdata fullscreenchange fullscreenerror gotpointercapture hashchange input invalid keydown keypress keyup languagechange load loadeddata loadedmetadata loadend loadstart lostpointercapture message messageerror mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online orientationchange pagehide pagereveal pageshow pageswap paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress promptdismiss promptaction ratechange readystatechange rejectionhandled repeat reset resize scroll scrollend scrollsnapchange scrollsnapchanging search securitypolicyviolation seeked seeking select selectionchange selectstart show slotchange stalled start storage submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection unload validationstatuschange volumechange waiting webkitanimationend webkitanimationstart webkitfullscreenchange webkitmouseforcechanged webkitmouseforcedown webkitplaybacktargetavailabilitychanged webkittransitionend wheel zoom'.split(
    ' ',
  );

const on = events.map((event) => `on${event}="top.harmed=(top.harmed||0)+1"`).join(' ');

/** Each of these elements listens to everything. */
export const handlerMails: readonly string[] = [
  `<a href="#" tabindex="0" ${on}>x</a><body ${on}><img src="x" ${on}><x-y contenteditable ${on}>x</x-y>`,
  `<svg ${on}><rect width="9" height="9" ${on}/><animate attributeName="x" dur="1ms" ${on}/><image href="x" ${on}/></svg>`,
  `<video src="x" autoplay muted ${on}><source src="x" ${on}><track default src="x" ${on}></video><audio src="x" autoplay ${on}></audio>`,
  `<details open ${on}><summary ${on}>x</summary>x</details><dialog open ${on}>x</dialog><div popover ${on}>x</div>`,
  `<iframe srcdoc="x" ${on}></iframe><object data="x" ${on}></object><embed src="x" ${on}><marquee ${on}>x</marquee>`,
  `<form ${on}><input autofocus required ${on}><textarea ${on}>x</textarea><select ${on}><option>x</select><button ${on}>x</button></form>`,
  `<link rel="stylesheet" href="x" ${on}><script src="x" ${on}></script><math ${on}><mi ${on}>x</mi></math>`,
  `<style ${on}>@keyframes a{to{color:red}}</style><p style="animation:a 1ms 2;transition:color 1ms" ${on}>x</p>`,
];
