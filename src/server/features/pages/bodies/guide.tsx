import { EVIDENCE_LIMITS } from '../../../../domain/evidence.ts'
import { textIn } from '../../../../domain/questionnaire.ts'
import { ButtonLink } from '../../../../ui/Button/Button.tsx'
import { IconWrite } from '../../../../ui/Icon/Icon.tsx'
import { Steps } from '../../../../ui/Steps/Steps.tsx'
import { APPLICATION } from '../addresses.ts'
import { isOpen } from '../facts/facts.ts'
import { elementList } from '../facts/lists.ts'
import { Section } from '../frame/frame.tsx'
import { called, type View } from '../view.ts'

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
            <ButtonLink look="primary" href={APPLICATION[t.language]} icon={<IconWrite />}>
              {called(view, 'write')}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section title={t('guide.after')}>
        <ul>
          {afterOf(view).map((text) => (
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

function stepsOf(view: View) {
  const { t } = view
  const evidence = { files: EVIDENCE_LIMITS.files, size: EVIDENCE_LIMITS.bytesBefore / 1024 / 1024 }
  return [
    { title: t('guide.gather.title'), text: t('guide.gather.text', { list: elementList(view) }) },
    { title: t('guide.open.title'), text: t('guide.open.text', { button: called(view, 'write') }) },
    { title: t('guide.write.title'), text: t('guide.write.text', { button: t('action.save_draft') }) },
    { title: t('guide.evidence.title'), text: t('guide.evidence.text', evidence) },
    { title: t('guide.name.title'), text: t('guide.name.text') },
    { title: t('guide.send.title'), text: t('guide.send.text', { button: called(view, 'send') }) },
    { title: t('guide.code.title'), text: t('guide.code.text') },
    { title: t('guide.return.title'), text: t('guide.return.text', { button: t('action.open_with_code') }) },
  ]
}

function afterOf({ t, facts }: View): string[] {
  const { mode, hour } = facts.profile.release
  return [
    mode === 'daily'
      ? t('guide.after.daily', { hour: `${String(hour).padStart(2, '0')}.00` })
      : t('guide.after.at_once'),
    t('guide.after.answer', { count: facts.site.firstAnswerDays }),
    t('guide.after.ask'),
    t('guide.after.add'),
    t('guide.after.protection', { button: t('action.ask_protection') }),
  ]
}
