/** What a page has only in development: it reloads after a rebuild, and shows what could not be built. */
import type { LocatedIssue } from '../located-issue.ts';

export const developmentBlock = (issues: readonly LocatedIssue[]): string =>
  `<script type="application/json" id="fachwerk-issues">${JSON.stringify(issues).replaceAll('<', String.raw`\u003c`)}</script>`;

/**
 * The shell can take the event to save unsaved work before `detail.reload()`; else the page reloads at once.
 * Built of nodes and properties alone: the page's policy allows neither markup nor style attributes from text.
 */
export const developmentScript = `(() => {
const reload = () => location.reload();
new EventSource("/api/dev").onmessage = () => {
  if (dispatchEvent(new CustomEvent("fachwerk:reload", { cancelable: true, detail: { reload } }))) reload();
};
addEventListener("DOMContentLoaded", () => {
  const issues = JSON.parse(document.getElementById("fachwerk-issues").textContent);
  if (issues.length === 0) return;
  const box = document.createElement("pre");
  box.id = "fachwerk-overlay";
  box.setAttribute("role", "alert");
  Object.assign(box.style, { position: "fixed", inset: "auto 0 0 0", zIndex: 2147483647, margin: 0, padding: "1rem", maxHeight: "60vh", overflow: "auto", whiteSpace: "pre-wrap", background: "#2b0b0e", color: "#fff", font: "14px/1.5 monospace" });
  box.textContent = issues.map((i) => i.file + ":" + i.line + ":" + i.column + "\\n" + i.code + " " + i.message + "\\n→ " + i.fix).join("\\n\\n");
  document.documentElement.append(box);
});
})();`;
