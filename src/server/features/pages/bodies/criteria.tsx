import { textIn } from '../../../../domain/questionnaire.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, type View } from '../view.ts'
import { OfficeText } from './own.tsx'

/** What a report should contain (the office's own criteria or else the elements), and what can be reported. */
export function Criteria({ view }: { view: View }) {
  const { t, facts } = view
  const { criteria } = facts.profile
  return (
    <>
      <h1>{t('criteria.title')}</h1>
      <p class="lead">{t('criteria.lead')}</p>
      {criteria && (
        <Section title={t('criteria.office')}>
          <OfficeText view={view} text={criteria} level={3} />
        </Section>
      )}
      {!criteria && facts.elements.length > 0 && (
        <Section title={t('home.elements')} lead={t('home.elements.text')}>
          <ElementList view={view} />
        </Section>
      )}
      {facts.site.types.length > 0 && (
        <Section title={t('guide.kinds')} lead={t('guide.kinds.text')}>
          <ul class="kinds">
            {facts.site.types.map(({ value, label }) => (
              <li key={value}>{textIn(label, t.language)}</li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <a href={addressOf(view, 'guide')}>{t('criteria.next')}</a>
      </p>
    </>
  )
}

/** Each element with its question. */
export function ElementList({ view: { t, facts } }: { view: View }) {
  return (
    <dl class="questions-asked">
      {facts.elements.map((id) => (
        <div key={id}>
          <dt>{t(`element.${id}`)}</dt>
          <dd>{t(`element.${id}.question`)}</dd>
        </div>
      ))}
    </dl>
  )
}
