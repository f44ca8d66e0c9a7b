// A sealed file that is never incomplete: it is written under another name and renamed once all of it is on the disk.
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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

/** Refuses a target that would replace another file. */
export function demandFree({ to }: Target): void {
  for (const path of [to, draftOf(to)]) if (existsSync(path)) throw new UsageError(`${path} exists already`)
}

/** Writes and syncs the whole file under another name. After a failure nothing is left. */
export async function writeSealed({ to, recipient }: Target, content: AsyncIterable<Uint8Array>): Promise<SealedFile> {
  const draft = draftOf(to)
  let named = draft
  const drop = () => rm(named, { force: true })
  const target = createWriteStream(draft, { flags: 'wx', mode: 0o600 })
  try {
    const plain = Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array>
    await pipeline(Readable.fromWeb((await sealStream(recipient, plain)) as never), target)
    await syncPath(draft)
  } catch (error) {
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
