import { formatDate } from '../../../../../locales/format.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { ButtonLink } from '../../../../ui/Button/Button.tsx'
import { IconKey, IconWrite } from '../../../../ui/Icon/Icon.tsx'
import { Notice } from '../../../../ui/Notice/Notice.tsx'
import { APPLICATION } from '../addresses.ts'
import { flowOf, isOpen } from '../facts/facts.ts'
import { called, type View } from '../view.ts'
import { Ways } from './office.tsx'

/**
 * The buttons to the application, as its first screen has them. There is none to send a report while no channel takes
 * any.
 */
export function Doors({ view }: { view: View }) {
  const { t, facts } = view
  if (!facts.key)
    return (
      <Notice title={t('home.preparing.title')}>
        <p>{t('home.preparing.text')}</p>
      </Notice>
    )
  const open = isOpen(facts)
  const { account } = flowOf(facts)
  return (
    <>
      {!open && (
        <Notice tone="warning" title={t('home.closed.title')}>
          <p>{t(facts.expired ? 'home.expired.text' : 'home.closed.text')}</p>
          {facts.expired && <OtherWays view={view} />}
        </Notice>
      )}
      {open && <Closing view={view} />}
      <div class="doors" data-count={account === 'code' ? undefined : 'three'}>
        {open && <FirstDoor view={view} wide />}{' '}
        {account !== 'code' && (
          <ButtonLink wide href={APPLICATION[t.language]}>
            {t('action.sign_in')}
          </ButtonLink>
        )}{' '}
        <ButtonLink wide href={APPLICATION[t.language]} icon={<IconKey />}>
          {t('action.open_with_code')}
        </ButtonLink>
      </div>
      <noscript>
        <p class="muted small">{t('home.noscript')}</p>
      </noscript>
      {open && <p class="muted small">{`${t('home.own_device')} ${t('home.same_page')}`}</p>}
      {facts.site.channels.length > 1 && <Channels view={view} />}
    </>
  )
}

/** The button with which people begin at this office: they register, or write at once. */
export function FirstDoor({ view, wide = false }: { view: View; wide?: boolean }) {
  const { t, facts } = view
  return (
    <ButtonLink look="primary" wide={wide} href={APPLICATION[t.language]} icon={<IconWrite />}>
      {flowOf(facts).account === 'register_first' ? t('home.register') : called(view, 'write')}
    </ButtonLink>
  )
}

/** Told in time, while the form is still open: on which day it closes, and the office's other ways in. */
function Closing({ view }: { view: View }) {
  const { t, facts } = view
  if (facts.closing === null) return null
  return (
    <Notice tone="warning" title={t('home.closing.title', { date: formatDate(facts.closing, t.language) })}>
      <p>{t('home.closing.text')}</p>
      <OtherWays view={view} />
    </Notice>
  )
}

function OtherWays({ view }: { view: View }) {
  const { t, facts } = view
  if (facts.site.contacts.length === 0) return null
  return (
    <>
      <p>{t('home.closing.ways', { office: facts.site.name })}</p>
      <Ways view={view} />
    </>
  )
}

function Channels({ view: { t, facts } }: { view: View }) {
  return (
    <div class="stack" data-gap="small">
      <h2 class="small-heading">{t('home.channels')}</h2>
      <ul>
        {facts.site.channels.map(({ id, title, open }) => (
          <li key={id}>
            {open ? textIn(title, t.language) : t('home.channel.closed', { title: textIn(title, t.language) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
