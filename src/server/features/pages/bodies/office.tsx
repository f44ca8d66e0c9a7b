import { contactAddress } from '../../../../domain/contact.ts'
import type { Contact } from '../../../../domain/names/site.ts'
import { Facts } from '../../../../ui/Facts/Facts.tsx'
import { ANCHORS } from '../addresses.ts'
import { officeText } from '../facts/filling.ts'
import { Section } from '../frame/frame.tsx'
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

function Way({ contact }: { contact: Contact }) {
  const { kind, value } = contact
  const address = contactAddress(contact)
  const shown = kind === 'email' ? <Mail address={value} /> : value.replace(/^https?:\/\//, '')
  if (address === null) return <>{shown}</>
  return (
    <a href={address} rel={/^https?:/.test(address) ? 'noreferrer' : undefined}>
      {shown}
    </a>
  )
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

export function LegalBasis({ view }: { view: View }) {
  const { t, facts } = view
  if (facts.site.legalBasis.length === 0) return null
  return (
    <Section title={t('home.legal')}>
      <ul>
        {facts.site.legalBasis.map((basis) => (
          <li key={basis.id}>{officeText(view, basis)}</li>
        ))}
      </ul>
    </Section>
  )
}
