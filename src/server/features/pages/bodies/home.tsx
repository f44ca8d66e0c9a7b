import { Card } from '../../../../ui/Card/Card.tsx'
import { IconClock, IconLock, IconPerson } from '../../../../ui/Icon/Icon.tsx'
import { StagePath } from '../../../../ui/StagePath/StagePath.tsx'
import { Steps } from '../../../../ui/Steps/Steps.tsx'
import { ANCHORS, type Page } from '../addresses.ts'
import { ElementsDiagram } from '../drawings/ElementsDiagram.tsx'
import { House } from '../drawings/House.tsx'
import { flowOf } from '../facts/facts.ts'
import { reporterSteps } from '../facts/journey.ts'
import { elementList, stagesOf } from '../facts/lists.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, type View } from '../view.ts'
import { adviceOf } from './confidentiality.tsx'
import { ElementList } from './criteria.tsx'
import { Doors } from './doors.tsx'
import { Contacts, LegalBasis } from './office.tsx'
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
      <Advice view={view} />
      <Way view={view} />
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

/** Read before anybody writes, so it stands here and not only on the page about confidentiality. */
function Advice({ view }: { view: View }) {
  const { t } = view
  return (
    <Section title={t('advice.heading')}>
      <Steps steps={adviceOf(view)} />
      <p>
        <a href={addressOf(view, 'confidentiality')}>{t('home.advice.more')}</a>
      </p>
    </Section>
  )
}

/** How to report at this office, in short. */
function Way({ view }: { view: View }) {
  const { t } = view
  return (
    <Section title={t('home.steps')}>
      <Steps steps={reporterSteps(view).map(({ title, text }) => ({ title, text }))} />
      <p>
        <a href={addressOf(view, 'guide')}>{t('home.steps.guide')}</a>
      </p>
    </Section>
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

const promises = [
  { name: 'locked', Icon: IconLock, how: ANCHORS.locked, limit: ANCHORS.server },
  { name: 'nameless', Icon: IconPerson, how: ANCHORS.nameless, limit: ANCHORS.you },
  { name: 'answer', Icon: IconClock, how: ANCHORS.answer, limit: ANCHORS.office },
] as const

/** Each promise says how it is kept and what its limit is: without the limit it would be a lie. */
function Promises({ view }: { view: View }) {
  const { t, facts } = view
  const nameless = flowOf(facts).account === 'register_first' ? 'pseudonym' : 'code'
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
            <p>{name === 'nameless' ? t(`promise.nameless.text.${nameless}`) : t(`promise.${name}.text`)}</p>
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
