// The content of both files of a backup: a sequence of records. Each is a line of JSON that says what it is, then its
// bytes in chunks, then an empty chunk. Every part is preceded by its length (4 bytes, big-endian). Section 21 of
// docs/protocol.md describes it.
import * as z from 'zod/mini'
import { type Bytes, concat, fromBase64, fromUtf8, toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { parseJson } from '../../protocol/encoding/json.ts'
import { OperatorError } from '../../server/operator-error.ts'

/** The key for challenges of the proof of work is not kept: they are valid for minutes, so a new key is enough. */
const SECRET = /^(pepper|log-[A-Za-z0-9_-]+)$/

/** Whether a file with this name in the folder of secrets belongs into a backup. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name)
}

const Cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ bytes: z.string() })])

const RecordShape = z.discriminatedUnion('is', [
  /** The first record: the format, and the newest migration of the database with these rows. */
  z.strictObject({ is: z.literal('backup'), version: z.literal(1), schema: z.string() }),
  /** The first record in the file of secrets: the format, and the number of secrets. */
  z.strictObject({ is: z.literal('secrets'), version: z.literal(1), count: z.int() }),
  z.strictObject({ is: z.literal('secret'), name: z.string().check(z.regex(SECRET)) }),
  z.strictObject({ is: z.literal('row'), table: z.string(), cells: z.record(z.string(), Cell) }),
  z.strictObject({
    is: z.literal('blob'),
    place: z.enum(['inbox', 'store']),
    key: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)),
  }),
  /** The last record: a backup without it was cut short. */
  z.strictObject({ is: z.literal('end'), rows: z.int(), blobs: z.int() }),
])
export type BackupRecord = z.infer<typeof RecordShape>

/** The most bytes in one part: no reader needs more memory than this. */
const MOST = 64 * 1024 * 1024

/** Writes a record with its bytes. */
export async function* writeRecord(
  record: BackupRecord,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = [],
): AsyncGenerator<Uint8Array> {
  yield part(utf8(JSON.stringify(record)))
  for await (const chunk of content) if (chunk.length > 0) yield part(chunk)
  yield part(new Uint8Array())
}

/** The records of a stream in order. The content of each must be read to its end before the next one. */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ record: BackupRecord; content: AsyncGenerator<Uint8Array> }> {
  const reader = readParts(source)
  while (true) {
    const head = await reader.next()
    if (head.done) return
    const record = RecordShape.safeParse(parseJson(fromUtf8(head.value)))
    if (!record.success) throw new OperatorError('not a backup of this version')
    yield { record: record.data, content: untilEmpty(reader) }
  }
}

/** Converts a database row to JSON values, and back. */
export function toCells(row: Readonly<Record<string, unknown>>): Record<string, z.infer<typeof Cell>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { bytes: toBase64(value) } : (value as string | number | null),
    ]),
  )
}
export function fromCells(cells: Record<string, z.infer<typeof Cell>>): Record<string, string | number | null | Bytes> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [
      name,
      typeof cell === 'object' && cell !== null ? fromBase64(cell.bytes) : cell,
    ]),
  )
}

function part(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, bytes.length)
  return concat(length, bytes)
}

async function* untilEmpty(reader: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  while (true) {
    const next = await reader.next()
    if (next.done) throw new OperatorError('the backup is cut short')
    if (next.value.length === 0) return
    yield next.value
  }
}

async function* readParts(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffer: Uint8Array = new Uint8Array()
  for await (const chunk of source) {
    buffer = concat(buffer, chunk)
    while (buffer.length >= 4) {
      const length = new DataView(buffer.buffer, buffer.byteOffset).getUint32(0)
      if (length > MOST) throw new OperatorError('not a backup of this version')
      if (buffer.length < 4 + length) break
      yield buffer.subarray(4, 4 + length)
      buffer = buffer.subarray(4 + length)
    }
  }
  if (buffer.length > 0) throw new OperatorError('the backup is cut short')
}
