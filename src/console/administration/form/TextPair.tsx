import type { ComponentChildren } from 'preact'
import { LANGUAGES, type Language, type Text } from '../../../domain/names/languages.ts'
import { TextArea, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

/** A text in two languages, in the form of the wire format. */
export type Words = { id: string; en?: string | undefined }

interface Props {
  id: string
  label: string
  hint?: ComponentChildren
  value: Text
  onChange: (value: Words) => void
  errorOf: (id: string) => string | undefined
  /** Number of lines for longer texts; by default a single-line field. */
  rows?: number | undefined
  /** Both languages may be left empty. */
  optional?: boolean | undefined
  maxLength?: number | undefined
}

/** One text in both languages, side by side where there is room; English may be left empty. */
export function TextPair({ id, label, hint, value, onChange, errorOf, rows, optional, maxLength }: Props) {
  const t = useT<ConsoleWords>()
  const put = (words: string, english: string) => onChange(english === '' ? { id: words } : { id: words, en: english })
  const shared = (language: Language) => ({
    id: `${id}-${language}`,
    label: t(`admin.text.${language}`, { label }),
    error: errorOf(`${id}-${language}`),
    optional: optional || language === 'en',
    maxLength,
    value: value[language] ?? '',
    onInput: (text: string) => (language === 'id' ? put(text, value.en ?? '') : put(value.id, text)),
  })
  return (
    <div class="pair">
      {LANGUAGES.map((language) =>
        rows === undefined ? (
          <TextInput key={language} {...shared(language)} hint={language === 'id' ? hint : undefined} />
        ) : (
          <TextArea key={language} {...shared(language)} hint={language === 'id' ? hint : undefined} rows={rows} />
        ),
      )}
    </div>
  )
}
