// Finds clock times of a stretch of time in raw bytes and in the metadata of files, in every encoding in which a
// database, a program or a file system may have stored them.
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** PostgreSQL counts from the year 2000. */
const POSTGRES = Date.UTC(2000, 0, 1)

/** The clock times of the stretch in these bytes, each with its encoding and place; more than chance would explain. */
export function clockTimes(name: string, bytes: Buffer, stretch: Stretch): string[] {
  return encodingsOf(stretch).flatMap(({ how, forms }) => {
    const places = forms.flatMap((form) => findForm(bytes, form))
    const space = forms.reduce((sum, { low, high, width }) => sum + Number(high - low + 1n) / 256 ** width, 0)
    return places.length > chance(space * bytes.length) ? [`${name}: ${how} at ${places.slice(0, 3)}`] : []
  })
}

/** Files and folders with a time of the stretch, each with the kind of time. */
export function fileTimes(folder: string, { from, to }: Stretch): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return ['.', ...names].flatMap((name) => {
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (!stat) return []
    const times = { birth: stat.birthtimeMs, modification: stat.mtimeMs, change: stat.ctimeMs }
    return Object.entries(times).flatMap(([kind, time]) => (time >= from && time <= to ? [`${name}: ${kind}`] : []))
  })
}

/** Numbers from `low` to `high` in this many bytes, or a text. */
interface Form {
  readonly low: bigint
  readonly high: bigint
  readonly width: number
  readonly order: 'big' | 'little' | 'digits'
}

function encodingsOf({ from, to }: Stretch): { how: string; forms: Form[] }[] {
  const whole = (how: string, low: number, high: number, width: number, factor = 1n) => {
    const range = { low: BigInt(Math.floor(low)) * factor, high: BigInt(Math.ceil(high)) * factor, width }
    return (['big', 'little'] as const).map((order) => ({ how: `${how}, ${order}`, forms: [{ ...range, order }] }))
  }
  const float = (how: string, low: number, high: number) => {
    const range = { low: bitsOf(low), high: bitsOf(high), width: 8 }
    return (['big', 'little'] as const).map((order) => ({ how: `${how}, ${order}`, forms: [{ ...range, order }] }))
  }
  const digits = (low: number, high: number, width: number): Form => ({
    low: BigInt(Math.floor(low)),
    high: BigInt(Math.ceil(high)),
    width,
    order: 'digits',
  })
  return [
    ...whole('seconds in 4 bytes', from / 1000, to / 1000, 4),
    ...whole('seconds in 8 bytes', from / 1000, to / 1000, 8),
    ...whole('milliseconds in 6 bytes', from, to, 6),
    ...whole('microseconds in 7 bytes', from, to, 7, 1000n),
    ...whole('nanoseconds in 8 bytes', from, to, 8, 1_000_000n),
    ...whole("PostgreSQL's microseconds in 7 bytes", from - POSTGRES, to - POSTGRES, 7, 1000n),
    ...float('seconds as a float', from / 1000, to / 1000),
    ...float('milliseconds as a float', from, to),
    { how: 'seconds in digits', forms: [digits(from / 1000, to / 1000, 10)] },
  ]
}

/** Times of the stretch as people and logs write them, in UTC and in the time of this machine. */
export function clockTexts(name: string, bytes: Buffer, { from, to }: Stretch): string[] {
  const found = new Set<string>()
  for (const shift of new Set([0, -new Date(from).getTimezoneOffset() * 60_000])) {
    const textOf = (at: number) => new Date(at + shift).toISOString().slice(0, 19)
    const minutes = new Set<string>()
    for (let at = from; at < to + 60_000; at += 60_000) minutes.add(textOf(Math.min(at, to)).slice(0, 16))
    for (const minute of [...minutes].flatMap((text) => [text, text.replace('T', ' ')])) {
      for (let at = bytes.indexOf(minute); at >= 0; at = bytes.indexOf(minute, at + 1)) {
        const text = bytes.toString('latin1', at, at + 19).replace(' ', 'T')
        // Without seconds, the minute is enough.
        const isWhole = /:\d\d$/.test(text) && text.length === 19
        if (!isWhole || (text >= textOf(from) && text <= textOf(to))) found.add(`${name}: the text ${text}`)
      }
    }
  }
  return [...found]
}

/** The bits of a float as a number: positive floats have the same order as their bits. */
function bitsOf(value: number): bigint {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.readBigUInt64BE()
}

function findForm(bytes: Buffer, { low, high, width, order }: Form): number[] {
  const base = order === 'digits' ? 10n : 256n
  // The search is for the leading bytes that all values share but the last few; then each place is read whole.
  let dropped = 0
  while (high / base ** BigInt(dropped) - low / base ** BigInt(dropped) > 2n) dropped += 1
  const unit = base ** BigInt(dropped)
  const found: number[] = []
  for (let head = low / unit; head <= high / unit; head++) {
    const sought = encode(head, width - dropped, order)
    const back = order === 'little' ? dropped : 0
    for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) {
      const value = decode(bytes, at - back, width, order)
      if (value !== null && value >= low && value <= high) found.push(at - back)
    }
  }
  return found
}

function encode(value: bigint, width: number, order: Form['order']): Buffer {
  if (order === 'digits') return Buffer.from(value.toString())
  const bytes = Buffer.from(value.toString(16).padStart(width * 2, '0'), 'hex')
  return order === 'little' ? bytes.reverse() : bytes
}

function decode(bytes: Buffer, at: number, width: number, order: Form['order']): bigint | null {
  if (at < 0 || at + width > bytes.length) return null
  const part = Buffer.from(bytes.subarray(at, at + width))
  if (order === 'digits') return /^\d+$/.test(part.toString('latin1')) ? BigInt(part.toString('latin1')) : null
  return BigInt(`0x${(order === 'little' ? part.reverse() : part).toString('hex')}`)
}

/** The number of places that random bytes exceed once in a million times, if they have `expected` on average. */
function chance(expected: number): number {
  let [count, term, rest] = [0, Math.exp(-expected), 1 - Math.exp(-expected)]
  while (rest > 1e-6 && term > 0) {
    count += 1
    term *= expected / count
    rest -= term
  }
  return count
}
