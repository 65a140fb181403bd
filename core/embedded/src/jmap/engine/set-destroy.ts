import type { DeclaredType, Scope } from './declared-type.ts';
import { SetError } from './failures.ts';

function exists(type: DeclaredType, id: string, scope: Scope): boolean {
  const row = scope.call.store.database.first(
    'SELECT 1 FROM object WHERE account = ? AND type = ? AND id = ? AND gone = 0',
    scope.account.id,
    type.name,
    id,
  );
  return row !== undefined;
}

export function destroyOne(type: DeclaredType, id: string, scope: Scope): void {
  if (type.singleton) throw new SetError('singleton');
  if (!exists(type, id, scope)) throw new SetError('notFound');
  if (type.destroy) type.destroy(id, scope);
  else scope.call.store.changes.destroy(scope.account.id, type.name, id);
}
