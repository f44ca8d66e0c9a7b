// The only check of the acts that come with signed entries: what the server has to carry out. Pure.
import { AppError, insist } from '../../../domain/errors.ts'
import type { ActName } from '../../../domain/names/acts.ts'
import { type Act, actHash, belongsTo, decodeAct, type SignedAct } from '../../../protocol/entries/act.ts'
import { verifyFast } from '../../ed25519.ts'
import { decode } from '../../http/index.ts'
import type { Heads } from './chain.ts'
import type { CheckedEntry, StaffAuthor } from './check.ts'

/** An act that may be stored beside its entry. */
export interface CheckedAct {
  readonly act: Act
  readonly hash: string
  readonly bytes: { readonly act: Uint8Array; readonly signature: Uint8Array }
}

/**
 * Checks the act of an entry that was checked, so the author's right to it too: the roles that write a kind of entry sign
 * its act. Whether the sealed body quotes it only clients can see. Throws `invalid`.
 */
export function checkAct(
  { author, heads }: { readonly author: StaffAuthor; readonly heads: Heads },
  name: ActName,
  entry: CheckedEntry,
  signed: SignedAct,
): CheckedAct {
  const bytes = { act: decode(signed.act), signature: decode(signed.signature) }
  const act = parseAct(bytes.act)
  insist(act.act === name, 'invalid', 'another act')
  insist(belongsTo(act, entry.header), 'invalid', 'the act of another entry')
  insist(heads.other.includes(act.seen), 'invalid', 'names an entry that does not exist')
  insist(verifyFast(author.verifyKey, bytes.act, bytes.signature), 'invalid', 'an act that its author did not sign')
  return { act, hash: actHash(bytes.act), bytes }
}

function parseAct(bytes: Uint8Array): Act {
  try {
    return decodeAct(bytes)
  } catch {
    throw new AppError('invalid', 'not an act')
  }
}
