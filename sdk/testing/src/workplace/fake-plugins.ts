/** Plugins that a test workplace makes itself: one for each fake, and the one that the test itself is. */
import type { Manifest, Plugin } from '@fachwerk/kernel/api';
import type { Fake } from './fake.ts';

export const fakePlugin = ({ id, provided }: Fake, index: number): Plugin => ({
  manifest: {
    id: `test.fake${index}`,
    name: `Fake of ${id}`,
    description: `Stands for ${id}.`,
    provides: { fake: { id } as never },
  },
  start: () => ({ fake: provided }),
});

/** Uses and opens what the test asks for, and hands it over as it starts. */
export const testPlugin = (wanted: Pick<Manifest, 'uses' | 'opens'>, give: (uses: unknown) => void): Plugin => ({
  manifest: {
    id: 'test.itself',
    name: 'The test',
    description: 'Uses what the test looks at.',
    ...wanted,
    permissions: ['startup'],
  },
  start: (uses: unknown) => {
    give(uses);
    return {};
  },
});
