// V16: desks of a member, and desks that are refused.
import { toBase64, utf8 } from '../../src/protocol/encoding/bytes.ts'
import { padJson, unpadJson } from '../../src/protocol/encoding/padding.ts'
import { open, seal } from '../../src/protocol/sealing/age.ts'
import { sealDesk } from '../../src/protocol/sealing/desk.ts'
import { caseId, identityOf, organization, otherOrganization, recipientNamed } from './office.mjs'
import { seed } from './seeded.mjs'

/** V16: desks as the member seals them, and files that the server or somebody else could have made. */
export async function desks() {
  const identity = identityOf('staff 2')
  const to = await recipientNamed('staff 2')
  const seen = { [caseId]: { reporter: { number: 1, hash: toBase64(seed('header')) }, office: null } }
  const content = { serial: 7, seen, drafts: { [caseId]: 'Terima kasih, “kami” pelajari.' }, filter: 'show=late' }
  const desk = { counter: 12, day: '2026-02-10', content }
  const good = [
    ['the first one', { counter: 1, day: '2026-02-01', content: { serial: 0, seen: {}, drafts: {}, filter: '' } }],
    ['one with a draft', desk],
    ['one of more than 4 KiB', { ...desk, counter: 13, content: { ...content, filter: 'x'.repeat(5000) } }],
    ['a member that this version does not know', { ...desk, content: { ...content, more: [1, null, { a: true }] } }],
  ]
  const own = await sealDesk(identity, organization, desk)
  const plain = unpadJson(await open(identity, own))
  const box = async (change) => seal(to, padJson({ ...plain, ...change }))
  const altered = own.slice()
  altered[altered.length - 1] ^= 1
  const refused = [
    ['a higher counter', await box({ counter: 13 }), 'signature'],
    ['another day', await box({ day: '2026-02-11' }), 'signature'],
    ['a planted draft', await box({ content: { ...content, drafts: { [caseId]: 'Ya.' } } }), 'signature'],
    ['a lower serial', await box({ content: { ...content, serial: 6 } }), 'signature'],
    ['members of the content in another order', await box({ content: reversed(content) }), 'signature'],
    ['a MAC of zeros', await box({ mac: toBase64(new Uint8Array(32)) }), 'signature'],
    ['of another organisation', await sealDesk(identity, otherOrganization, desk), 'signature'],
    ['of another member, sealed again', await resealed(to, identityOf('staff 1'), desk), 'signature'],
    ['without a MAC', await box({ mac: undefined }), 'form'],
    ['of the form before, without a MAC', await seal(to, padJson({ v: 1, ...content })), 'form'],
    ['another version', await box({ v: 3 }), 'form'],
    ['counter 0', await box({ counter: 0 }), 'form'],
    ['a time instead of a day', await box({ day: '2026-02-10T10:32' }), 'form'],
    ['a content that is a text', await box({ content: JSON.stringify(content) }), 'form'],
    ['a content that is a list', await box({ content: [] }), 'form'],
    ['an unknown member', await box({ more: 1 }), 'form'],
    ['not padded', await seal(to, utf8(JSON.stringify(plain))), 'form'],
    ['to somebody else', await sealDesk(identityOf('staff 1'), organization, desk), 'content'],
    ['one bit changed', altered, 'content'],
  ]
  const sealed = async ([name, what]) => ({
    name,
    desk: what,
    sealed: toBase64(await sealDesk(identity, organization, what)),
  })
  return {
    organization,
    identity,
    good: await inTurn(good, sealed),
    refused: refused.map(([name, bytes, breach]) => ({ name, sealed: toBase64(bytes), breach })),
  }
}

/** A true desk of one member that somebody who may read it seals to another. */
async function resealed(to, identity, desk) {
  return seal(to, await open(identity, await sealDesk(identity, organization, desk)))
}

const reversed = (content) => Object.fromEntries(Object.entries(content).reverse())

/** One after the other, because the randomness is one stream. */
async function inTurn(list, make) {
  const made = []
  for (const one of list) made.push(await make(one))
  return made
}
