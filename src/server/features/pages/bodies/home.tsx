import { formatDate } from '../../../../../locales/format.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { ButtonLink } from '../../../../ui/Button/Button.tsx'
import { Card } from '../../../../ui/Card/Card.tsx'
import { IconClock, IconKey, IconLock, IconPerson, IconWrite } from '../../../../ui/Icon/Icon.tsx'
import { Notice } from '../../../../ui/Notice/Notice.tsx'
import { StagePath } from '../../../../ui/StagePath/StagePath.tsx'
import { ANCHORS, APPLICATION, type Page } from '../addresses.ts'
import { ElementsDiagram } from '../drawings/ElementsDiagram.tsx'
import { House } from '../drawings/House.tsx'
import { isOpen } from '../facts/facts.ts'
import { elementList, stagesOf } from '../facts/lists.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, called, type View } from '../view.ts'
import { ElementList } from './criteria.tsx'
import { Contacts, LegalBasis, Ways } from './office.tsx'
import { Others } from './others.tsx'
import { SomeQuestions } from './questions.tsx'

/** The home page: what this is, the two buttons, the promises, and the next steps. */
export function Home({ view }: { view: View }) {
  const { t, facts } = view
  return (
    <>
      <section class="hero">
        <div class="hero-words">
          <h1>{t('home.title')}</h1>
          <p class="hero-lead">{t('home.lead', { office: facts.site.name, region: facts.site.region })}</p>
          <Doors view={view} />
        </div>
        <House label={t('home.drawing')} />
      </section>
      <Others view={view} />
      <Promises view={view} />
      <Elements view={view} />
      <Section title={t('home.stages')} lead={t('home.stages.text')}>
        <StagePath label={t('home.stages')} stages={stagesOf(view)} />
        <p>
          <a href={addressOf(view, 'flow')}>{t('home.flow')}</a>
        </p>
      </Section>
      <Figures view={view} />
      <div class="pair">
        <Section title={t('home.questions')}>
          <SomeQuestions view={view} />
        </Section>
        <Contacts view={view} />
      </div>
      <LegalBasis view={view} />
    </>
  )
}

/** The office's published figures in a sentence. */
function Figures({ view }: { view: View }) {
  const { t, facts } = view
  if (!facts.figures) return null
  return (
    <Section title={t('home.figures')} lead={facts.figures[t.language]}>
      <p>
        <a href={addressOf(view, 'statistics')}>{t('home.figures.all')}</a>
      </p>
    </Section>
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

/** The two buttons to the application. There is none to send a report while no channel takes any. */
function Doors({ view }: { view: View }) {
  const { t, facts } = view
  if (!facts.key)
    return (
      <Notice title={t('home.preparing.title')}>
        <p>{t('home.preparing.text')}</p>
      </Notice>
    )
  const open = isOpen(facts)
  return (
    <>
      {!open && (
        <Notice tone="warning" title={t('home.closed.title')}>
          <p>{t(facts.expired ? 'home.expired.text' : 'home.closed.text')}</p>
          {facts.expired && <OtherWays view={view} />}
        </Notice>
      )}
      {open && <Closing view={view} />}
      <div class="doors">
        {open && (
          <ButtonLink look="primary" wide href={APPLICATION[t.language]} icon={<IconWrite />}>
            {called(view, 'write')}
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

const promises = [
  { name: 'locked', Icon: IconLock, how: ANCHORS.locked, limit: ANCHORS.server },
  { name: 'nameless', Icon: IconPerson, how: ANCHORS.nameless, limit: ANCHORS.you },
  { name: 'answer', Icon: IconClock, how: ANCHORS.answer, limit: ANCHORS.office },
] as const

/** Each promise says how it is kept and what its limit is: without the limit it would be a lie. */
function Promises({ view }: { view: View }) {
  const { t, facts } = view
  const link = (page: Page, place: (typeof ANCHORS)[keyof typeof ANCHORS], words: string) => (
    <a href={addressOf(view, page, place)}>{words}</a>
  )
  return (
    <Section title={t('home.promises')}>
      <div class="promises">
        {promises.map(({ name, Icon, how, limit }) => (
          <Card
            key={name}
            level={3}
            icon={<Icon />}
            title={
              name === 'answer'
                ? t('promise.answer.title', { count: facts.site.firstAnswerDays })
                : t(`promise.${name}.title`)
            }
          >
            <p>{t(`promise.${name}.text`)}</p>
            <p class="promise-links">
              {link('confidentiality', how, t(`promise.${name}.how`))}{' '}
              {link('limits', limit, t(`promise.${name}.limit`))}
            </p>
          </Card>
        ))}
      </div>
    </Section>
  )
}

function Elements({ view }: { view: View }) {
  const { t, facts } = view
  const elements = facts.elements.map((id) => ({ id, name: t(`element.${id}`) }))
  if (elements.length === 0) return null
  return (
    <section class="section">
      <div class="elements-row">
        <div class="stack">
          <h2>{t('home.elements')}</h2>
          <p>{t('home.elements.text')}</p>
          <ElementList view={view} />
          <p>
            <a href={addressOf(view, 'criteria')}>{t('home.criteria')}</a>
          </p>
        </div>
        <ElementsDiagram
          elements={elements}
          sheet={t('home.elements.sheet')}
          label={t('home.elements.drawing', { list: elementList(view) })}
        />
      </div>
    </section>
  )
}
