import { EVIDENCE_LIMITS } from '../../../../domain/evidence.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { Steps } from '../../../../ui/Steps/Steps.tsx'
import { flowOf, isOpen } from '../facts/facts.ts'
import { afterSending, writeButton } from '../facts/journey.ts'
import { elementList } from '../facts/lists.ts'
import { Section } from '../frame/frame.tsx'
import { called, codeInSentence, type View } from '../view.ts'
import { FirstDoor } from './doors.tsx'

/** How to report: what to prepare, the steps, and what happens afterwards. */
export function Guide({ view }: { view: View }) {
  const { t, facts } = view
  return (
    <>
      <h1>{t('guide.title')}</h1>
      <p class="lead">{t('guide.lead', { button: called(view, 'send') })}</p>
      <Section title={t('guide.before')}>
        <ul>
          {(['device', 'network', 'place', 'paper'] as const).map((name) => (
            <li key={name}>{t(`guide.before.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('guide.steps')}>
        <Steps steps={stepsOf(view)} />
        {facts.key && isOpen(facts) && (
          <p>
            <FirstDoor view={view} />
          </p>
        )}
      </Section>
      <Section title={t('guide.after')}>
        <ul>
          {afterSending(view).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      {facts.site.types.length > 0 && (
        <Section title={t('guide.kinds')} lead={t('guide.kinds.text')}>
          <ul class="kinds">
            {facts.site.types.map(({ value, label }) => (
              <li key={value}>{textIn(label, t.language)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('guide.not_here')}>
        <ul>
          <li>{t('guide.not_here.emergency')}</li>
          <li>{t('guide.not_here.service')}</li>
        </ul>
      </Section>
    </>
  )
}

/** The steps in the order of the office's flow, which begins or ends with an account. */
function stepsOf(view: View) {
  const { t, facts } = view
  const { account, criteriaFirst, sendAfterAffirmation } = flowOf(facts)
  const code = codeInSentence(view)
  const evidence = { files: EVIDENCE_LIMITS.files, size: EVIDENCE_LIMITS.bytesBefore / 1024 / 1024 }
  const send = { button: called(view, 'send') }
  const opening = t('guide.open.text', { button: writeButton(view) })
  const register = { title: t('guide.register.title'), text: t('guide.register.text', { button: t('home.register') }) }
  return [
    { title: t('guide.gather.title'), text: t('guide.gather.text', { list: elementList(view) }) },
    ...(account === 'register_first' ? [register] : []),
    { title: t('guide.open.title'), text: criteriaFirst ? `${opening} ${t('guide.open.criteria')}` : opening },
    { title: t('guide.write.title'), text: t('guide.write.text', { button: t('action.save_draft') }) },
    { title: t('guide.evidence.title'), text: t('guide.evidence.text', evidence) },
    { title: t('guide.name.title'), text: t('guide.name.text') },
    { title: t('guide.send.title'), text: t(sendAfterAffirmation ? 'guide.send.ticked' : 'guide.send.text', send) },
    account === 'register_first'
      ? { title: t('guide.number.title'), text: t('guide.number.text') }
      : { title: t('guide.code.title', { code }), text: t('guide.code.text') },
    ...(account === 'code_then_password'
      ? [{ title: t('guide.account.title'), text: t('guide.account.text', { code }) }]
      : []),
    returning(view),
  ]
}

/** How to come back: every account has a code, and some have a user name too. */
function returning({ t, facts }: View) {
  const button = t('action.open_with_code')
  if (flowOf(facts).account === 'code') {
    return { title: t('guide.return.title'), text: t('guide.return.text', { button }) }
  }
  const login = t('action.sign_in')
  return { title: t('guide.sign_in.title'), text: t('guide.sign_in.text', { login, button }) }
}
