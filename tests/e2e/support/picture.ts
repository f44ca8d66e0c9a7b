// A picture as a camera or a scanner makes it: large, detailed, and with metadata about where it was made.
import { crc32, deflateSync } from 'node:zlib'

/** A PNG of a shield in two colours on a grainy background, with `remark` hidden in its metadata. */
export function scannedEmblem(width: number, height: number, remark: string): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = Math.abs(x / width - 0.5) < 0.4 * (1 - (y / height) ** 3)
      const grain = (x * 31 + y * 17 + x * y) % 23
      rows.set(inside ? [29 + grain, 59, 139] : [245, 240 - grain, 228], y * (width * 3 + 1) + 1 + x * 3)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', head),
    part('tEXt', Buffer.from(`Comment\0${remark}`)),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ])
}

function part(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
