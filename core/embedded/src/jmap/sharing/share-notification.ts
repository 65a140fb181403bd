import { text, utcDate } from '../engine/checks.ts';
import type { DeclaredType, Filter, Property } from '../engine/declared-type.ts';
import { SetError } from '../engine/failures.ts';
import { stringOf } from '../engine/json.ts';
import { PRINCIPALS } from './capabilities.ts';

const server: Property = { check: () => false, serverSet: true };

function refuse(): never {
  throw new SetError('forbidden', 'Only the server makes notifications of shares.');
}

const moment = (comparison: '<' | '>='): Filter => ({
  check: utcDate,
  sql: (value, values) => {
    values.push(stringOf(value));
    return `julianday(o.json ->> 'created') ${comparison} julianday(?)`;
  },
});

const equals = (property: string): Filter => ({
  check: text,
  sql: (value, values) => {
    values.push(stringOf(value));
    return `o.json ->> '${property}' = ?`;
  },
});

/**
 * RFC 9670 §3. Rights are on whole accounts here and change with the composition, never while the server runs and never
 * on one object: so there are none to tell, and who asks is told that.
 */
export const shareNotification: DeclaredType = {
  name: 'ShareNotification',
  capability: PRINCIPALS,
  prefix: 'n',
  personal: true,
  properties: {
    id: server,
    created: server,
    changedBy: server,
    objectType: server,
    objectAccountId: server,
    objectId: server,
    oldRights: server,
    newRights: server,
    name: server,
  },
  methods: ['get', 'changes', 'set', 'query', 'queryChanges'],
  querying: {
    filters: {
      after: moment('>='),
      before: moment('<'),
      objectType: equals('objectType'),
      objectAccountId: equals('objectAccountId'),
    },
    sorts: { created: { sql: () => "julianday(o.json ->> 'created')" } },
  },
  createsRaw: refuse,
  examine: refuse,
};
