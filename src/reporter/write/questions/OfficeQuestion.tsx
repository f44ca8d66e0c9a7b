import { useState } from 'preact/hooks'
import { bootstrap } from '../../core/bootstrap.ts'
import { ActionBar, Button, RadioGroup } from '../../core/components.ts'
import { flow } from '../../core/flow.ts'
import { useWords } from '../../core/language.ts'
import { account, go } from '../../core/state.ts'

/** R12, asked before anything is written: reports about the Inspectorate go to another organisation. */
export function OfficeQuestion() {
  const t = useWords()
  const [about, setAbout] = useState<string>()
  const [error, setError] = useState<string>()
  const home = account.value ? 'account' : 'start'
  function next() {
    if (about === undefined) return setError(t('reporter.office.choose'))
    go(about === 'yes' ? { at: 'elsewhere' } : { at: 'caution' })
  }
  return (
    <>
      <h1>{t('reporter.office.title')}</h1>
      <RadioGroup
        id="office"
        label={t('reporter.office.why', { office: bootstrap().site.name })}
        options={[
          { value: 'no', label: t('reporter.office.no') },
          { value: 'yes', label: t('reporter.office.yes') },
        ]}
        value={about}
        onChange={(value) => {
          setAbout(value)
          setError(undefined)
        }}
        error={error}
      />
      <ActionBar>
        <Button onClick={() => go({ at: flow().criteriaFirst ? 'criteria' : home })}>{t('action.back')}</Button>
        <Button look="primary" onClick={next}>
          {t('action.next')}
        </Button>
      </ActionBar>
    </>
  )
}
