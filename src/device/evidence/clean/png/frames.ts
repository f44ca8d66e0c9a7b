import { type Bytes, viewOf } from '../cleaned.ts'
import { Damaged } from '../damaged.ts'
import type { Chunk } from './chunks.ts'
import { walkZlib } from './deflate.ts'
import { dataLength, type Head } from './head.ts'

/** Follows the frames of an animated PNG (third edition, section 11.3.6): as many as announced, each of its size. */
export class Animation {
  readonly #head: Head
  readonly #announced: number
  #frames = 0
  #sequence = 0
  /** Size and data of the frame that is being read. */
  #size: Head | undefined
  #data: Bytes[] = []

  constructor(head: Head, control: Bytes) {
    this.#head = head
    this.#announced = viewOf(control).getUint32(0)
  }

  /** Takes an fcTL chunk, which begins a frame. */
  *begin({ content }: Chunk): Generator<void> {
    yield* this.#end()
    if (content.length !== 26) throw new Damaged('a frame of the wrong length')
    this.#count(content)
    const view = viewOf(content)
    const [width, height, left, top] = [4, 8, 12, 16].map((at) => view.getUint32(at)) as [
      number,
      number,
      number,
      number,
    ]
    const head = this.#head
    if (width === 0 || height === 0 || left + width > head.width || top + height > head.height) {
      throw new Damaged('a frame outside the picture')
    }
    if ((content[24] ?? 0) > 2 || (content[25] ?? 0) > 1) throw new Damaged('an unknown kind of frame')
    this.#frames++
    this.#size = { ...head, width, height }
  }

  /** The picture itself was the first frame. */
  endPicture(): void {
    this.#size = undefined
  }

  /** Takes an fdAT chunk. */
  add({ content }: Chunk): void {
    if (!this.#size || content.length < 4) throw new Damaged('data without a frame')
    this.#count(content)
    this.#data.push(content.subarray(4))
  }

  /** All announced frames must be there, and nothing after them. */
  *finish(): Generator<void> {
    yield* this.#end()
    if (this.#frames !== this.#announced) throw new Damaged('not as many frames as announced')
  }

  *#end(): Generator<void> {
    if (!this.#size) return
    const length = this.#data.reduce((sum, part) => sum + part.length, 0)
    const walked = yield* walkZlib(this.#data, dataLength(this.#size))
    // Cutting it would mean renumbering the chunks that follow.
    if (walked !== length) throw new Damaged('bytes after a frame')
    this.#data = []
    this.#size = undefined
  }

  #count(content: Bytes): void {
    if (viewOf(content).getUint32(0) !== this.#sequence++) throw new Damaged('frames out of order')
  }
}
