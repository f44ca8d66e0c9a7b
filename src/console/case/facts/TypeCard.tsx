import { useState } from 'preact/hooks'
import { classifyCase } from '../../../device/casework/write.ts'
import { Button, Card, IconFilter, Select, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { typeOptions } from './typeOptions.ts'

/** The violation type that the office sets for its statistics; the reporter's own choice stays in the report. */
export function TypeCard() {
  const t = useT<ConsoleWords>()
  const { open, roles } = useOpenedCase()
  const { id, type } = open.row
  const [known, setKnown] = useState(type)
  const [chosen, setChosen] = useState(type ?? '')
  // Show what a colleague set meanwhile: nobody should overwrite it with a choice they did not make.
  if (known !== type) {
    setKnown(type)
    if (chosen === (known ?? '')) setChosen(type ?? '')
  }
  const submission = useSubmission()
  const types = typeOptions(site.value?.types ?? [], type, t.language)
  const current = types.find(({ value }) => value === type)?.label
  return (
    <Card title={t('case.type.title')} icon={<IconFilter />}>
      {roles.length > 0 ? (
        <>
          <Select
            id="violation-type"
            label={t('case.type.label')}
            hint={t('case.type.hint')}
            none={t('case.type.none')}
            options={types}
            value={chosen}
            onChange={(value) => {
              setChosen(value)
              submission.set('idle')
            }}
          />
          <SubmissionNotice submission={submission} done={t('case.type.saved')} />
          <div class="row">
            <Button
              busy={submission.busy}
              disabled={chosen === (type ?? '')}
              onClick={() => submission.write(() => classifyCase(id, chosen === '' ? null : chosen))}
            >
              {t('case.type.save')}
            </Button>
          </div>
        </>
      ) : (
        <p>{current ?? t('case.type.none')}</p>
      )}
    </Card>
  )
}
