// Pictures of the product's screens. They come with the presets, and the texts of any office may show them.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Picture {
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
}

export interface Pictures {
  /** Names such as `mojokerto/form`, without language and ending, sorted. */
  readonly names: readonly string[]
  /** The picture in this file, `mojokerto/form.id.webp`, or null. */
  find(file: string): Picture | null
}

/** Reads all pictures into memory: they are few and small, and no request can reach another file. */
export function openPictures(presets: string): Pictures {
  const files = new Map<string, Picture>()
  for (const preset of readdirSync(presets, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = join(presets, preset.name, 'pictures')
    for (const file of listFiles(folder)) files.set(`${preset.name}/${file}`, readPicture(join(folder, file)))
  }
  const names = [...files.keys()].map((file) => file.replace(/\.(id|en)\.webp$/, ''))
  return { names: [...new Set(names)].sort(), find: (file) => files.get(file) ?? null }
}

function readPicture(path: string): Picture {
  const bytes = readFileSync(path)
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"` }
}

/** The pictures in this folder; a preset without pictures has none. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[a-z0-9-]+\.(id|en)\.webp$/.test(name))
  } catch {
    return []
  }
}
