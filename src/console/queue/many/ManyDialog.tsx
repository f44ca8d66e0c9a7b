import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ClockError } from '../../../device/day.ts'
import type { Keyring } from '../../../device/staff/keyring.ts'
import { formatRegistration } from '../../../protocol/registration.ts'
import type { CaseRow } from '../../../protocol/wire/cases.ts'
import { Button, ConfirmDialog, Dialog, Notice, ProgressBar, useT } from '../../../ui/index.ts'
import { ClockNotice } from '../../base/ClockNotice.tsx'
import { href } from '../../base/router.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { type Change, changeMany, type Result } from './run.ts'

interface Props {
  /** Begins the ids of its parts. */
  id: string
  keyring: Keyring
  rows: readonly CaseRow[]
  title: string
  consequence: ComponentChildren
  confirm: string
  /** What is done, once the fields are filled in; null while they are not, after they have said why. */
  prepare: () => Change | null
  /** Called when it closes; `changed`: whether any case was changed. */
  onClose: (changed: boolean) => void
  /** The fields. */
  children: ComponentChildren
}

type Step = 'asking' | 'running' | 'ended'

/** Asks once, then changes the chosen cases one after another, and says of each what became of it. */
export function ManyDialog({ id, keyring, rows, title, consequence, confirm, prepare, onClose, children }: Props) {
  const t = useT<ConsoleWords>()
  const [step, setStep] = useState<Step>('asking')
  const [results, setResults] = useState<readonly Result[]>([])
  const [clock, setClock] = useState<ClockError | null>(null)
  const running = useRef<AbortController | null>(null)
  // The rows as they were chosen: the list behind goes on being refreshed.
  const [chosen] = useState(rows)
  useEffect(() => () => running.current?.abort(), [])

  const changed = results.filter(({ outcome }) => outcome === 'done').length
  const left = results.filter(({ outcome }) => outcome !== 'done')
  const unfinished = left.filter(({ outcome }) => outcome === 'stopped' || outcome === 'unsure')

  async function start(these: readonly CaseRow[]): Promise<void> {
    const change = prepare()
    if (change === null) return
    const controller = new AbortController()
    running.current = controller
    const kept = results.filter(({ row }) => !these.includes(row))
    const gathered: Result[] = [...kept]
    setResults(kept)
    setClock(null)
    setStep('running')
    const onResult = (result: Result) => {
      gathered.push(result)
      setResults([...gathered])
    }
    try {
      await changeMany(keyring, these, change, onResult, controller.signal)
    } catch (error) {
      if (!(error instanceof ClockError)) throw error
      setClock(error)
      const rest = these.filter((row) => !gathered.some((result) => result.row === row))
      setResults([...gathered, ...rest.map((row) => ({ row, outcome: 'stopped' }) as const)])
    }
    setStep('ended')
  }

  if (step === 'asking') {
    return (
      <ConfirmDialog
        id={`${id}-title`}
        open
        title={title}
        consequence={consequence}
        confirm={confirm}
        onConfirm={() => start(chosen)}
        onCancel={() => onClose(false)}
      >
        {children}
      </ConfirmDialog>
    )
  }
  if (step === 'running') {
    const at = Math.min(results.length + 1, chosen.length)
    return (
      <Dialog
        id={`${id}-title`}
        open
        title={title}
        onClose={() => running.current?.abort()}
        actions={<Button onClick={() => running.current?.abort()}>{t('queue.many.stop')}</Button>}
      >
        <p role="status">{t('queue.many.running', { at, total: chosen.length })}</p>
        <ProgressBar share={results.length / chosen.length} label={title} />
      </Dialog>
    )
  }
  return (
    <Dialog
      id={`${id}-title`}
      open
      title={title}
      onClose={() => onClose(changed > 0)}
      actions={
        <>
          {unfinished.length > 0 && (
            <Button onClick={() => start(unfinished.map(({ row }) => row))}>
              {t('queue.many.go_on', { count: unfinished.length })}
            </Button>
          )}
          <Button look="primary" onClick={() => onClose(changed > 0)}>
            {t('ui.dialog.close')}
          </Button>
        </>
      }
    >
      {clock && <ClockNotice fault={clock} />}
      <Notice tone={left.length === 0 ? 'success' : 'warning'} announce>
        <p>{t('queue.many.done', { count: changed })}</p>
        {left.length > 0 && <p>{t('queue.many.left', { count: left.length })}</p>}
      </Notice>
      {left.length > 0 && (
        <ul class="stack" data-gap="small">
          {left.map(({ row, outcome }) => (
            <li key={row.id}>
              <a href={href(`/perkara/${row.id}`)}>{formatRegistration(row.registration)}</a>{' '}
              {outcome !== 'done' && t(`queue.many.${outcome}`)}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
