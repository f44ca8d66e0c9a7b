import { describe, expect, test } from 'vitest'
import { cleanFile } from '../clean.ts'

const addresses = import.meta.glob<string>('./fixtures/*.png', { query: '?url', import: 'default', eager: true })

describe.each(Object.keys(addresses))('%s in a browser', (name) => {
  test('shows the same pixels after the bytes that follow it are removed, and when its end is missing', async () => {
    const response = await fetch(addresses[name] ?? '')
    const file = new Uint8Array(await response.arrayBuffer())
    const shown = await draw(new Blob([file]))
    expect(new Set(shown).size).toBeGreaterThan(1)
    for (const given of [new Blob([file, 'CANARY']), new Blob([file.subarray(0, -12)])]) {
      const { blob, cleaned } = await cleanFile(given)
      expect(cleaned).toBe(true)
      expect(new Uint8Array(await blob.arrayBuffer())).toEqual(file)
      expect(await draw(blob)).toEqual(shown)
    }
  })
})

async function draw(blob: Blob): Promise<number[]> {
  const bitmap = await createImageBitmap(blob)
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  return [bitmap.width, bitmap.height, ...context.getImageData(0, 0, bitmap.width, bitmap.height).data]
}
