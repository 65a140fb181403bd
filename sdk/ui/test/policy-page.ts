/** Shows every story in a page that has the workplace's policy, and tells what the policy refused. */
import { html, render } from 'lit';
import { settled } from './settled.ts';
import { stories } from './stories.ts';

const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  refused.push(`${violatedDirective} ${blockedURI}`);
});

for (const { story } of stories) {
  render(story.render(), document.body);
  await settled(document.body);
  await story.play?.({ canvasElement: document.body });
  await settled(document.body);
  render(html``, document.body);
}
document.body.setAttribute('style', 'color: red');
// Violations are told in tasks of their own.
await new Promise((done) => setTimeout(done, 50));
parent.postMessage({ refused, shown: stories.length }, self.origin);
