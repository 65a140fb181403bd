/**
 * What passes a host, for whoever watches. There is no hook on the way of a fact or a call: while somebody watches, the
 * methods themselves are replaced on their objects, and put back when nobody does. So it costs nothing when it is off.
 */
import { Observable, share } from 'rxjs';
import type { Calls } from './calls.ts';
import type { Core } from './core.ts';
import { codeOf } from './error.ts';
import type { TraceEvent } from './host-options.ts';
import type { Topic } from './topic.ts';

type Tell = (event: TraceEvent) => void;

export const traced = (core: Core): Observable<TraceEvent> =>
  new Observable<TraceEvent>((subscriber) => {
    const tell: Tell = (event) => subscriber.next(event);
    const undo = [traceFacts(core, tell), traceCalls(core, tell)];
    return () => undo.forEach((back) => back());
  }).pipe(share());

function traceFacts({ bus }: Core, tell: Tell): () => void {
  const find = bus.topic.bind(bus);
  const followed = new Set<Topic>();
  const follow = (topic: Topic): Topic => {
    if (followed.has(topic)) return topic;
    followed.add(topic);
    const deliver = topic.deliver.bind(topic);
    topic.deliver = (data, source) => {
      const { id, listeners } = topic;
      tell({ kind: 'fact', time: Date.now(), source, topic: id, size: sizeOf(data), listeners: listeners.length });
      deliver(data, source);
    };
    return topic;
  };
  for (const topic of bus.topics) follow(topic);
  bus.topic = (id) => follow(find(id));
  return () => {
    Reflect.deleteProperty(bus, 'topic');
    for (const topic of followed) Reflect.deleteProperty(topic, 'deliver');
  };
}

function traceCalls({ calls }: Core, tell: Tell): () => void {
  const [call, stream] = [calls.call.bind(calls), calls.stream.bind(calls)];
  const timed: typeof call = async (...[scope, target, input, signal]: Parameters<Calls['call']>) => {
    const began = performance.now();
    const done = (error?: unknown): void => {
      const code = error === undefined ? undefined : (codeOf(error) ?? 'error');
      tell({
        kind: 'call',
        time: Date.now(),
        source: scope.plugin,
        id: target.id,
        ...(target.member !== undefined && { member: target.member }),
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...(code !== undefined && { code }),
      });
    };
    try {
      const answer = await call(scope, target, input, signal);
      done();
      return answer;
    } catch (error) {
      done(error);
      throw error;
    }
  };
  const opened: typeof stream = (scope, id, member, input) => {
    tell({ kind: 'stream', time: Date.now(), source: scope.plugin, id, member });
    return stream(scope, id, member, input);
  };
  Object.assign(calls, { call: timed, stream: opened });
  return () => {
    // A fault that is tried out may stand before it by now.
    if (calls.call === timed) calls.call = call;
    if (calls.stream === opened) calls.stream = stream;
  };
}

/** Of bytes in it, their number; of what has no text, none. */
function sizeOf(data: unknown): number {
  let bytes = 0;
  const text = JSON.stringify(data, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('size' in value) || !('type' in value)) return value;
    bytes += Number(value.size);
    return undefined;
  });
  return bytes + (text?.length ?? 0);
}
