// Seals and opens data that are too large for memory: backups. They are the same age files, read and written as
// streams.
import { Decrypter } from 'age-encryption'
import { concat } from '../encoding/bytes.ts'
import { demand, ProtocolError } from '../errors.ts'
import { encrypterTo } from './age.ts'
import { HEADER_SIZE, isSealedHead } from './form.ts'

type Stream = ReadableStream<Uint8Array>

/** Encrypts a stream to exactly one hybrid recipient. Throws `form` for anything else. */
export async function sealStream(recipient: string, plaintext: Stream): Promise<Stream> {
  return encrypterTo(recipient).encrypt(plaintext)
}

/**
 * Decrypts a stream. Throws `form` for any other kind of file and `content` for a wrong key. An altered or cut file
 * fails while it is read, so nothing may be trusted before the end is reached.
 */
export async function openStream(identity: string, ciphertext: Stream): Promise<Stream> {
  const { head, whole } = await peek(ciphertext, HEADER_SIZE)
  demand(isSealedHead(head), 'form', 'not an age file with exactly one hybrid stanza')
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(whole)
  } catch {
    throw new ProtocolError('content', 'the file does not open with this key')
  }
}

/** The first bytes of a stream, and a stream that still begins with them. */
async function peek(stream: Stream, length: number): Promise<{ head: Uint8Array; whole: Stream }> {
  const reader = stream.getReader()
  let head: Uint8Array = new Uint8Array()
  while (head.length < length) {
    const { value, done } = await reader.read()
    if (done) break
    head = concat(head, value)
  }
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const { value, done } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { head: head.subarray(0, length), whole }
}
