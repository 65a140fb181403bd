/** What a browser keeps: a frame of opaque origin has none of it. */
import { granted, reached, type Channels } from './kit.ts';

export const storing: Channels = {
  cookies: reached(() => document.cookie),
  'cookie-store': granted(() => cookieStore.getAll()),
  storage: reached(() => localStorage.setItem('x', 'y')),
  'session-storage': reached(() => sessionStorage.setItem('x', 'y')),
  indexeddb: ({ ran }) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open('x');
      request.addEventListener('success', () => resolve(ran()));
      request.addEventListener('error', () => reject(request.error));
    }),
  caches: granted(() => caches.open('x')),
  'file-system': granted(() => navigator.storage.getDirectory()),
  'storage-access': granted(() => document.requestStorageAccess()),
  locks: granted(() => navigator.locks.request('x', () => 1)),
};
