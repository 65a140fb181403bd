import { Subject, filter, map } from 'rxjs';
import type { Provided } from '@fachwerk/kernel/api';
import type { Backend } from '@fachwerk/model/host';
import { backendAddress, requestBackend } from '../gateway/backend-request.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Json } from '../gateway/person-store.ts';
import type { Progress } from '../gateway/upload.ts';
import type { PushHub } from '../push/push-hub.ts';
import { SourceLimit } from '../push/source-limit.ts';
import { listed } from './listed-failure.ts';

/** A plugin's way to servers of its own. Who asks is what the host says, never what the plugin says. */
export function backendService(gateway: Gateway, push: PushHub): Provided<typeof Backend> {
  const limit = new SourceLimit();
  const progressed = new Subject<Progress & { readonly id: string }>();
  return {
    request(input, call) {
      const id = input.progress === undefined ? undefined : `${call.source} ${input.progress}`;
      const progress = id === undefined ? undefined : (step: Progress) => progressed.next({ id, ...step });
      return listed(['unreachable', 'signedOut', 'forbidden'], call, () =>
        requestBackend(gateway, call.source, input, { signal: call.signal, ...(progress && { progress }) }),
      );
    },
    progress: ({ id }, call) =>
      progressed.pipe(
        filter((step) => step.id === `${call.source} ${id}`),
        map(({ sent, total }) => ({ sent, total })),
      ),
    events: ({ backend, path }, call) => {
      const source = backendAddress(call.source, backend, path).slice('/api/backend/'.length);
      const messages = push.messages(source).pipe(map(({ type, data }) => ({ type, data: data as Json })));
      return limit.hold(call.source, source, messages);
    },
  };
}
