import { SixWords, useT } from '../../ui/index.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { sheetLines } from './sheet.ts'

interface Props {
  title: string
  /** What the key opens and where to keep the sheet. */
  purpose: string
  identity: string
  /** The six words of the office's signing key, so that a sheet shows which office it belongs to. */
  words: readonly string[]
  day: string
  /** For example '1 dari 2'. */
  copy?: string | undefined
}

/** A key for printing. It is shown only on the printed page. */
export function KeySheet({ title, purpose, identity, words, day, copy }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <section class="paper print-only">
      <p>{site.value?.name}</p>
      <h1>{title}</h1>
      {copy && <p>{copy}</p>}
      <p>{purpose}</p>
      <p class="secret-lines" translate={false}>
        {sheetLines(identity).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p>{t('paper.how_to_type')}</p>
      <p>{t('words.office')}</p>
      <SixWords words={words} label={t('words.office')} />
      <dl class="paper-lines">
        <dt>{t('paper.made_on')}</dt>
        <dd>{day}</dd>
        <dt>{t('paper.kept_at')}</dt>
        <dd />
        <dt>{t('paper.kept_by')}</dt>
        <dd />
        <dt>{t('paper.signature')}</dt>
        <dd />
      </dl>
    </section>
  )
}
