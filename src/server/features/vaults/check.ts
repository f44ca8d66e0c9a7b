import type * as z from 'zod/mini'
import { VAULT_SIZE } from '../../../protocol/encoding/padding.ts'
import type { VaultUpdate } from '../../../protocol/wire/reporter.ts'
import { decodeSealed } from '../../http/index.ts'

/** Decodes both copies of a vault, which all have the same size, even if empty. Throws `invalid`. */
export function checkVault({ custody, own }: z.infer<typeof VaultUpdate>) {
  return { to_custody: decodeSealed(custody, VAULT_SIZE), to_own: decodeSealed(own, VAULT_SIZE) }
}
