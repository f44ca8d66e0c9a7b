// The emblem is redrawn: only a small PNG of the picture leaves the browser, nothing else of the file.
import { EMBLEM_MAX } from '../../../protocol/wire/profile.ts'

/** Why a picture cannot be the emblem. */
export type EmblemFault = 'unreadable' | 'large'

/** The longest edges that are tried until the picture is small enough. */
const EDGES = [256, 192, 144, 112, 88, 64]

/** The picture as a PNG of at most 12 KB, or why that failed. */
export async function redrawEmblem(file: Blob): Promise<Uint8Array | EmblemFault> {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    for (const edge of EDGES) {
      const png = await draw(picture, edge)
      if (png === null) return 'unreadable'
      if (png.length <= EMBLEM_MAX) return png
    }
    return 'large'
  } catch {
    return 'unreadable'
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function draw(picture: HTMLImageElement, edge: number): Promise<Uint8Array | null> {
  // A vector drawing may have no size of its own.
  const [width, height] = [picture.naturalWidth || edge, picture.naturalHeight || edge]
  const scale = Math.min(1, edge / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob && new Uint8Array(await blob.arrayBuffer())
}
