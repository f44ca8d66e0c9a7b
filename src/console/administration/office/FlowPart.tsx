import { USUAL_FLOW } from '../../../domain/names/site.ts'
import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { Card, Disclosure, IconWay, RadioGroup, TextInput, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { TextPair } from '../form/TextPair.tsx'

type Flow = NonNullable<ProfileShape['flow']>

const ACCOUNTS = ['code', 'code_then_password', 'register_first'] as const
const WORDS = ['write', 'send', 'cancel', 'code', 'mine', 'another'] as const

/** How reporters get in at this office, in its own words. */
export function FlowPart({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const flow: Flow = form.profile.flow ?? { ...USUAL_FLOW, words: {} }
  const put = (changes: Partial<Flow>) => form.change({ flow: { ...flow, ...changes } })
  return (
    <Card id="part-flow" title={t('office.flow')} icon={<IconWay />}>
      <RadioGroup
        id="flow-account"
        label={t('office.account')}
        options={ACCOUNTS.map((value) => ({ value, label: t(`office.account.${value}`) }))}
        value={flow.account}
        onChange={(value) => put({ account: ACCOUNTS.find((account) => account === value) ?? flow.account })}
      />
      <Tick
        id="flow-criteriaFirst"
        label={t('office.criteria_first')}
        checked={flow.criteriaFirst}
        onChange={(criteriaFirst) => put({ criteriaFirst })}
      />
      <Tick
        id="flow-sendAfterAffirmation"
        label={t('office.after_affirmation')}
        checked={flow.sendAfterAffirmation}
        onChange={(sendAfterAffirmation) => put({ sendAfterAffirmation })}
      />
      <Disclosure summary={t('office.words')} open={WORDS.some((word) => errorOf(`flow-words-${word}-id`))}>
        <p class="muted">{t('office.words.text')}</p>
        {WORDS.map((word) => (
          <TextPair
            key={word}
            id={`flow-words-${word}`}
            label={t(`office.word.${word}`)}
            value={flow.words[word] ?? { id: '' }}
            onChange={(text) => {
              const { [word]: _, ...others } = flow.words
              put({ words: text.id === '' && !text.en ? others : { ...others, [word]: text } })
            }}
            errorOf={errorOf}
            optional
            maxLength={60}
          />
        ))}
      </Disclosure>
      <Others form={form} errorOf={errorOf} />
    </Card>
  )
}

/** Where people should go if this office is not responsible for them. */
function Others({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { others } = form.profile
  return (
    <>
      <Tick
        id="others"
        label={t('office.others.on')}
        hint={t('office.others')}
        checked={others !== undefined}
        onChange={(on) => form.change({ others: on ? { text: { id: '' }, link: 'https://' } : undefined })}
      />
      {others && (
        <>
          <TextPair
            id="others-text"
            label={t('office.others.text')}
            value={others.text}
            onChange={(text) => form.change({ others: { ...others, text } })}
            errorOf={errorOf}
            rows={2}
            maxLength={1000}
          />
          <TextInput
            id="others-link"
            label={t('office.others.link')}
            value={others.link}
            error={errorOf('others-link')}
            onInput={(link) => form.change({ others: { ...others, link } })}
          />
        </>
      )}
    </>
  )
}
