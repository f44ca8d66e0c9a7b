// Writes a tar file in the ustar format of POSIX.1-1988, which every `tar` reads. The bytes depend only on names and
// contents: owner, mode and time are fixed.
import { createHash } from 'node:crypto'
import { concat, utf8 } from '../../protocol/encoding/bytes.ts'
import { OperatorError } from '../../server/operator-error.ts'

/** A file of an archive. It is small: no file of a case is larger than a sealed piece. */
export interface ArchiveFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const BLOCK = 512
const MODE = 0o600
/** 1 January 2000 UTC. It tells nothing; GNU tar warns about the year 1970. */
const TIME = 946_684_800
/** Place and length of the fields of a header. */
const FIELDS = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  time: [136, 12],
  sum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
  prefix: [345, 155],
} as const

/** The bytes of a tar file with these files, in this order. Throws `OperatorError` for a name that does not fit. */
export async function* writeTar(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of files) {
    yield header(name, bytes.length)
    yield bytes
    yield new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK)
  }
  yield new Uint8Array(2 * BLOCK)
}

function header(path: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK)
  const put = (field: keyof typeof FIELDS, text: string) => block.set(utf8(text), FIELDS[field][0])
  const number = (field: keyof typeof FIELDS, value: number) =>
    put(field, value.toString(8).padStart(FIELDS[field][1] - 1, '0'))
  const { name, prefix } = split(path)
  put('name', name)
  put('prefix', prefix)
  number('mode', MODE)
  number('uid', 0)
  number('gid', 0)
  number('size', size)
  number('time', TIME)
  put('type', '0')
  put('magic', 'ustar\u000000')
  // The sum is made with spaces in its own place.
  put('sum', ' '.repeat(FIELDS.sum[1]))
  const sum = block.reduce((total, byte) => total + byte, 0)
  put('sum', `${sum.toString(8).padStart(6, '0')}\0 `)
  return block
}

/** A name of more than 100 bytes is divided at a slash. */
function split(path: string): { name: string; prefix: string } {
  const [longest, longestPrefix] = [FIELDS.name[1], FIELDS.prefix[1]]
  if (!/^[\w./-]+$/.test(path)) throw new OperatorError(`${path} is not a name for a file of an archive`)
  if (path.length <= longest) return { name: path, prefix: '' }
  const at = path.indexOf('/', path.length - longest - 1)
  if (at < 1 || at > longestPrefix) throw new OperatorError(`${path} is too long for a file of an archive`)
  return { name: path.slice(at + 1), prefix: path.slice(0, at) }
}

/** The same files, and after them `SHA256SUMS` in the folder, for `sha256sum -c`; it names the files from there. */
export async function* withSums(folder: string, files: AsyncIterable<ArchiveFile>): AsyncGenerator<ArchiveFile> {
  const lines: Uint8Array[] = []
  for await (const file of files) {
    const sum = createHash('sha256').update(file.bytes).digest('hex')
    lines.push(utf8(`${sum}  ${file.name.slice(folder.length + 1)}\n`))
    yield file
  }
  yield { name: `${folder}/SHA256SUMS`, bytes: concat(...lines) }
}
