import type { Text } from '../../../../domain/names/languages.ts'
import type { Page as OfficePage } from '../../../../domain/profile.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { parseMarkdown } from '../../../../markdown/parse.ts'
import { Markdown } from '../../../../ui/Markdown/Markdown.tsx'
import { officeText } from '../facts/filling.ts'
import { Section } from '../frame/frame.tsx'
import type { View } from '../view.ts'

/** A page that the office wrote. */
export function Own({ view, page }: { view: View; page: OfficePage }) {
  return (
    <>
      <h1 lang={foreign(view, page.title)}>{textIn(page.title, view.t.language)}</h1>
      <OfficeText view={view} text={page.body} level={2} />
    </>
  )
}

/** The office's addition to a page that every office has. */
export function Addition({ view, page }: { view: View; page: OfficePage }) {
  return (
    <Section title={textIn(page.title, view.t.language)}>
      <OfficeText view={view} text={page.body} level={3} />
    </Section>
  )
}

/** A text of the office. Without English it is the Indonesian one, marked as such for screen readers. */
export function OfficeText({ view, text, level }: { view: View; text: Text; level: 2 | 3 | 4 }) {
  return (
    <div class="prose" lang={foreign(view, text)}>
      <Markdown blocks={parseMarkdown(officeText(view, text))} level={level} />
    </div>
  )
}

function foreign({ t }: View, text: Text): 'id' | undefined {
  return t.language !== 'id' && text.en === undefined ? 'id' : undefined
}
