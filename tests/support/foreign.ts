// Keys and files of a stranger to the office, as a lying server can make them.
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { fromBase64, isBase64 } from '../../src/protocol/encoding/bytes.ts'
import { makeSigningKey, type SigningKey } from '../../src/protocol/keys/signing.ts'
import { makeIdentity, open, recipientOf, seal } from '../../src/protocol/sealing/age.ts'

export interface Stranger {
  readonly identity: string
  readonly recipient: string
  readonly signingKey: SigningKey
}

export async function makeStranger(): Promise<Stranger> {
  const identity = await makeIdentity()
  return { identity, recipient: await recipientOf(identity), signingKey: makeSigningKey() }
}

/** Age files in every form that version 1 refuses, with this plaintext and, if they have one, this recipient. */
export async function makeForeignFiles(recipient: string, plain: Uint8Array): Promise<Record<string, Buffer>> {
  const encrypt = async (prepare: (encrypter: Encrypter) => void) => {
    const encrypter = new Encrypter()
    prepare(encrypter)
    return Buffer.from(await encrypter.encrypt(plain))
  }
  const x25519 = await identityToRecipient(await generateX25519Identity())
  const good = await seal(recipient, plain)
  return {
    plaintext: Buffer.from(plain),
    x25519: await encrypt((encrypter) => encrypter.addRecipient(x25519)),
    scrypt: await encrypt((encrypter) => {
      encrypter.setScryptWorkFactor(4)
      encrypter.setPassphrase('sandi')
    }),
    'two stanzas': await encrypt((encrypter) => {
      encrypter.addRecipient(recipient)
      encrypter.addRecipient(recipient)
    }),
    armor: Buffer.from(armor.encode(good)),
    'cut short': Buffer.from(good.subarray(0, good.length - 1)),
  }
}

/** How many of the ciphertexts in these request bodies open with the stranger's key. */
export async function countOpened({ identity }: Stranger, bodies: readonly Buffer[]): Promise<number> {
  let opened = 0
  for (const ciphertext of bodies.flatMap(ciphertextsIn)) {
    opened += await open(identity, ciphertext).then(
      () => 1,
      () => 0,
    )
  }
  return opened
}

/** Raw pieces, and every base64url value of a JSON body that is an age file. */
export function ciphertextsIn(body: Buffer): Uint8Array<ArrayBuffer>[] {
  if (body.subarray(0, 18).toString('latin1') === 'age-encryption.org') return [new Uint8Array(body)]
  const texts = body.toString('latin1').match(/[A-Za-z0-9_-]{1000,}/g) ?? []
  return texts
    .filter(isBase64)
    .map(fromBase64)
    .filter((bytes) => Buffer.from(bytes.subarray(0, 18)).toString('latin1') === 'age-encryption.org')
}
