// V1 codes, roots and slots; V2 wrong codes; V9 fingerprints.
import { codeProblem, codeRoot, deviceSecret, makeCode } from '../../src/protocol/account/code.ts'
import { deriveSlot, tokenHash } from '../../src/protocol/account/slots.ts'
import { splitCode } from '../../src/protocol/account/typed.ts'
import { WORDS } from '../../src/protocol/account/words/index.ts'
import { fromBase64, toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { recipientHash } from '../../src/protocol/encoding/hash.ts'
import { leafOf } from '../../src/protocol/entries/leaf.ts'
import { memberFingerprint, signingKeyFingerprint, sixWords } from '../../src/protocol/keys/fingerprint.ts'
import { firstKey, organization, otherOrganization, recipientNamed, secondKey, staffKeys } from './office.mjs'

/** V1: code → root → slots 0 to 2; the same code at another organisation gives other keys. */
export async function codes() {
  const [first, second] = [makeCode(), makeCode()]
  const cases = [
    [first, organization],
    [first, otherOrganization],
    [second, organization],
  ]
  return { cases: await Promise.all(cases.map(([words, id]) => codeCase(words, id))) }
}

async function codeCase(words, id) {
  const root = await codeRoot(words, id)
  const slots = await Promise.all([0, 1, 2].map((index) => deriveSlot(root, index)))
  return {
    words,
    organization: id,
    root: toBase64(root),
    deviceSecret: toBase64(await deviceSecret(words, id)),
    slots: slots.map((slot) => ({
      index: slot.index,
      token: slot.token,
      tokenHash: tokenHash(fromBase64(slot.token)),
      caseId: slot.caseId,
      caseIdentity: slot.caseIdentity,
      caseRecipientHash: recipientHash(slot.caseRecipient),
      caseVerifyKey: slot.caseKey.verifyKey,
      ownIdentity: slot.ownIdentity,
      ownRecipientHash: recipientHash(slot.ownRecipient),
      marks: [0, 1, 12].map((number) => ({
        number,
        mark: toBase64(slot.mark(number)),
        leaf: toBase64(leafOf(slot.mark(number))),
      })),
    })),
  }
}

/** V2: valid codes, 20 invalid ones, and how typed text is split. */
export function wrongCodes() {
  const code = makeCode()
  const replace = (at, word) => code.map((own, i) => (i === at ? word : own))
  const next = (word) => WORDS[(WORDS.indexOf(word) + 1) % WORDS.length]
  const swap = (a) => code.map((word, i) => (i === a ? code[a + 1] : i === a + 1 ? code[a] : word))
  const wrong = [
    ['seven words', code.slice(0, 7)],
    ['nine words', [...code, code[0]]],
    ['no words', []],
    ['an empty word', replace(3, '')],
    ['a word that is not in the list', replace(3, 'zzzzzz')],
    ['a capital letter', replace(0, code[0].toUpperCase())],
    ['a word with a space', replace(5, `${code[5]} `)],
    ['only the beginning of a word', replace(2, code[2].slice(0, -1))],
    ...code.map((word, i) => [`the next word in place ${i}`, replace(i, next(word))]),
    ...[0, 2, 4, 6].map((i) => [`words ${i} and ${i + 1} changed places`, swap(i)]),
    ['turned round', code.toReversed()],
    ['one word eight times', Array(8).fill(code[0])],
  ]
  const typed = [
    code.join(' '),
    code.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join('\n'),
    code.join(', '),
    code.map(fullWidth).join('\u3000'),
    code.map((word) => `${word[0]}\u00ad${word.slice(1)}\u200d`).join('\u200b'),
    code.map((word) => `${word}\u0301`).join('\u00a0'),
  ]
  return {
    right: [code, makeCode(), makeCode()],
    wrong: wrong.map(([name, words]) => ({ name, words, problem: codeProblem(words) })),
    typed: typed.map((text) => ({ text, words: splitCode(text) })),
  }
}

function fullWidth(word) {
  return word.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0) + 0xfee0))
}

/** V9: fingerprints of signing keys and of new members, with their six words. */
export async function fingerprints() {
  const signing = [firstKey, secondKey].map(({ verifyKey }) => {
    const fingerprint = signingKeyFingerprint(verifyKey)
    return { verifyKey, fingerprint: toBase64(fingerprint), words: sixWords(fingerprint) }
  })
  const recipient = await recipientNamed('staff 2')
  const fingerprint = memberFingerprint(recipient, staffKeys[2].verifyKey)
  return {
    signing,
    members: [
      {
        recipient,
        verifyKey: staffKeys[2].verifyKey,
        fingerprint: toBase64(fingerprint),
        words: sixWords(fingerprint),
      },
    ],
  }
}
