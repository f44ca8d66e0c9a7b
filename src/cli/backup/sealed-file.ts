// A sealed file that is never incomplete: it is written under another name and renamed once all of it is on the disk.
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isRecipient } from '../../protocol/sealing/age.ts'
import { sealStream } from '../../protocol/sealing/stream.ts'
import { syncPath } from '../../server/storage/index.ts'
import { UsageError } from '../arguments.ts'

export interface SealedFile {
  /** Gives the file its name, durably. */
  keep(): Promise<void>
  /** Deletes it, whichever name it has. */
  drop(): Promise<void>
}

/** The path of a sealed file, and the recipient who can open it. */
export interface Target {
  readonly to: string
  readonly recipient: string
}

/** A mistyped recipient must be refused here: nobody could open a file that is sealed to it. */
export function demandRecipient(of: string, { recipient }: Target): void {
  if (isRecipient(recipient)) return
  throw new UsageError(
    `the recipient of the ${of} is not a valid post-quantum age recipient (age1pq1…, 1,959 characters): a character is\n` +
      'wrong or missing. Copy it whole from the file that the identity came with',
  )
}

/** Refuses a target that would replace another file. */
export function demandFree({ to }: Target): void {
  for (const path of [to, draftOf(to)]) if (existsSync(path)) throw new UsageError(`${path} exists already`)
}

/** Writes and syncs the whole file under another name. After a failure, or when `stop` aborts, nothing is left. */
export async function writeSealed(
  { to, recipient }: Target,
  content: AsyncIterable<Uint8Array>,
  stop?: AbortSignal,
): Promise<SealedFile> {
  const draft = draftOf(to)
  let named = draft
  const drop = () => rm(named, { force: true })
  const target = createWriteStream(draft, { flags: 'wx', mode: 0o600 })
  try {
    const plain = Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array>
    const sealed = Readable.fromWeb((await sealStream(recipient, plain)) as never)
    await pipeline(sealed, target, ...(stop ? [{ signal: stop }] : []))
    await syncPath(draft)
  } catch (error) {
    // A file that is still being opened would appear after it was deleted.
    target.destroy()
    if (!target.closed) await once(target, 'close')
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UsageError(`${draft} exists already`)
    await drop()
    throw error
  }
  return {
    async keep() {
      await rename(draft, to)
      named = to
      await syncPath(dirname(to))
    },
    drop,
  }
}

function draftOf(to: string): string {
  return `${to}.part`
}
