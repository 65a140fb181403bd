const patience = 1000;

/** Runs when what was drawn is on the screen; in a tab that nobody sees, where nothing is painted, all the same. */
export function afterPaint(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, document.hidden ? 0 : patience);
}
