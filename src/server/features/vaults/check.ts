import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { VAULT_SIZES } from '../../../protocol/encoding/padding.ts'
import type { VaultUpdate } from '../../../protocol/wire/reporter.ts'
import { decodeSealed } from '../../http/index.ts'

const SIZES = Object.values(VAULT_SIZES)

/** Decodes both copies of a vault, which have the size of one of its formats, even if empty. Throws `invalid`. */
export function checkVault({ custody, own }: z.infer<typeof VaultUpdate>) {
  const copies = { to_custody: decodeSealed(custody, ...SIZES), to_own: decodeSealed(own, ...SIZES) }
  insist(copies.to_custody.length === copies.to_own.length, 'invalid', 'two copies of different sizes')
  return copies
}
