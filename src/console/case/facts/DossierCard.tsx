import { useState } from 'preact/hooks'
import { addNote } from '../../../device/casework/write.ts'
import { Button, Card, IconLock, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { TextDialog } from '../TextDialog.tsx'
import { type Submission, useSubmission } from '../useSubmission.ts'
import { isNote } from './notes.ts'

/** The internal notes: how many there are, and a button to write one. They appear between the letters, as slips. */
export function DossierCard() {
  const t = useT<ConsoleWords>()
  const { dossier } = useOpenedCase().open
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const count = dossier?.entries.filter(({ content }) => isNote(content)).length ?? 0
  return (
    <Card title={t('case.dossier.title')} icon={<IconLock />}>
      <p class="muted">{count === 0 ? t('case.dossier.none') : t('case.dossier.some', { count })}</p>
      {!asking && <SubmissionNotice submission={submission} done={t('case.dossier.done')} />}
      <div class="row">
        <Button
          onClick={() => {
            submission.set('idle')
            setAsking(true)
          }}
        >
          {t('case.dossier.write')}
        </Button>
      </div>
      {asking && <NoteDialog submission={submission} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function NoteDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  return (
    <TextDialog
      id="note"
      place="catatan"
      title={t('case.dossier.dialog.title')}
      consequence={<p>{t('case.dossier.dialog.consequence')}</p>}
      label={t('case.dossier.dialog.text')}
      empty={t('case.dossier.dialog.empty')}
      confirm={t('case.dossier.dialog.confirm')}
      rows={5}
      restores
      chain="internal"
      isIt={(content, text) => isNote(content) && content.text === text}
      send={(text) => addNote(keyring, open, text)}
      submission={submission}
      onClose={onClose}
    />
  )
}
