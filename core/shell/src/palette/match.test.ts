import { describe, expect, it } from 'vitest';
import { match } from './match.ts';
import { search } from './finder-list.ts';

describe('match', () => {
  it.each([
    ['ubersicht', 'Übersicht'],
    ['uebersicht', 'Übersicht'],
    ['ÜBERSICHT', 'Übersicht'],
    ['strasse', 'Straße'],
    ['straße', 'Strasse'],
    ['cafe', 'Café'],
    ['nn', 'Neue Nachricht'],
    ['nachr neue', 'Neue Nachricht'],
    ['', 'Alles'],
  ])('"%s" finds "%s"', (query, label) => {
    expect(match(query, label)).toBeDefined();
  });

  it.each([
    ['xyz', 'Neue Nachricht'],
    ['n', 'Start'],
  ])('"%s" does not find "%s"', (query, label) => {
    expect(match(query, label)).toBeUndefined();
  });

  it('finds by keywords, below what is found by label', () => {
    const byWord = match('nacht', 'Farben: Dunkel', 'Nacht Modus');
    expect(byWord).toBeDefined();
    expect(byWord).toBeLessThan(match('dunkel', 'Farben: Dunkel') ?? 0);
  });

  it('puts the start of a label before the start of a word, and that before the middle', () => {
    const scores = ['Mail schreiben', 'Neue Mail', 'Webmailer'].map((label) => match('mail', label) ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('search', () => {
  const groups = [
    { label: 'A', items: [{ id: '1', label: 'Abmelden' }] },
    {
      label: 'B',
      items: [
        { id: '2', label: 'Mail' },
        { id: '3', label: 'E-Mail melden' },
      ],
    },
    { label: 'C', items: [] },
  ];

  it('shows all groups that hold something while nothing is typed', () => {
    expect(search(groups, ' ').map(({ label }) => label)).toEqual(['A', 'B']);
  });

  it('puts the group with the best answer first', () => {
    expect(search(groups, 'mel').flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['3', '1']);
  });
});
