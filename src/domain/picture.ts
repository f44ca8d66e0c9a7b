// Pictures that an office's text may show: those of the software's own screens, which come with the presets. They are
// called by name, so that a text can make no visitor ask any other place for anything.

/** Every picture is a phone's screen of this size. */
import type { Language } from './names/languages.ts'
export const PICTURE = { width: 360, height: 740 } as const

export interface NamedPicture {
  /** `mojokerto/form`: the preset, and the screen. */
  readonly name: string
  /** What it shows, for whoever does not see it. */
  readonly alt: string
}

/** What a line of Markdown shows, where it is a picture and nothing else: `![The form](mojokerto/form)`. */
export function pictureIn(line: string): NamedPicture | null {
  const [, alt, name] = /^\s*!\[([^\][]*\S[^\][]*)\]\(([a-z0-9-]+\/[a-z0-9-]+)\)\s*$/.exec(line) ?? []
  return alt !== undefined && name !== undefined ? { name, alt } : null
}

/** Where this site keeps a picture: the same screen in each language. */
export function pictureAddress(name: string, language: Language): string {
  return `/pictures/${name}.${language}.webp`
}
