// Recommended sanctions: one member proposes, a director signs, too. Both signatures are acts beside internal entries, and
// stand only together.
import { pairFault } from '../../domain/two-signatures.ts'
import type { SignedAct } from '../../protocol/entries/act.ts'
import type { KeyOf, OpenEntry } from '../../protocol/entries/chain.ts'
import { demand } from '../../protocol/errors.ts'
import type { Statement } from '../../protocol/keys/statement.ts'
import { actOpener } from '../acts.ts'
import type { Sanction } from './open-case.ts'
import { proposalIn } from './proposal.ts'

interface Sources {
  readonly acts: readonly SignedAct[]
  readonly keyOf: KeyOf
  readonly statements: ReadonlyMap<number, Statement>
  /** The entries that an author can have read. */
  readonly reporter: readonly { readonly hash: string }[]
}

/**
 * Every sanction in the internal chain with its signatures. Throws `chain` if an act or what it names is missing, `content`
 * if an act says something else than its entry or signs what was signed before, `role` if the two are not a decision of
 * two people, and what `openAct` throws.
 */
export function openSanctions(
  internal: readonly OpenEntry<'internal'>[],
  { acts, keyOf, statements, reporter }: Sources,
): Sanction[] {
  const openQuoted = actOpener(acts, keyOf)
  const sanctions = new Map<string, Sanction>()
  for (const { header, content } of internal) {
    if (content.kind !== 'work') continue
    if (content.work === 'sanction_proposal') {
      const { cause, against, basis } = content
      const proposal = proposalIn(content, openQuoted(content.act, header), 'sanction')
      sanctions.set(proposal.hash, { ...proposal, cause, against, basis, second: null })
    }
    if (content.work !== 'sanction') continue
    const { opened } = openQuoted(content.act, header)
    const { act, subject, refers, seen, author, day } = opened
    demand(act === 'sanction' && subject === '' && refers.length === 1, 'content', 'not the second of two acts')
    const first = sanctions.get(refers[0] ?? '')
    demand(first, 'chain', 'the proposal of a sanction is missing')
    demand(first.second === null, 'content', 'a first act that was decided before')
    const { signed } = first
    const whole = content.proposal.act === signed.act && content.proposal.signature === signed.signature
    demand(whole, 'content', 'not the first act that was proposed')
    const read = reporter.some(({ hash }) => hash === seen)
    demand(read, 'chain', 'an entry that the author of an act had read is missing')
    const pair = { first, second: opened, channel: header.channel, rosters: statements.values() }
    demand(pairFault('sanction', pair) === null, 'role', 'not a decision of two people')
    sanctions.set(first.hash, { ...first, second: { author, day, text: content.text, act: content.act } })
  }
  return [...sanctions.values()]
}
