import type * as z from 'zod/mini'
import { VAULT_SIZE } from '../../../protocol/encoding/padding.ts'
import type { VaultUpdate } from '../../../protocol/wire/reporter.ts'
import { decodeSealed } from '../../http/index.ts'

/** Both copies of a vault, which always has one size, filled or not. Throws `invalid`. */
export function checkVault({ custody, own }: z.infer<typeof VaultUpdate>) {
  return { to_custody: decodeSealed(custody, VAULT_SIZE), to_own: decodeSealed(own, VAULT_SIZE) }
}
