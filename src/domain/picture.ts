// Pictures that an office's text may show: those of the software's own screens, which come with the presets. A text
// names them, so that it cannot make a visitor's browser fetch anything from another place.

/** Every picture is a phone's screen of this size. */
import type { Language } from './names/languages.ts'
export const PICTURE = { width: 360, height: 740 } as const

export interface NamedPicture {
  /** `mojokerto/form`: the preset, and the screen. */
  readonly name: string
  /** A description for people who do not see it. */
  readonly alt: string
}

/** The picture in a line of Markdown that holds nothing else: `![The form](mojokerto/form)`. */
export function pictureIn(line: string): NamedPicture | null {
  const [, alt, name] = /^\s*!\[([^\][]*\S[^\][]*)\]\(([a-z0-9-]+\/[a-z0-9-]+)\)\s*$/.exec(line) ?? []
  return alt !== undefined && name !== undefined ? { name, alt } : null
}

/** The address of a picture on this site: the same screen in each language. */
export function pictureAddress(name: string, language: Language): string {
  return `/pictures/${name}.${language}.webp`
}
