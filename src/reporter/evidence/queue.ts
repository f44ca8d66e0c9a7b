// Uploads files one after another. The queue outlives the screen that shows it and every lost connection.
import { type Signal, signal } from '@preact/signals'
import { pause } from '../../device/evidence/pause.ts'
import type { Found, StoringState } from '../../device/evidence/store.ts'
import type { Slot } from '../../device/reporter/writing.ts'
import type { EvidenceFile } from '../../protocol/entries/parts.ts'
import { device } from '../core/device.ts'
import { type Failure, failureOf } from '../core/failures.ts'
import { onNextForget, setUnsent } from '../core/state.ts'

export interface FileItem {
  readonly key: number
  readonly name: string
  readonly type: string
  readonly size: number
  readonly state: StoringState | 'queued' | 'stored' | 'failed'
  readonly share: number
  /** The person wants the file sent unchanged. */
  readonly original: boolean
  readonly found: Found | null
  readonly failure: Failure | 'file' | null
  /** Null for a file that a draft brought back: its bytes are on the server only. */
  readonly blob: Blob | null
  readonly stored: EvidenceFile | null
}

export interface Queue {
  readonly files: Signal<readonly FileItem[]>
  add(files: readonly File[]): void
  remove(key: number): void
  /** Starts again from the first piece, with the unchanged or the cleaned file. */
  restart(key: number, original?: boolean): void
  /** Uploads all of them again, into another slot; the person must choose those again whose bytes are not here. */
  repeat(): void
  /** Resolves when no file is waiting or being uploaded. */
  settled(): Promise<void>
  stop(): void
}

/**
 * A queue that asks for its slot when the first file comes. `changed` is called for every stored or removed file and
 * returns why the new list could not be saved; `lost` is called when the slot is gone.
 */
export function makeQueue(
  findSlot: () => Promise<Slot>,
  brought: readonly EvidenceFile[],
  changed: () => Promise<Failure | null>,
  lost: (slot: Slot) => void,
): Queue {
  let nextKey = 0
  const items = signal<readonly FileItem[]>(brought.map((file) => storedItem(nextKey++, file)))
  const running = { key: -1, controller: new AbortController() }
  let work: Promise<void> | null = null

  const put = (key: number, change: Partial<FileItem>) => {
    items.value = items.value.map((item) => (item.key === key ? { ...item, ...change } : item))
  }

  function begin() {
    work ??= drain().finally(() => {
      work = null
    })
  }

  async function drain() {
    for (;;) {
      const item = items.value.find(({ state }) => state === 'queued')
      if (!item) return
      running.key = item.key
      running.controller = new AbortController()
      await carry(item, running.controller.signal)
      running.key = -1
    }
  }

  async function carry(item: FileItem, abort: AbortSignal) {
    const { key, blob, name, type, original } = item
    if (!blob) return
    const tell = (change: Partial<FileItem>) => {
      if (!abort.aborted) put(key, change)
    }
    for (let failures = 0; !abort.aborted; failures++) {
      let slot: Slot | null = null
      try {
        const { storeFile, pieceTarget } = await device()
        slot = await findSlot()
        const stored = await storeFile(
          pieceTarget(slot),
          slot.caseRecipient,
          blob,
          { name, type, original },
          {
            signal: abort,
            state: (state) => tell({ state }),
            share: (share) => tell({ share }),
            found: (found) => tell({ found }),
          },
        )
        if (abort.aborted) return drop(stored)
        tell({ state: 'stored', share: 1, stored })
        void changed()
        return
      } catch (error) {
        if (abort.aborted) return
        const unreadable = (error as Error).name === 'NotReadableError' || (error as Error).name === 'NotFoundError'
        const failure = unreadable ? 'file' : failureOf(error)
        if (slot && failure === 'not_found') lost(slot)
        if (failure !== 'offline') return tell({ state: 'failed', failure })
        tell({ state: 'waiting' })
        await pause(failures, abort)
      }
    }
  }

  /** Frees the space on the server; if that fails, the slot's expiry will do it. */
  function drop(stored: EvidenceFile | null) {
    if (!stored) return
    Promise.all([device(), findSlot()])
      .then(([{ dropFile }, slot]) => dropFile(slot, stored.pieces))
      .catch(() => {})
  }

  /** Replaces a file in the list. Its pieces are deleted only once no draft names them any more. */
  function replace(key: number, by: (item: FileItem) => readonly FileItem[]) {
    if (running.key === key) running.controller.abort()
    const stored = items.value.find((item) => item.key === key)?.stored ?? null
    items.value = items.value.flatMap((item) => (item.key === key ? by(item) : item))
    void changed().then((failed) => failed ?? drop(stored))
  }

  const queue: Queue = {
    files: items,
    add(files) {
      items.value = [...items.value, ...files.map((file) => freshItem(nextKey++, file))]
      begin()
    },
    remove(key) {
      replace(key, () => [])
    },
    restart(key, original) {
      replace(key, (item) => [{ ...item, ...AGAIN, original: original ?? item.original }])
      begin()
    },
    repeat() {
      running.controller.abort()
      for (const { stored } of items.value) drop(stored)
      items.value = items.value.map((item) => ({ ...item, ...AGAIN, ...(item.blob ? {} : GONE) }))
      begin()
    },
    async settled() {
      while (work !== null) await work
    },
    stop() {
      running.controller.abort()
      items.value = []
    },
  }
  onNextForget(() => queue.stop())
  // A draft saved meanwhile does not name a file that is still being uploaded.
  items.subscribe(() => setUnsent('files', isBusy(queue)))
  return queue
}

const AGAIN = { state: 'queued', share: 0, stored: null, failure: null, found: null } as const
const GONE = { state: 'failed', failure: 'file' } as const

/** Stored files of a queue, as entries name them. */
export function storedFiles({ files }: Queue): EvidenceFile[] {
  return files.value.flatMap(({ stored }) => stored ?? [])
}

/** Whether something is still waiting or being uploaded. */
export function isBusy({ files }: Queue): boolean {
  return files.value.some(({ state }) => state !== 'stored' && state !== 'failed')
}

function freshItem(key: number, file: File): FileItem {
  const { name, type, size } = file
  const rest = { state: 'queued', share: 0, original: false, found: null, failure: null, stored: null } as const
  return { key, name, type, size, blob: file, ...rest }
}

function storedItem(key: number, stored: EvidenceFile): FileItem {
  const { name, type, size, cleaned } = stored
  const found = { cleaned, removed: [], picture: false }
  return { key, name, type, size, blob: null, state: 'stored', share: 1, original: false, found, failure: null, stored }
}
