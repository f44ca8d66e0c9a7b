import type { Contact } from '../../../../domain/names/site.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { Facts } from '../../../../ui/Facts/Facts.tsx'
import { ANCHORS } from '../addresses.ts'
import { Section } from '../frame/frame.tsx'
import { isWebAddress } from '../frame/links.ts'
import type { View } from '../view.ts'

/** How to reach the office without this site, and what that reveals. */
export function Contacts({ view }: { view: View }) {
  const { t, facts } = view
  if (facts.site.contacts.length === 0) return null
  return (
    <Section id={ANCHORS.contacts} title={t('home.contacts')} lead={t('home.contacts.text')}>
      <Ways view={view} />
    </Section>
  )
}

/** The ways to reach the office, without a heading. */
export function Ways({ view: { t, facts } }: { view: View }) {
  return (
    <Facts
      facts={facts.site.contacts.map((contact) => ({
        label: t(`contact.${contact.kind}`),
        value: <Way contact={contact} />,
      }))}
    />
  )
}

/** Not a mailto: link, because it would open a mail program that knows the writer's name. */
function Way({ contact: { kind, value } }: { contact: Contact }) {
  if (kind === 'web' && isWebAddress(value)) {
    return (
      <a href={value} rel="noreferrer">
        {value.replace(/^https?:\/\//, '')}
      </a>
    )
  }
  if (kind === 'phone') return <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>
  if (kind === 'email') return <Mail address={value} />
  return <>{value}</>
}

/** An address that is too long for a narrow column breaks before the @, as a person would break it. */
function Mail({ address }: { address: string }) {
  const [name = '', ...host] = address.split(/(?=@)/)
  return (
    <>
      {name}
      <wbr />
      {host}
    </>
  )
}

export function LegalBasis({ view: { t, facts } }: { view: View }) {
  if (facts.site.legalBasis.length === 0) return null
  return (
    <Section title={t('home.legal')}>
      <ul>
        {facts.site.legalBasis.map((basis) => (
          <li key={basis.id}>{textIn(basis, t.language)}</li>
        ))}
      </ul>
    </Section>
  )
}
