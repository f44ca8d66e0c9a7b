import { readFileSync } from 'node:fs'
import { cleanFile } from './clean.ts'
import type { Bytes } from './cleaned.ts'

export const pictures = [
  'photo.jpg',
  'progressive.jpg',
  'photo.png',
  'photo.webp',
  'photo-lossless.webp',
  'animated.webp',
] as const

/** A picture of `fixtures/`, see the README there. */
export function readPicture(name: string): Bytes {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
}

/** The cleaned bytes, with what was said about them. */
export async function clean(...parts: Uint8Array<ArrayBuffer>[]) {
  const { blob, ...rest } = await cleanFile(new Blob(parts))
  return { bytes: new Uint8Array(await blob.arrayBuffer()), ...rest }
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

export function bytesOf(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

export function join(...parts: Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts))
}
