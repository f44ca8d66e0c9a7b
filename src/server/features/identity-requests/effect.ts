// A grant takes effect: the version that it names is frozen, if it is still the reporter's.
import type { Db } from '../../database/index.ts'
import { freezeVault } from '../vaults/index.ts'
import { changeRequest, findRequest, type RequestKey } from './queries.ts'

/**
 * Makes a granted request `ready` and freezes its version of the vault, or `changed` if the reporter has replaced that
 * version. Within a transaction of its own. A request that ended meanwhile stays as it is.
 */
export async function takeEffect(trx: Db, key: RequestKey, today: string): Promise<void> {
  const { organization_id, case_id, version, state } = await findRequest(trx, key)
  if (state !== 'granted') return
  const isFrozen = await freezeVault(trx, organization_id, case_id, version, today)
  await changeRequest(trx, key, ['granted'], { state: isFrozen ? 'ready' : 'changed' })
}
