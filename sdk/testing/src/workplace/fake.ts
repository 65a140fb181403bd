/** Something that a workplace needs and a test does not want for real: any service, command or topic, given by hand. */
import type { Provided } from '@fachwerk/kernel/api';

/** Stands for a plugin that provides one thing. Made by `fake`. */
export interface Fake {
  readonly id: string;
  readonly provided: unknown;
}

/**
 * ```ts
 * createTestWorkplace({ plugins: [rooms], fakes: [fake(Session, fakeSession()), fake(ComposeMail, () => ({ account, key }))] })
 * ```
 */
export const fake = <N extends { readonly id: string }>(name: N, provided: Provided<N>): Fake => ({
  id: name.id,
  provided,
});
