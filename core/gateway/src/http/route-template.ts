const templates: readonly (readonly [RegExp, string])[] = [
  [
    /^\/(api\/session|api\/push|api\/faults|api\/usage|api\/admin\/plugins|api\/admin\/actions|api\/dev|api\/dev\/switch|mail-frame|healthz|readyz|favicon\.ico)$/,
    '$&',
  ],
  [/^\/auth\/(login|callback|logout|backchannel|done)$/, '$&'],
  [/^\/\.well-known\/jwks\.json$/, '$&'],
  [/^\/api\/backend\/.*/, '/api/backend/:plugin/:backend/*'],
  [/^\/api\/store\/[^/]*$/, '/api/store/:plugin'],
  [/^\/api\/store\/.*/, '/api/store/:plugin/:key'],
  [/^\/api\/.*/, '/api/*'],
  [/^\/(?:isolated\/[^/]+\/)?[0-9a-f]{32}\/frame\.html$/, '/:digest/frame.html'],
  [/^\/assets\/.*/, '/assets/*'],
  [/^\/identity\/.*/, '/identity/*'],
];

/** A path without what is a person's own in it. */
export function routeTemplate(target: string): string {
  const path = target.split('?', 1)[0] ?? '';
  for (const [pattern, template] of templates) if (pattern.test(path)) return template === '$&' ? path : template;
  return '/*';
}
