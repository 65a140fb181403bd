import type { Provider, ServiceName } from '@fachwerk/sdk';
import type { MailStore } from '@fachwerk/model/mail';

type MembersOf<N> = N extends ServiceName<infer M> ? M : never;
export type FakeMailStore = Provider<MembersOf<typeof MailStore>>;
