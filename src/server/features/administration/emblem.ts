import type { Emblem, StoredProfile } from '../../../domain/profile.ts'
import { toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { decode } from '../../http/index.ts'

/** Address of the office's emblem, for the head of a page; null when it has none. */
export function emblemOf({ emblem }: Pick<StoredProfile, 'emblem'>) {
  if (!emblem) return null
  const { width, height } = emblem
  return { src: `/emblem.png?v=${hashOf(emblem)}`, width, height }
}

/** The picture, and whether the address asked for is that of exactly this picture. */
export function drawEmblem({ emblem }: Pick<StoredProfile, 'emblem'>, asked: string | undefined) {
  return emblem ? { bytes: decode(emblem.png), exact: asked === hashOf(emblem) } : null
}

const hashes = new WeakMap<Emblem, string>()

/** Computed once per parsed profile. */
function hashOf(emblem: Emblem): string {
  const known = hashes.get(emblem)
  if (known !== undefined) return known
  const hash = toBase64(sha256(utf8(emblem.png))).slice(0, 22)
  hashes.set(emblem, hash)
  return hash
}
