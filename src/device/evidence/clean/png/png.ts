import { concat } from '../../../../protocol/encoding/bytes.ts'
import { ascii, type Bytes, type Cleaned, type Trace } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'
import { readExif, writeOrientation } from '../exif.ts'
import { cleanProfile } from '../icc.ts'
import { tracesInPngText } from '../texts.ts'
import { inTurns } from '../turns.ts'
import { inflate, store } from '../zlib.ts'
import { type Chunk, isCritical, isValid, readChunk, writeChunk } from './chunks.ts'
import { keepColours, keepPalette } from './colours.ts'
import { walkZlib } from './deflate.ts'
import { Animation } from './frames.ts'
import { dataLength, type Head, readHead } from './head.ts'

/**
 * Keeps the chunks of a PNG that make the picture, its colours and its animation (third edition, section 11); unknown
 * types are left out. The compressed data is walked to its end, so that nothing can hide after it inside a chunk. Cuts
 * after IEND, where screenshot tools have left parts of the uncropped picture, and adds a missing IEND. Null if the
 * file is damaged or cut.
 */
export async function cleanPng(file: Bytes): Promise<Cleaned | null> {
  try {
    return await new Picture(file).clean()
  } catch (error) {
    if (error instanceof Damaged) return null
    throw error
  }
}

class Picture {
  readonly #file: Bytes
  readonly #parts: Bytes[]
  readonly #removed = new Set<Trace>()
  /** Types of which decoders use only the first chunk. */
  readonly #seen = new Set<string>()
  #head: Head | undefined
  #palette: Bytes | undefined
  #animation: Animation | undefined
  /** The run of IDAT chunks, and whether it is over. */
  #data: Chunk[] = []
  #whole = false

  constructor(file: Bytes) {
    this.#file = file
    this.#parts = [file.subarray(0, 8)]
  }

  async clean(): Promise<Cleaned> {
    for (let at = 8; ; ) {
      const chunk = readChunk(this.#file, at)
      if (this.#data.length > 0 && chunk?.type !== 'IDAT') await inTurns(this.#endData())
      if (!chunk || chunk.type === 'IEND') return await inTurns(this.#finish(chunk, at))
      if ((at === 8) !== (chunk.type === 'IHDR')) throw new Damaged('no head, or two')
      await this.#take(chunk)
      at = chunk.end
    }
  }

  async #take(chunk: Chunk): Promise<void> {
    const { type, content } = chunk
    const valid = await inTurns(isValid(chunk))
    if (isCritical(type) && !valid) throw new Damaged('a wrong checksum')
    if (type === 'IHDR') {
      this.#head = readHead(content)
      this.#parts.push(chunk.whole)
    } else if (type === 'IDAT') {
      // Decoders stop after the first run.
      if (this.#whole) this.#foreign()
      else this.#data.push(chunk)
    } else if (type === 'PLTE') {
      this.#takePalette(chunk)
    } else if (isCritical(type)) {
      throw new Damaged('a chunk that decoders do not know')
    } else if (type === 'eXIf') {
      this.#takeExif(chunk, valid)
    } else if (type === 'iCCP') {
      await this.#takeProfile(chunk, valid)
    } else if (this.#animation && (type === 'fcTL' || type === 'fdAT')) {
      if (!valid) throw new Damaged('a wrong checksum')
      if (type === 'fcTL') await inTurns(this.#animation.begin(chunk))
      else this.#animation.add(chunk)
      this.#parts.push(chunk.whole)
    } else {
      this.#takeOther(chunk, valid)
    }
  }

  #takePalette({ content, whole }: Chunk): void {
    if (!this.#head || this.#palette || this.#whole || content.length % 3 !== 0)
      throw new Damaged('a palette out of place')
    const palette = keepPalette(content, this.#head)
    if (palette?.length !== content.length) this.#foreign()
    if (palette) this.#parts.push(palette.length === content.length ? whole : writeChunk('PLTE', palette))
    this.#palette = palette
  }

  /** Kept in its place, because some decoders use it only before the picture's data, and only the first one. */
  #takeExif({ type, content }: Chunk, valid: boolean): void {
    const { orientation, holds } = readExif(content)
    for (const trace of holds) this.#removed.add(trace)
    if (!valid || this.#seen.has(type)) return
    this.#seen.add(type)
    if (orientation !== undefined && orientation !== 1)
      this.#parts.push(writeChunk(type, writeOrientation(orientation)))
  }

  /** Its name goes as well, but must not be empty. */
  async #takeProfile({ type, content }: Chunk, valid: boolean): Promise<void> {
    const given = valid ? await inflate(content.subarray(content.indexOf(0) + 2)) : new Uint8Array()
    const profile = cleanProfile(given, this.#removed)
    if (!profile || this.#seen.has(type)) return
    this.#seen.add(type)
    this.#parts.push(writeChunk(type, concat(ascii('icc\0\0'), store(profile))))
  }

  #takeOther({ type, content, whole }: Chunk, valid: boolean): void {
    const head = this.#head
    const heeded = head && valid && !this.#whole && !this.#seen.has(type)
    if (heeded && type === 'acTL' && content.length === 8) {
      this.#animation = new Animation(head, content)
    } else if (!heeded || !keepColours(type, content, head, this.#palette)) {
      for (const trace of tracesIn(type, content)) this.#removed.add(trace)
      return
    }
    this.#seen.add(type)
    this.#parts.push(whole)
  }

  /** Keeps, of the run of IDAT chunks, only what the zlib stream in it reaches. */
  *#endData(): Generator<void> {
    const head = this.#head
    if (!head || (head.colour === 3 && !this.#palette)) throw new Damaged('no head or no palette')
    let left = yield* walkZlib(
      this.#data.map(({ content }) => content),
      dataLength(head),
    )
    for (const { type, content, whole } of this.#data) {
      if (content.length > left) this.#foreign()
      if (content.length <= left) this.#parts.push(whole)
      else if (left > 0) this.#parts.push(writeChunk(type, content.subarray(0, left)))
      left = Math.max(0, left - content.length)
    }
    this.#whole = true
    this.#data = []
    this.#animation?.endPicture()
  }

  *#finish(end: Chunk | undefined, at: number): Generator<void, Cleaned> {
    if (!this.#whole || (end && end.content.length > 0)) throw new Damaged('no picture, or content in its end')
    if (this.#animation) yield* this.#animation.finish()
    if ((end?.end ?? at) < this.#file.length) this.#foreign()
    this.#parts.push(writeChunk('IEND', new Uint8Array()))
    return { parts: this.#parts, removed: this.#removed }
  }

  #foreign(): void {
    this.#removed.add('other')
  }
}

function tracesIn(type: string, content: Uint8Array): readonly Trace[] {
  if (type === 'tIME') return ['time']
  return ['tEXt', 'zTXt', 'iTXt'].includes(type) ? tracesInPngText(content) : ['other']
}
