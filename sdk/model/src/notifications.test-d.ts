import { MessageReceived, OpenMail } from './mail.ts';
/** What must not compile of a notification rule. */
import { rule } from './notifications.ts';
// @ts-expect-error the topic has no `form`
rule(MessageReceived, { title: '{form.name}', body: '{subject}' });
// @ts-expect-error the command wants `id`
rule(MessageReceived, { title: '{from.name}', body: '' }, { command: OpenMail, input: { account: '{account}' } });
// @ts-expect-error the topic has no `accont`
rule(MessageReceived, { title: '{from.name}', body: '' }, { command: OpenMail, input: { account: '{accont}', id: '{id}' } });
