// A request for an identity as custody gets it: signed by the member who asks, over everything that the custodian's device
// may trust. It knows nothing else of the case, so it takes no key and no number from the server.
import * as z from 'zod/mini'
import { PURPOSES } from '../../domain/names/disclosure.ts'
import { IDENTITY_LENGTHS } from '../../domain/names/limits.ts'
import { WAITS_FOR } from '../../domain/names/waits.ts'
import { type Bytes, fromBase64, toBase64 } from '../encoding/bytes.ts'
import { encodeFields } from '../encoding/fields.ts'
import { LABEL } from '../encoding/hash.ts'
import { parseJson } from '../encoding/json.ts'
import { padJson, unpadJson } from '../encoding/padding.ts'
import { ChannelId, Hash32, Id16 } from '../encoding/shapes.ts'
import { text } from '../entries/parts.ts'
import { demand } from '../errors.ts'
import { type SigningKey, sign, verify } from '../keys/signing.ts'
import { parseRegistration } from '../registration.ts'
import { open, seal } from './age.ts'

const RecipientText = z.string().check(z.regex(/^age1pq1[0-9a-z]{1952}$/))

const Signed = z.strictObject({
  v: z.literal(1),
  organization: Hash32,
  channel: ChannelId,
  case: Id16,
  /** The registration number in its canonical form. */
  registration: z.string().check(z.refine((number) => parseRegistration(number) === number)),
  /** To which the custodian seals what the reporter reads: the case recipient. */
  recipient: RecipientText,
  /** To which the custodian seals what the handlers read: the dossier recipient. */
  dossier: RecipientText,
  /** The case verify key, which signed the vault. */
  verifyKey: Hash32,
  /** The version of the vault. */
  version: z.int().check(z.positive()),
  purpose: z.enum(PURPOSES),
  needed: text(IDENTITY_LENGTHS.needed),
  reason: text(IDENTITY_LENGTHS.reason).check(z.minLength(1)),
  /** Who acts on the case when the custodian has decided. */
  waitsFor: z.enum(WAITS_FOR),
  /** Hash of the header of the request's entry. */
  request: Hash32,
})
/** What a member signs when they ask for an identity. */
export type CustodyCopy = z.infer<typeof Signed>

const Envelope = z.strictObject({ signed: z.string(), signature: z.string() })

/** Signs a request and seals it to the custody recipient. Throws `form` if a part has not its shape. */
export function sealCustodyCopy(recipient: string, key: SigningKey, copy: CustodyCopy): Promise<Bytes> {
  const parsed = Signed.safeParse(copy)
  demand(parsed.success, 'form', 'not a request for an identity')
  const signed = JSON.stringify(parsed.data)
  return seal(recipient, padJson({ signed, signature: toBase64(sign(key, message(signed))) }))
}

/**
 * Opens a request and checks it against the verify key of its author, who stands in the header that it names. Throws
 * `content`, `form`, `signature`, and `purpose` if it belongs to another organisation, case or entry.
 */
export async function openCustodyCopy(
  identity: string,
  sealed: Uint8Array,
  expected: {
    readonly organization: string
    readonly channel: string
    readonly caseId: string
    readonly request: string
    readonly verifyKey: string
  },
): Promise<CustodyCopy> {
  const envelope = Envelope.safeParse(unpadJson(await open(identity, sealed)))
  demand(envelope.success, 'form', 'not a request for an identity')
  const { signed, signature } = envelope.data
  demand(verify(expected.verifyKey, message(signed), fromBase64(signature)), 'signature', 'not signed by who asks')
  const copy = Signed.safeParse(parseJson(signed))
  demand(copy.success && JSON.stringify(copy.data) === signed, 'form', 'not a request for an identity')
  const { organization, channel, case: caseId, request } = copy.data
  demand(organization === expected.organization, 'purpose', 'a request of another organisation')
  demand(channel === expected.channel && caseId === expected.caseId, 'purpose', 'a request about another case')
  demand(request === expected.request, 'purpose', 'the copy of another request')
  return copy.data
}

function message(signed: string): Uint8Array {
  return encodeFields(`${LABEL}identity-request`, signed)
}
