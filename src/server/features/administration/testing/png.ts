// A picture for tests, made of PNG chunks; the server reads only the content of the header chunk.
import { crc32, deflateSync } from 'node:zlib'

interface Picture {
  readonly width?: number
  readonly height?: number
  /** Name of one more chunk. */
  readonly extra?: string
}

export function makePng({ width = 8, height = 8, extra }: Picture = {}): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...part('IHDR', head),
    ...(extra ? part(extra, Buffer.from('isi')) : []),
    ...part('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    ...part('IEND', Buffer.alloc(0)),
  ])
}

function part(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(name), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
