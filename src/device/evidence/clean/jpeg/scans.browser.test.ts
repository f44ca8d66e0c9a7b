import { describe, expect, test } from 'vitest'
import { cleanFile } from '../clean.ts'
import { CANARY, findPlaces, plant } from './testing.ts'

const addresses = import.meta.glob<string>('./fixtures/*.jpg', { query: '?url', import: 'default', eager: true })

describe.each(Object.keys(addresses))('%s in a browser', (name) => {
  test('shows the same pixels after planted data was removed', async () => {
    const file = await fetchPicture(name)
    const { restarts, scanEnds, end } = findPlaces(file)
    const shown = await draw(new Blob([file]))
    expect(new Set(shown.data).size).toBeGreaterThan(20)
    const film = Uint8Array.from('MotionPhoto_Data ftypmp42 SEFT', (letter) => letter.charCodeAt(0))
    const given = {
      'before the end': plant(file, [end], CANARY),
      'between scans': plant(file, scanEnds, CANARY),
      'before restart markers': plant(file, restarts, CANARY),
      'fill bytes': plant(file, [...restarts, ...scanEnds], Uint8Array.of(0xff, 0xff)),
      'without EOI': file.slice(0, -2),
      'a film and no EOI': new Uint8Array([...file.subarray(0, -2), ...film]),
    }
    for (const [what, bytes] of Object.entries(given)) {
      const planted = new Blob([bytes])
      const { blob, cleaned } = await cleanFile(planted)
      if (name.endsWith('coarse.jpg') && what.endsWith('EOI')) {
        expect(cleaned).toBe(false)
        continue
      }
      expect([what, cleaned]).toEqual([what, true])
      expect([what, new Uint8Array(await blob.arrayBuffer())]).toEqual([what, file])
      expect([what, await isSame(blob, shown)]).toEqual([what, true])
      // If EOI is missing, Chromium omits the last rows; of a non-progressive picture with several scans and foreign
      // bytes in or after one it shows nothing. Here the cleaned picture shows more.
      if (!what.endsWith('EOI') && !(/scans|restart/.test(what) && name.includes('apart'))) {
        expect([what, await isSame(planted, shown)]).toEqual([what, true])
      }
    }
  })
})

async function fetchPicture(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(addresses[name] ?? '')
  return new Uint8Array(await response.arrayBuffer())
}

async function isSame(blob: Blob, other: ImageData): Promise<boolean> {
  const { width, height, data } = await draw(blob)
  return width === other.width && height === other.height && data.every((value, i) => value === other.data[i])
}

/** As a page shows it: `createImageBitmap` refuses a picture without EOI, an image element does not. */
async function draw(blob: Blob): Promise<ImageData> {
  const image = new Image()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('not shown'))
    image.src = URL.createObjectURL(blob)
  })
  URL.revokeObjectURL(image.src)
  const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.naturalWidth, image.naturalHeight)
}
