import { readPageLock, type HostLock } from '@fachwerk/kernel';
import { coded } from '../coded-error.ts';

const lockElementId = 'fachwerk-workplace';

/** The composition as the page carries it. */
export function readLock(): HostLock {
  const text = document.getElementById(lockElementId)?.textContent;
  if (!text)
    throw coded('FW4002', `The page carries no workplace: <script type="application/json" id="${lockElementId}">`);
  return readPageLock(text);
}
