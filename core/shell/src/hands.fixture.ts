/** Somebody before the shell, in a browser that vitest or playwright moves. */
import type { HostPerson } from '@fachwerk/testing';
import { expect } from 'vitest';

interface Found {
  click(): Promise<unknown>;
  fill(text: string): Promise<unknown>;
}
/** How things are found, and keys are pressed. */
export interface Hands<L extends Found> {
  role(role: 'button' | 'option' | 'textbox', name: string): L;
  text(text: string): L;
  /** In a region that is read out. */
  said(region: 'status' | 'alert', text: string): L;
  count(found: L): number | Promise<number>;
  key(name: 'Escape' | 'F8'): Promise<unknown>;
  /** Points at nothing: a toast that somebody points at stays. */
  away(): Promise<unknown>;
}
const patience = { timeout: 10_000 };

export const personWith = <L extends Found>(hands: Hands<L>): HostPerson => ({
  async press(name) {
    await hands.role('button', name).click();
    await hands.away();
  },
  async type(label, text) {
    await hands.role('textbox', label).fill(text);
  },
  async choose(label) {
    await hands.role('option', label).click();
  },
  async leave() {
    await hands.key('Escape');
  },
  async dismiss() {
    await hands.key('F8');
    await hands.key('Escape');
  },
  async sees(text, is = true) {
    await expect.poll(async () => (await hands.count(hands.text(text))) > 0, patience).toBe(is);
  },
  async hears(text, urgent = false) {
    const said = hands.said(urgent ? 'alert' : 'status', text);
    await expect.poll(async () => hands.count(said), patience).toBeGreaterThan(0);
  },
});
