/** What a picture can reveal about its maker, in the order in which the reporter sees it. */
export const traces = ['location', 'camera', 'time', 'author', 'thumbnail', 'comment', 'other'] as const

export type Trace = (typeof traces)[number]

export type Bytes = Uint8Array<ArrayBuffer>

/** A cleaned picture: parts to be joined (views into the original where possible), and what was removed. */
export interface Cleaned {
  parts: Bytes[]
  removed: Set<Trace>
}

/** Whether `bytes` holds these ASCII characters at `at`. */
export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function ascii(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

export function uint32(value: number, little = false): Bytes {
  const bytes = new Uint8Array(4)
  viewOf(bytes).setUint32(0, value, little)
  return bytes
}
