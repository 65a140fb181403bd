import { changesMethod } from './changes-method.ts';
import { copyMethod } from './copy.ts';
import type { DeclaredType } from './declared-type.ts';
import type { RegisteredMethod } from './dispatch.ts';
import { getMethod } from './get.ts';
import { queryChangesMethod } from './query-changes.ts';
import { queryMethod } from './query.ts';
import { setMethod } from './set.ts';
import type { Method } from './call.ts';
import { MethodError } from './failures.ts';

function make(type: DeclaredType, name: DeclaredType['methods'][number]): Method {
  const { querying } = type;
  switch (name) {
    case 'get':
      return getMethod(type);
    case 'changes':
      return changesMethod(type);
    case 'set':
      return setMethod(type);
    case 'copy':
      return copyMethod(type);
    default: {
      if (!querying) throw new Error(`${type.name} declares ${name}, but neither filters nor sorts`);
      return name === 'query' ? queryMethod(type, querying) : queryChangesMethod(type, querying);
    }
  }
}

/** RFC 8620 §3.6.2. */
function onlyPersonal(run: Method): Method {
  return (args, call) => {
    if (!call.account(args['accountId']).personal) throw new MethodError('accountNotSupportedByMethod');
    return run(args, call);
  };
}

/** The methods that a declaration asks for, by their full names. */
export function standardMethods(type: DeclaredType): [string, RegisteredMethod][] {
  return type.methods.map((name) => {
    const run = make(type, name);
    return [`${type.name}/${name}`, { capability: type.capability, run: type.personal ? onlyPersonal(run) : run }];
  });
}
