// Challenges of the proof of work: signed by this server, usable once, refused after twenty minutes, or after an hour
// if it is for a slot.
import { AppError } from '../../domain/errors.ts'
import { equal, fromBase64, randomId, toBase64 } from '../../protocol/encoding/bytes.ts'
import { labelledMac } from '../../protocol/encoding/hash.ts'
import {
  type Challenge,
  countSolved,
  isOwnChallenge,
  signChallenge,
  WORK_PARTS,
  type Work,
  type WorkPurpose,
} from '../../protocol/work.ts'
import type { Counters } from '../counters/index.ts'

const LIFETIME = 20 * 60
/** Long enough to write a report, because the form asks for its challenge at the beginning. */
const SLOT_LIFETIME = 60 * 60
/** Bits of each part of a challenge in normal times: about 0.3 s on a desktop. */
export const WORK_BITS = 7

/** The right to one further request, given for a spent proof of work. */
export interface Ticket {
  readonly nonce: string
  readonly expires: number
  readonly mac: string
}

export interface WorkIssuer {
  /** A new challenge, harder by `extraBits` after failures. */
  challenge(purpose: WorkPurpose, extraBits?: number): Challenge
  /**
   * Spends a solved challenge. Throws `work_needed` when it is foreign, expired, spent, too easy or not solved. After an
   * attempt that solved some of its parts it is spent as well.
   */
  spend(work: Work, purpose: WorkPurpose, extraBits?: number): Promise<void>
  /** A ticket for one request about `matter`, a text that the server can derive again from that request. */
  ticket(matter: string): Ticket
  /** Spends a ticket. Throws `work_needed` when it is foreign, expired, spent or about another matter. */
  redeem(ticket: Ticket, matter: string): Promise<void>
}

interface Parts {
  readonly secret: Uint8Array
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly counters: Counters
}

/** `bits` is the work of each part of a challenge in normal times. */
export function openWorkDesk({ secret, clock, counters }: Parts, bits = WORK_BITS): WorkIssuer {
  const seconds = () => Math.floor(clock() / 1000)
  const nameOf = (nonce: string) => `work ${nonce}`
  const useOnce = ({ nonce, expires }: Pick<Ticket, 'nonce' | 'expires'>) => counters.useOnce(nameOf(nonce), expires)
  /** Nonces of the challenges whose answers this process is checking. */
  const checking = new Set<string>()

  /**
   * Whether the work is right and comes for the first time. A check costs the server as much as eight attempts cost the
   * sender, so a challenge is checked once: otherwise one proof of work, or most of one, could be sent again and again.
   * Only an answer without any right part may be repeated. It costs one attempt, and it must take no room in the counters,
   * because nobody has paid for it.
   */
  async function isGood(work: Work): Promise<boolean> {
    const { challenge } = work
    const { nonce, expires } = challenge
    if (checking.has(nonce)) return false
    checking.add(nonce)
    try {
      if (await counters.isUsed(nameOf(nonce), expires)) return false
      const solved = await countSolved(work)
      return solved > 0 && (await useOnce(challenge)) && solved === WORK_PARTS
    } finally {
      checking.delete(nonce)
    }
  }

  const macOf = ({ nonce, expires }: Omit<Ticket, 'mac'>, matter: string) =>
    labelledMac(secret, 'ticket', nonce, String(expires), matter)

  return {
    challenge(purpose, extraBits = 0) {
      const expires = seconds() + (purpose === 'slot' ? SLOT_LIFETIME : LIFETIME)
      return signChallenge(secret, { purpose, nonce: randomId(), bits: bits + extraBits, expires })
    },
    async spend(work, purpose, extraBits = 0) {
      const { challenge } = work
      const fitting = challenge.purpose === purpose && challenge.bits >= bits + extraBits
      if (challenge.expires < seconds() || !fitting || !isOwnChallenge(secret, challenge)) throw refusal()
      if (!(await isGood(work))) throw refusal()
    },
    ticket(matter) {
      const ticket = { nonce: randomId(), expires: seconds() + LIFETIME }
      return { ...ticket, mac: toBase64(macOf(ticket, matter)) }
    },
    async redeem(ticket, matter) {
      const own = ticket.expires >= seconds() && equal(macOf(ticket, matter), fromBase64(ticket.mac))
      if (!own || !(await useOnce(ticket))) throw refusal()
    },
  }
}

function refusal(): AppError {
  return new AppError('work_needed', 'the proof of work is not valid')
}
