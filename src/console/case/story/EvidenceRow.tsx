import { useId, useState } from 'preact/hooks'
import { RequestError } from '../../../device/api.ts'
import { plainName, startsSomething } from '../../../device/casework/fileNames.ts'
import { openFile } from '../../../device/casework/files.ts'
import type { Keeping } from '../../../device/deletedFiles.ts'
import type { EvidenceFile } from '../../../protocol/entries/parts.ts'
import { ProtocolError } from '../../../protocol/errors.ts'
import { Button, ConfirmDialog, FileRow, IconDownload, Notice, ProgressBar, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { saveBlob } from './saveBlob.ts'

type State =
  | { readonly step: 'resting' | 'asking' | 'saved' }
  | { readonly step: 'saving'; readonly done: number }
  | { readonly step: 'failed'; readonly error: unknown }

interface Props {
  file: EvidenceFile
  /** Whether the server still has it. */
  keeping?: Keeping | undefined
}

/** One of the reporter's files. It can be saved, after a warning; it is never opened here. */
export function EvidenceRow({ file, keeping = 'kept' }: Props) {
  const t = useT<ConsoleWords>()
  const { caseIdentity } = useOpenedCase().open
  const [state, setState] = useState<State>({ step: 'resting' })
  const id = useId()
  const name = plainName(file.name)
  const all = file.pieces.length

  async function save(): Promise<void> {
    setState({ step: 'saving', done: 0 })
    try {
      saveBlob(await openFile(caseIdentity, file, (done) => setState({ step: 'saving', done })), name)
      setState({ step: 'saved' })
    } catch (error) {
      setState({ step: 'failed', error })
    }
  }

  return (
    <>
      <FileRow
        name={name}
        size={file.size}
        type={file.type}
        note={
          <>
            {file.type && <p>{t('case.evidence.type', { type: file.type })}</p>}
            {keeping !== 'kept' && <p>{t(`case.evidence.${keeping}`)}</p>}
            {keeping !== 'deleted' && <p>{t(file.cleaned ? 'case.evidence.cleaned' : 'case.evidence.uncleaned')}</p>}
            <div aria-live="polite">{progress()}</div>
          </>
        }
        action={
          keeping !== 'deleted' && (
            <Button
              icon={<IconDownload />}
              label={t('case.evidence.save_named', { name })}
              busy={state.step === 'saving'}
              onClick={() => setState({ step: 'asking' })}
            >
              {t('case.evidence.save')}
            </Button>
          )
        }
      />
      <ConfirmDialog
        id={id}
        open={state.step === 'asking'}
        title={t('case.evidence.dialog.title')}
        consequence={<Advice name={name} />}
        confirm={t('case.evidence.dialog.confirm')}
        danger={startsSomething(name)}
        onConfirm={save}
        onCancel={() => setState({ step: 'resting' })}
      />
    </>
  )

  function isMissing(error: unknown): boolean {
    return keeping === 'perhaps_deleted' && error instanceof RequestError && error.code === 'not_found'
  }

  function progress() {
    if (state.step === 'saved') return <p>{t('case.evidence.saved')}</p>
    if (state.step === 'failed') {
      return <p class="case-alarm">{t(isMissing(state.error) ? 'case.evidence.deleted' : failureKey(state.error))}</p>
    }
    if (state.step !== 'saving') return null
    const label = t('case.evidence.saving', { done: state.done, all })
    return (
      <>
        <p>{label}</p>
        <ProgressBar share={state.done / all} label={label} />
      </>
    )
  }
}

function Advice({ name }: { name: string }) {
  const t = useT<ConsoleWords>()
  return (
    <div class="stack">
      <p class="case-filename" translate={false}>
        {name}
      </p>
      {startsSomething(name) && (
        <Notice tone="danger">
          <p>{t('case.evidence.dialog.starts', { name })}</p>
        </Notice>
      )}
      <p>{t('case.evidence.dialog.consequence')}</p>
      <ul class="case-list">
        <li>{t('case.evidence.dialog.advice.offline')}</li>
        <li>{t('case.evidence.dialog.advice.macros')}</li>
        <li>{t('case.evidence.dialog.advice.delete')}</li>
      </ul>
    </div>
  )
}

function failureKey(error: unknown) {
  if (error instanceof ProtocolError) return 'case.evidence.failed.breach'
  return error instanceof RequestError ? 'case.evidence.failed.offline' : 'error.program'
}
