import { ANCHORS } from '../addresses.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, type View } from '../view.ts'

const done = ['keyboard', 'reader', 'script', 'text', 'contrast', 'motion', 'time', 'code'] as const
const known = ['files', 'drawings', 'exit', 'own'] as const

/** What was done so that everybody can report, the known barriers, and how to report others. */
export function Accessibility({ view }: { view: View }) {
  const { t, facts } = view
  return (
    <>
      <h1>{t('accessibility.title')}</h1>
      <p class="lead">{t('accessibility.lead', { office: facts.site.name })}</p>
      <Section title={t('accessibility.done')}>
        <ul>
          {done.map((name) => (
            <li key={name}>{t(`accessibility.done.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('accessibility.known')}>
        <ul>
          {known.map((name) => (
            <li key={name}>{t(`accessibility.known.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('accessibility.checked')}>
        <p>{t('accessibility.checked.text')}</p>
      </Section>
      <Section title={t('accessibility.tell')}>
        <p>{t(facts.site.contacts.length > 0 ? 'accessibility.tell.text' : 'accessibility.tell.elsewhere')}</p>
        {facts.site.contacts.length > 0 && (
          <p>
            <a href={addressOf(view, 'home', ANCHORS.contacts)}>{t('home.contacts')}</a>
          </p>
        )}
      </Section>
    </>
  )
}
