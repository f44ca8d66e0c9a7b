// Decisions about the reporter's identity, as both sides read them. Whatever a custodian wrote, a decision is never hidden:
// if it cannot be read, or says something else than its act, its signed header alone is shown.
import { decisionSubject } from '../domain/disclosure.ts'
import { rolesInChannel } from '../domain/rights.ts'
import type { SignedAct } from '../protocol/entries/act.ts'
import type { KeyOf, OpenEntry } from '../protocol/entries/chain.ts'
import type { Disclosure } from '../protocol/entries/content.ts'
import { findMember, type Statement } from '../protocol/keys/statement.ts'
import { actOpener } from './acts.ts'

export interface IdentityDecision {
  /** Hash of its header. */
  readonly hash: string
  readonly day: string
  /** Staff number of the custodian. */
  readonly custodian: number
  /** What it says; null if it cannot be read, is not what its act says, or is a second one about its request. */
  readonly said: Disclosure | null
}

interface Sources {
  readonly acts: readonly SignedAct[]
  readonly keyOf: KeyOf
  readonly statements: ReadonlyMap<number, Statement>
}

/** The decisions among these entries of the office chain, the oldest first. */
export function decisionsOf(office: readonly OpenEntry<'office'>[], sources: Sources): IdentityDecision[] {
  const openQuoted = actOpener(sources.acts, sources.keyOf)
  const decided = new Set<string>()
  return office.flatMap(({ header, hash, content }) => {
    if (content.kind !== 'disclosure') return []
    const said = content.v !== 0 && !decided.has(content.request) && isSigned(content) ? content : null
    if (said) decided.add(said.request)
    return [{ hash, day: header.day ?? '', custodian: header.author ?? 0, said }]

    function isSigned(disclosure: Disclosure): boolean {
      try {
        const { opened } = openQuoted(disclosure.act, header)
        const { act, subject, refers } = opened
        const same = act === 'disclosure' && subject === decisionSubject(disclosure)
        return same && refers.join() === disclosure.request && holdsRole(disclosure)
      } catch {
        return false
      }
    }

    /** Whether the statement of the decision names the requester in the role that it says. */
    function holdsRole({ requester, role }: Disclosure): boolean {
      const statement = sources.statements.get(header.serial)
      const member = statement && findMember(statement, requester)
      return member ? rolesInChannel(member, header.channel).includes(role) : false
    }
  })
}
