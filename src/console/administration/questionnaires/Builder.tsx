import { useEffect, useState } from 'preact/hooks'
import { Card, IconClip, IconPerson, IconReport, IconShield, TextInput, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { TextPair } from '../form/TextPair.tsx'
import type { BuilderProps, Folds } from './builder-props.ts'
import { entitled } from './draft.ts'
import { faultAt } from './faults.ts'
import { Group } from './Group.tsx'
import { Steps } from './Steps.tsx'

/** All parts of a questionnaire, in the order in which reporters see them. */
export function Builder({ draft, onChange, problems, isNew }: BuilderProps & { isNew: boolean }) {
  const t = useT<ConsoleWords>()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const faulty = problems.flatMap(({ question }) => (question === null ? [] : [question]))
    if (faulty.length > 0) setOpen((now) => new Set([...now, ...faulty]))
  }, [problems])
  const folds: Folds = {
    open,
    set: (id, opened) => setOpen((now) => new Set(opened ? [...now, id] : [...now].filter((other) => other !== id))),
  }
  const errorOf = (id: string) => faultAt(problems, id)
  const shared = { draft, onChange, problems, folds }
  return (
    <>
      <Card title={t('builder.head')} icon={<IconReport />}>
        <TextPair
          id="title"
          label={t('builder.title')}
          value={draft.title}
          onChange={(title) => onChange(isNew ? entitled(draft, title) : { ...draft, title })}
          errorOf={errorOf}
          maxLength={120}
        />
        <Tick
          id="about-gift"
          label={t('builder.gift')}
          hint={t('builder.gift.hint')}
          checked={draft.about === 'gift'}
          onChange={(is) => onChange({ ...draft, about: is ? 'gift' : undefined })}
        />
        {isNew && (
          <TextInput
            id="channel"
            label={t('builder.channel')}
            hint={t('builder.channel.hint')}
            value={draft.channel}
            error={errorOf('channel')}
            maxLength={31}
            onInput={(channel) => onChange({ ...draft, channel: channel.trim() })}
          />
        )}
      </Card>
      <Steps {...shared} error={errorOf('elements')} />
      <Card title={t('builder.evidence')} icon={<IconClip />}>
        <TextPair
          id="evidence-hint"
          label={t('builder.evidence.hint')}
          value={draft.evidence.hint}
          onChange={(hint) => onChange({ ...draft, evidence: { ...draft.evidence, hint } })}
          errorOf={errorOf}
          rows={3}
          maxLength={1000}
        />
        <Tick
          id="evidence-expected"
          label={t('builder.evidence.expected')}
          checked={draft.evidence.expected}
          onChange={(expected) => onChange({ ...draft, evidence: { ...draft.evidence, expected } })}
        />
      </Card>
      <Card title={t('builder.identity')} icon={<IconPerson />}>
        <p class="muted">{t('builder.identity.text')}</p>
        <Group {...shared} group="identity" name={t('builder.identity')} />
      </Card>
      <Card title={t('builder.affirmation')} icon={<IconShield />}>
        <TextPair
          id="affirmation"
          label={t('builder.affirmation.text')}
          value={draft.affirmation}
          onChange={(affirmation) => onChange({ ...draft, affirmation })}
          errorOf={errorOf}
          rows={3}
          maxLength={1000}
        />
      </Card>
    </>
  )
}
