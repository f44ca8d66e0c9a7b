import { LANGUAGES, type Text } from '../../../domain/names/languages.ts'
import { parseMarkdown } from '../../../markdown/parse.ts'
import { Disclosure, Markdown, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { TextPair, type Words } from '../form/TextPair.tsx'

interface Props {
  id: string
  label: string
  value: Text
  onChange: (value: Words) => void
  errorOf: (id: string) => string | undefined
  rows?: number
  maxLength: number
  optional?: boolean
}

/** A Markdown text in both languages, with a preview of each. */
export function MarkdownPair({ rows = 8, ...props }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <div class="stack" data-gap="small">
      <TextPair {...props} rows={rows} />
      <div class="pair">
        {LANGUAGES.map((language) => {
          const text = props.value[language] ?? ''
          const label = t(`admin.text.${language}`, { label: props.label })
          return (
            <Disclosure key={language} summary={t('pages.preview', { label })}>
              <div class="markdown-preview" lang={language}>
                {text.trim() === '' ? (
                  <p class="muted">{t('pages.preview.empty')}</p>
                ) : (
                  <Markdown blocks={parseMarkdown(text)} level={4} />
                )}
              </div>
            </Disclosure>
          )
        })}
      </div>
    </div>
  )
}
