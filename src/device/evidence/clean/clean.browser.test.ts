import { describe, expect, test } from 'vitest'
import { cleanFile } from './clean.ts'

const addresses = import.meta.glob<string>('./fixtures/*.{jpg,png,webp}', {
  query: '?url',
  import: 'default',
  eager: true,
})

describe.each(Object.keys(addresses))('%s in a browser', (name) => {
  test('shows the same pixels, in the same size and orientation, after cleaning', async () => {
    const original = await fetchPicture(name)
    const { blob, cleaned } = await cleanFile(original)
    expect(cleaned).toBe(true)
    const [before, after] = [await draw(original), await draw(blob)]
    expect([after.width, after.height]).toEqual([before.width, before.height])
    expect([...after.data]).toEqual([...before.data])
    expect(new Set(after.data).size).toBeGreaterThan(20)
    expect(await shownSize(blob)).toEqual(await shownSize(original))
  })
})

// Chromium ignores the orientation of a WebP, cleaned or not.
test.each(['photo.jpg', 'progressive.jpg', 'photo.png'])(
  '%s, 32 × 20 and rotated, is still shown upright',
  async (name) => {
    const { blob } = await cleanFile(await fetchPicture(`./fixtures/${name}`))
    expect(await shownSize(blob)).toEqual([20, 32])
  },
)

async function fetchPicture(name: string): Promise<Blob> {
  const response = await fetch(addresses[name] ?? '')
  return response.blob()
}

async function draw(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' })
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}

async function shownSize(blob: Blob): Promise<[number, number]> {
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  await image.decode()
  URL.revokeObjectURL(image.src)
  return [image.naturalWidth, image.naturalHeight]
}
