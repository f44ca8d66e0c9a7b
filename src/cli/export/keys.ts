// The keys that the statements name, in their order: the name of a lockbox in an archive says which of them opens it.
import { readStatement } from '../../protocol/keys/statement.ts'

/** What the statements of an organisation say about keys and questionnaires. */
export interface NamedKeys {
  /** Names of recipients by their hash: `office-recovery-1`, `custody-key-2`, and in each channel `channel-key-3`. */
  readonly names: ReadonlyMap<string, string>
  /** Recipients of members. Their lockboxes are not exported: only the keys on paper open an archive. */
  readonly members: ReadonlySet<string>
  readonly questionnaires: ReadonlySet<string>
}

/** Reads all statements of an organisation, from serial 0 on. */
export function readKeys(notes: readonly string[]): NamedKeys {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const [members, questionnaires] = [new Set<string>(), new Set<string>()]
  const number = (what: string, prefix: string, hash: string) => {
    if (names.has(hash)) return
    const count = (counts.get(what) ?? 0) + 1
    counts.set(what, count)
    names.set(hash, `${prefix}-${count}`)
  }
  for (const { recovery, custody, channels, staff } of notes.map(readStatement)) {
    number('recovery', 'office-recovery', recovery)
    if (custody !== null) number('custody', 'custody-key', custody)
    for (const { id, recipient, questionnaire } of channels) {
      number(`channel ${id}`, 'channel-key', recipient)
      questionnaires.add(questionnaire)
    }
    for (const { recipient } of staff) members.add(recipient)
  }
  return { names, members, questionnaires }
}
