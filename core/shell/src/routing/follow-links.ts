const served = ['/api/', '/auth/', '/assets/', '/mail-frame'];

/** The path inside the workplace that a click means, or undefined when the browser should do what it always does. */
function linkOf(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link?.href || link.hasAttribute('download')) return undefined;
  if (link.target && link.target !== '_self') return undefined;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== location.origin || served.some((prefix) => pathname.startsWith(prefix))) return undefined;
  const samePage = pathname === location.pathname && search === location.search;
  return hash && samePage ? undefined : pathname + search;
}

/** Links of every view, in whatever shadow root, go through the router. */
export function followLinks(open: (path: string) => void, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const path = linkOf(event);
      if (path === undefined) return;
      event.preventDefault();
      open(path);
    },
    { signal },
  );
}
