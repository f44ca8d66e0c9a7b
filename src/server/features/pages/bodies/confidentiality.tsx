import { formatDate } from '../../../../../locales/format.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { IconLock, IconPeople, IconWrite } from '../../../../ui/Icon/Icon.tsx'
import { Notice } from '../../../../ui/Notice/Notice.tsx'
import { Steps } from '../../../../ui/Steps/Steps.tsx'
import { SixWords } from '../../../../ui/Words/CodeWords.tsx'
import { ANCHORS } from '../addresses.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, called, codeInSentence, type View } from '../view.ts'
import { Inspectorate } from './inspectorate.tsx'

/** How a report is protected, what is stored, and how a visitor can check it. */
export function Confidentiality({ view }: { view: View }) {
  const { t } = view
  return (
    <>
      <h1>{t('confidentiality.title')}</h1>
      <p class="lead">{t('confidentiality.lead')}</p>
      <Section title={t('advice.heading')}>
        <Steps steps={adviceOf(view)} />
      </Section>
      <Locked view={view} />
      <Section id={ANCHORS.nameless} title={t('nameless.heading')}>
        <p>{t('nameless.text')}</p>
        <p>{t('nameless.opening')}</p>
        <p>{t('nameless.later')}</p>
        <p>
          <a href={addressOf(view, 'limits', ANCHORS.you)}>{t('nameless.limit')}</a>
        </p>
      </Section>
      <Section id={ANCHORS.answer} title={t('answer.heading')}>
        <p>{t('answer.text', { count: view.facts.site.firstAnswerDays })}</p>
        <p>
          <a href={addressOf(view, 'limits', ANCHORS.office)}>{t('answer.limit')}</a>
        </p>
      </Section>
      <Kept view={view} />
      <Words view={view} />
      <Inspectorate view={view} />
    </>
  )
}

/** The advice of every office: what a reporter keeps quiet about. */
export function adviceOf(view: View) {
  const { t } = view
  const code = codeInSentence(view)
  return [
    { title: t('advice.self.title'), text: t('advice.self.text') },
    { title: t('advice.hint.title'), text: t('advice.hint.text') },
    { title: t('advice.secret.title'), text: t('advice.secret.text', { code }) },
  ]
}

const journey = [
  { name: 'device', Icon: IconWrite },
  { name: 'server', Icon: IconLock },
  { name: 'office', Icon: IconPeople },
] as const

function Locked({ view }: { view: View }) {
  const { t, facts } = view
  return (
    <Section id={ANCHORS.locked} title={t('locked.heading')}>
      <ol class="journey">
        {journey.map(({ name, Icon }) => (
          <li key={name}>
            <Icon />
            <strong>{t(`locked.${name}`)}</strong>
            <span>{t(`locked.${name}.text`)}</span>
          </li>
        ))}
      </ol>
      <p>{t('locked.text')}</p>
      {facts.site.channels.map(({ id, title, open }) => {
        const count = facts.openers[id] ?? 0
        return open && <p key={id}>{t('locked.openers', { title: textIn(title, t.language), count })}</p>
      })}
      <p>{t('locked.assigned')}</p>
      <p class="muted">{t('locked.method')}</p>
      <p>
        <a href={addressOf(view, 'limits', ANCHORS.server)}>{t('locked.limit')}</a>
      </p>
    </Section>
  )
}

const stored = ['sealed', 'register', 'stage', 'type', 'size', 'vault'] as const
const absent = ['content', 'code', 'address', 'hour', 'relation', 'device'] as const

function Kept({ view }: { view: View }) {
  const { t } = view
  return (
    <Section title={t('kept.heading')}>
      <div class="columns" data-even>
        <div class="stack" data-gap="small">
          <h3>{t('kept.stored')}</h3>
          <ul>
            {stored.map((name) => (
              <li key={name}>{t(`kept.stored.${name}`)}</li>
            ))}
          </ul>
        </div>
        <div class="stack" data-gap="small">
          <h3>{t('kept.absent')}</h3>
          <ul>
            {absent.map((name) => (
              <li key={name}>
                {name === 'code' ? t('kept.absent.code', { code: called(view, 'code') }) : t(`kept.absent.${name}`)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  )
}

function Words({ view: { t, facts } }: { view: View }) {
  const { key } = facts
  const date = (day: string) => formatDate(day, t.language)
  if (!key) {
    return (
      <Section id={ANCHORS.words} title={t('words.heading')}>
        <p>{t('words.none')}</p>
      </Section>
    )
  }
  const newest = { serial: key.serial, day: date(key.day) }
  return (
    <Section id={ANCHORS.words} title={t('words.heading')}>
      <p>{t('words.text')}</p>
      <SixWords words={key.words} />
      {key.changed ? (
        <Notice tone="warning" title={t('words.changed.title', { date: date(key.since) })}>
          <p>{t('words.changed.text', newest)}</p>
        </Notice>
      ) : (
        <p>{t('words.since', { ...newest, date: date(key.since) })}</p>
      )}
      <ol>
        {(['poster', 'compare', 'differ'] as const).map((name) => (
          <li key={name}>{t(`words.steps.${name}`)}</li>
        ))}
      </ol>
    </Section>
  )
}
