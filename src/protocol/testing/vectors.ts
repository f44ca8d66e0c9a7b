// Runs the test vectors against the protocol: one check per entry of each list, the same in Node and in browsers.
import { expect } from 'vitest'
import { parseDecision } from '../../domain/disclosure.ts'
import { ACTS } from '../../domain/names/acts.ts'
import { PURPOSES } from '../../domain/names/disclosure.ts'
import { CHAINS, type Chain, ENTRY_KINDS } from '../../domain/names/entries.ts'
import { ROLES } from '../../domain/names/roles.ts'
import { OUTCOMES, STAGES } from '../../domain/names/stages.ts'
import { WAITS_FOR } from '../../domain/names/waits.ts'
import { codeProblem, codeRoot, deviceSecret } from '../account/code.ts'
import { normalizeName, reporterPasswordKeys, staffPasswordKeys, unlockIdentity } from '../account/password.ts'
import { recordKey, recordShare } from '../account/record.ts'
import { deriveSlot, tokenHash } from '../account/slots.ts'
import { splitCode } from '../account/typed.ts'
import { fromBase64, toBase64 } from '../encoding/bytes.ts'
import { recipientHash, sha256 } from '../encoding/hash.ts'
import { paddedFileSize, padJson, pieceCount, pieceSize, unpadJson } from '../encoding/padding.ts'
import { type Act, actHash, decodeAct, encodeAct, openAct } from '../entries/act.ts'
import { parseContent } from '../entries/content.ts'
import { decodeHeader, encodeHeader, headerHash, verifyHeader } from '../entries/header.ts'
import { leafOf } from '../entries/leaf.ts'
import { demand } from '../errors.ts'
import { memberFingerprint, signingKeyFingerprint, sixWords } from '../keys/fingerprint.ts'
import { demandFollows, openStatement, statementHash } from '../keys/statement.ts'
import { openReceipt } from '../receipt.ts'
import { identityFromSeed, open, recipientOf } from '../sealing/age.ts'
import { openCustodyCopy } from '../sealing/custody-copy.ts'
import { openDesk } from '../sealing/desk.ts'
import { sealedSize } from '../sealing/form.ts'
import { openLockbox } from '../sealing/lockbox.ts'
import { openVault } from '../sealing/vault.ts'
import v01 from '../vectors/v01-codes.json'
import v02 from '../vectors/v02-wrong-codes.json'
import v03 from '../vectors/v03-passwords.json'
import v04 from '../vectors/v04-statements.json'
import v05 from '../vectors/v05-headers.json'
import v06 from '../vectors/v06-pieces.json'
import v07 from '../vectors/v07-padding.json'
import v08 from '../vectors/v08-lockboxes.json'
import v09 from '../vectors/v09-fingerprints.json'
import v11 from '../vectors/v11-age.json'
import v12 from '../vectors/v12-vaults.json'
import v13 from '../vectors/v13-receipts.json'
import v14 from '../vectors/v14-names.json'
import v15 from '../vectors/v15-acts.json'
import v16 from '../vectors/v16-desks.json'
import v17 from '../vectors/v17-contents.json'
import v18 from '../vectors/v18-custody-copies.json'

const NAMES: Readonly<Record<string, readonly string[]>> = {
  roles: ROLES,
  stages: STAGES,
  outcomes: OUTCOMES,
  chains: CHAINS,
  acts: ACTS,
  waits: WAITS_FOR,
  purposes: PURPOSES,
  'kinds of the reporter chain': ENTRY_KINDS.reporter,
  'kinds of the office chain': ENTRY_KINDS.office,
  'kinds of the internal chain': ENTRY_KINDS.internal,
}

export interface VectorCheck {
  readonly name: string
  readonly run: () => void | Promise<void>
}

/** All checks. */
export function vectorChecks(): VectorCheck[] {
  return [
    ...checks('V1 codes', v01.cases, checkCode),
    ...checks('V2 right codes', v02.right, (words) => expect(codeProblem(words)).toBeNull()),
    ...checks('V2 wrong codes', v02.wrong, ({ words, problem }) => {
      expect(problem).not.toBeNull()
      expect(codeProblem(words)).toBe(problem)
    }),
    ...checks('V2 typed codes', v02.typed, ({ text, words }) => expect(splitCode(text)).toEqual(words)),
    ...checks('V3 names', v03.names, ({ typed, normalized }) => expect(normalizeName(typed)).toBe(normalized)),
    ...checks('V3 passwords', v03.cases, checkPassword),
    ...checks('V4 good statements', v04.good, ({ note, expected, serial, hash }) => {
      expect(openStatement(note, expected).serial).toBe(serial)
      expect(statementHash(note)).toBe(hash)
    }),
    ...checks('V4 refused statements', v04.refused, ({ note, expected, breach }) =>
      expectBreach(breach, () => openStatement(note, expected)),
    ),
    ...checks('V4 what follows what', v04.follows, ({ note, before, breach }) =>
      breach === null ? demandFollows(note, before) : expectBreach(breach, () => demandFollows(note, before)),
    ),
    ...checks('V5 good headers', v05.good, ({ header, bytes, hash, verifyKey, signature }) => {
      expect(toBase64(encodeHeader(header as Parameters<typeof encodeHeader>[0]))).toBe(bytes)
      expect(decodeHeader(fromBase64(bytes))).toEqual(header)
      expect(headerHash(fromBase64(bytes))).toBe(hash)
      expect(verifyHeader(verifyKey, fromBase64(bytes), fromBase64(signature))).toBe(true)
    }),
    ...checks('V5 refused headers', v05.refused, ({ bytes, verifyKey, signature, breach }) =>
      expectBreach(breach, () => {
        decodeHeader(fromBase64(bytes))
        demand(verifyHeader(verifyKey, fromBase64(bytes), fromBase64(signature)), 'signature', 'not signed')
      }),
    ),
    ...checks('V6 pieces', v06.cases, checkPieces),
    ...checks('V7 written JSON', v07.written, ({ json, step, length, sha256: hash }) => {
      const bytes = padJson(JSON.parse(json), step)
      expect([bytes.length, toBase64(sha256(bytes))]).toEqual([length, hash])
      expect(unpadJson(bytes, step)).toEqual(JSON.parse(json))
    }),
    ...checks('V7 refused JSON', v07.refused, ({ bytes, step }) =>
      expectBreach('form', () => unpadJson(fromBase64(bytes), step)),
    ),
    ...checks('V8 good lockboxes', v08.good, async ({ purpose, secret, lockbox }) =>
      expect(await openBox(purpose, lockbox)).toBe(secret),
    ),
    ...checks('V8 refused lockboxes', v08.refused, ({ purpose, lockbox, breach }) =>
      expectBreach(breach, () => openBox(purpose, lockbox)),
    ),
    ...checks('V9 fingerprints', v09.signing, ({ verifyKey, fingerprint, words }) => {
      expect(toBase64(signingKeyFingerprint(verifyKey))).toBe(fingerprint)
      expect(sixWords(fromBase64(fingerprint))).toEqual(words)
    }),
    ...checks('V9 members', v09.members, ({ recipient, verifyKey, fingerprint, words }) => {
      expect(toBase64(memberFingerprint(recipient, verifyKey))).toBe(fingerprint)
      expect(sixWords(fromBase64(fingerprint))).toEqual(words)
    }),
    ...checks('V11 published age files', v11.cases, async ({ identity, file, published, breach }) => {
      const opening = () => open(identity ?? identityFromSeed(new Uint8Array(32)), fromBase64(file))
      if (breach !== null) return expectBreach(breach, opening)
      expect(hex(sha256(await opening()))).toBe(published.payload)
    }),
    ...checks('V12 good vaults', v12.good, async ({ identity, vault, sealed }) =>
      expect(await openVault(identity, fromBase64(sealed), v12.expected)).toEqual(vault),
    ),
    ...checks('V12 refused vaults', v12.refused, ({ sealed, expected, breach }) =>
      expectBreach(breach, () => openVault(v12.custodyIdentity, fromBase64(sealed), expected)),
    ),
    ...checks('V13 good receipts', v13.good, ({ note, expected, receipt }) =>
      expect(openReceipt(note, expected.organization, expected.logKey, expected.leaf)).toEqual(receipt),
    ),
    ...checks('V13 refused receipts', v13.refused, ({ note, expected, breach }) =>
      expectBreach(breach, () => openReceipt(note, expected.organization, expected.logKey, expected.leaf)),
    ),
    ...checks('V14 names', v14.lists, ({ name, names }) => expect(NAMES[name]).toEqual(names)),
    ...checks('V15 good acts', v15.good, ({ content, act, signature, hash, verifyKey, header }) => {
      expect(toBase64(encodeAct(content as Act))).toBe(act)
      expect(decodeAct(fromBase64(act))).toEqual(content)
      expect(actHash(fromBase64(act))).toBe(hash)
      expect(openAct({ act, signature }, decodeHeader(fromBase64(header)), verifyKey)).toEqual(content)
    }),
    ...checks('V15 refused acts', v15.refused, ({ act, signature, verifyKey, header, breach }) =>
      expectBreach(breach, () => openAct({ act, signature }, decodeHeader(fromBase64(header)), verifyKey)),
    ),
    ...checks('V17 good contents', v17.good, ({ chain, content }) =>
      expect(parseContent(chain as Chain, padJson(content))).toEqual(content),
    ),
    ...checks('V17 refused contents', v17.refused, ({ chain, content }) =>
      expectBreach('form', () => parseContent(chain as Chain, padJson(content))),
    ),
    ...checks('V18 good copies for custody', v18.good, async ({ copy, sealed }) =>
      expect(await openCustodyCopy(v18.custodyIdentity, fromBase64(sealed), v18.expected)).toEqual(copy),
    ),
    ...checks('V18 refused copies for custody', v18.refused, ({ sealed, breach }) =>
      expectBreach(breach, () => openCustodyCopy(v18.custodyIdentity, fromBase64(sealed), v18.expected)),
    ),
    ...checks('V18 decisions', v18.decisions, ({ subject, decision }) =>
      expect(parseDecision(subject)).toEqual(decision),
    ),
    ...checks('V16 good desks', v16.good, async ({ desk, sealed }) => expect(await openOwnDesk(sealed)).toEqual(desk)),
    ...checks('V16 refused desks', v16.refused, ({ sealed, breach }) =>
      expectBreach(breach, () => openOwnDesk(sealed)),
    ),
  ]
}

function openOwnDesk(sealed: string) {
  return openDesk(v16.identity, v16.organization, fromBase64(sealed))
}

function checks<T>(title: string, entries: readonly T[], run: (entry: T) => void | Promise<void>): VectorCheck[] {
  return entries.map((entry, i) => {
    const name = typeof entry === 'object' && entry !== null && 'name' in entry ? String(entry.name) : String(i)
    return { name: `${title}: ${name}`, run: () => run(entry) }
  })
}

/** Demands that the action fails with exactly this breach. */
export async function expectBreach(breach: string, action: () => unknown): Promise<void> {
  const outcome = await Promise.resolve()
    .then(action)
    .then(
      () => 'accepted',
      (error: unknown) => (error instanceof Error && 'breach' in error ? error.breach : error),
    )
  expect(outcome).toBe(breach)
}

async function checkCode({ words, organization, root, deviceSecret: secret, slots }: (typeof v01.cases)[number]) {
  expect(codeProblem(words)).toBeNull()
  expect(toBase64(await codeRoot(words, organization))).toBe(root)
  expect(toBase64(await deviceSecret(words, organization))).toBe(secret)
  for (const expected of slots) {
    const slot = await deriveSlot(fromBase64(root), expected.index)
    expect({
      index: slot.index,
      token: slot.token,
      tokenHash: tokenHash(fromBase64(slot.token)),
      caseId: slot.caseId,
      caseIdentity: slot.caseIdentity,
      caseRecipientHash: recipientHash(slot.caseRecipient),
      caseVerifyKey: slot.caseKey.verifyKey,
      ownIdentity: slot.ownIdentity,
      ownRecipientHash: recipientHash(slot.ownRecipient),
      marks: expected.marks.map(({ number }) => ({
        number,
        mark: toBase64(slot.mark(number)),
        leaf: toBase64(leafOf(slot.mark(number))),
      })),
    }).toEqual(expected)
  }
}

async function checkPassword(given: (typeof v03.cases)[number]) {
  const { organization, name, password, deviceSecret: secret } = given
  const keys =
    secret === null
      ? reporterPasswordKeys(organization, name, password)
      : staffPasswordKeys(organization, name, password, fromBase64(secret))
  const pepper = fromBase64(v03.pepper)
  const share = recordShare(pepper, secret === null ? 'share' : 'staff-share', keys.lookup, keys.proof)
  const identity = unlockIdentity(keys.unlock, share)
  expect(given).toMatchObject({
    lookup: keys.lookup,
    proof: keys.proof,
    unlock: toBase64(keys.unlock),
    record: recordKey(pepper, keys.lookup, keys.proof),
    share,
    formerShare: secret === null ? null : recordShare(pepper, 'share', keys.lookup, keys.proof),
    unlockIdentity: identity,
    unlockRecipientHash: recipientHash(await recipientOf(identity)),
  })
}

function checkPieces({ size, ...expected }: (typeof v06.cases)[number]) {
  const pieces = pieceCount(size)
  const last = pieceSize(size, pieces - 1)
  expect({ pieces, last, padded: paddedFileSize(size), lastSealed: sealedSize(last) }).toEqual(expected)
}

function openBox(purpose: { organization: string; kind: string; id: string }, lockbox: string) {
  return openLockbox(v08.identity, purpose as Parameters<typeof openLockbox>[1], fromBase64(lockbox))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
