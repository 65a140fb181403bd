import type { OutputOf, Provider, ServiceName } from '@fachwerk/sdk';
import type { Directory } from '@fachwerk/model/directory';

type ProviderOf<N> = N extends ServiceName<infer M> ? Provider<M> : never;
/** Somebody in a directory. */
export type FakePrincipal = OutputOf<typeof Directory, 'find'>[number];

const PEOPLE = [
  { id: 'anna', type: 'individual', name: 'Anna Amsel', email: 'anna@example.test' },
  { id: 'bert', type: 'individual', name: 'Bert Buche', email: 'bert@example.test' },
  { id: 'team', type: 'group', name: 'Team Bauen', email: 'bauen@example.test' },
  { id: 'saal', type: 'location', name: 'Großer Saal', email: null },
] as const satisfies readonly FakePrincipal[];

/** `directory@1` in memory. Whoever's name or address has the text in it is found; passes the contract's suite. */
export const fakeDirectory = (people: readonly FakePrincipal[] = PEOPLE): ProviderOf<typeof Directory> => ({
  find({ text, limit = 20 }) {
    const wanted = text.toLocaleLowerCase();
    const fits = (value: string | null): boolean => value?.toLocaleLowerCase().includes(wanted) ?? false;
    return people.filter(({ name, email }) => fits(name) || fits(email)).slice(0, limit);
  },
});
