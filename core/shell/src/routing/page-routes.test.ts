import { describe, expect, it } from 'vitest';
import { findPage, pageRoutes, railRoutes, type PageEntry } from './page-routes.ts';

const entry = (id: string, path: string, nav?: boolean): PageEntry => ({
  id,
  plugin: 'p',
  data: { label: id, icon: 'app', path, ...(nav !== undefined && { nav }) },
  mount: () => undefined,
});

describe('findPage', () => {
  const routes = pageRoutes([
    entry('hidden', 'about', false),
    entry('mail', 'mail/:a?/:b?'),
    entry('rules', 'mail/rules'),
  ]);

  it('opens the first page of the rail at /', () => {
    expect(findPage(routes, '/')?.route.entry.id).toBe('mail');
  });

  it('opens the page without a path at /, wherever it stands in the rail', () => {
    const withHome = pageRoutes([entry('mail', 'mail/:a?/:b?'), entry('home', '')]);
    expect(findPage(withHome, '/')?.route.entry.id).toBe('home');
  });

  it('takes the narrower of two routes', () => {
    expect(findPage(routes, '/mail/rules')?.route.entry.id).toBe('rules');
    expect(findPage(routes, '/mail/other')?.route.entry.id).toBe('mail');
  });

  it('finds pages that are not in the rail', () => {
    expect(findPage(routes, '/about')?.route.entry.id).toBe('hidden');
    expect(railRoutes(routes).map(({ key }) => key)).toEqual(['p/mail', 'p/rules']);
  });

  it('finds nothing where nothing is', () => {
    expect(findPage(routes, '/nowhere')).toBeUndefined();
    expect(findPage([], '/')).toBeUndefined();
  });
});
