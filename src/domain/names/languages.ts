export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text of the office in Indonesian, and in English if there is one. */
export interface Text {
  readonly id: string
  readonly en?: string | undefined
}
