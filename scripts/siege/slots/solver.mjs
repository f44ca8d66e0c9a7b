import { pbkdf2Sync } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { concat, fromBase64, utf8 } from '../../../src/protocol/encoding/bytes.ts'
import { WORK_PARTS } from '../../../src/protocol/work.ts'

const ITERATIONS = 1000
/** Attempts between two turns of the event loop: the other connections must not wait for the whole work. */
const AT_ONCE = 10

/**
 * Solves a proof of work in this thread, with somewhat less processor time than the product's `solveWork`, which may not
 * block a browser's thread.
 */
export async function solve(challenge) {
  const answers = []
  for (let part = 0; part < WORK_PARTS; part++) {
    const salt = concat(utf8('peluit/v1/work'), fromBase64(challenge.nonce), Uint8Array.of(part))
    for (let answer = 0; answers.length === part; answer++) {
      const hash = pbkdf2Sync(String(answer), salt, ITERATIONS, 32, 'sha256')
      if (Math.clz32(hash.readUInt32BE()) >= challenge.bits) answers.push(answer)
      if (answer % AT_ONCE === AT_ONCE - 1) await setImmediate()
    }
  }
  return { challenge, answers }
}

/** The same work with a wrong answer to its last part: the server has to check all parts. */
export function spoil({ challenge, answers }) {
  const last = answers.at(-1)
  // Smaller numbers were tried and did not fit.
  return { challenge, answers: [...answers.slice(0, -1), last === 0 ? 1 : last - 1] }
}
