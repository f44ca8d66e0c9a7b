import { useState } from 'preact/hooks'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Keyring } from '../../../device/staff/keyring.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import { findMove } from '../../../domain/rights.ts'
import { Button, IconArchive, IconCheck, TextArea, useT } from '../../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { rolesOn } from '../../case/openedCase.tsx'
import { useKeyring } from '../../session/keyring.tsx'
import type { ActionProps } from '../action.ts'
import { archiveAll, markAllRead } from './changes.ts'
import { ManyDialog } from './ManyDialog.tsx'
import type { Change } from './run.ts'

/** Texts for the reporter are in Indonesian, whatever language the handler works in. */
const toReporter = makeTranslator<ConsoleWords>(catalogue, 'id')

/** Marks the letters of the chosen cases as read for everybody. */
export function ReadAction(props: ActionProps) {
  const possible = props.chosen.some(({ letter }) => letter !== null)
  return <TextAction {...props} name="read" possible={possible} initial="" change={markAllRead} />
}

/** Archives the chosen cases that are closed. */
export function ArchiveAction(props: ActionProps) {
  const keyring = useKeyring()
  const possible = props.chosen.some((row) => {
    const standing = { stage: row.stage, cameFrom: row.cameFrom, outcome: row.outcome }
    return row.stage === 'closed' && findMove(standing, 'archived', null, rolesOn(keyring, row)) !== null
  })
  const text = toReporter('case.text.archived')
  return <TextAction {...props} name="archive" possible={possible} initial={text} change={archiveAll} />
}

interface Props extends ActionProps {
  name: 'read' | 'archive'
  /** Whether any of the chosen cases can be changed so, as far as their rows say. */
  possible: boolean
  /** The ready text. */
  initial: string
  change: (keyring: Keyring, text: string) => Change
}

/** A change that needs one text, the same for all chosen cases. */
function TextAction({ chosen, reload, name, possible, initial, change }: Props) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(initial)
  const [empty, setEmpty] = useState(false)
  if (!open && !possible) return null
  return (
    <>
      <Button icon={name === 'read' ? <IconCheck /> : <IconArchive />} onClick={() => setOpen(true)}>
        {t(`queue.many.${name}.action`)}
      </Button>
      {open && (
        <ManyDialog
          id={`${name}-many`}
          keyring={keyring}
          rows={chosen}
          title={t(`queue.many.${name}.title`, { count: chosen.length })}
          consequence={<p>{t(`queue.many.${name}.consequence`)}</p>}
          confirm={t(`queue.many.${name}.action`)}
          prepare={() => {
            const isEmpty = text.trim() === ''
            setEmpty(isEmpty)
            return isEmpty ? null : change(keyring, text.trim())
          }}
          onClose={(changed) => {
            setOpen(false)
            if (changed) {
              setText(initial)
              reload()
            }
          }}
        >
          <TextArea
            id={`${name}-text`}
            label={t(name === 'read' ? 'case.read.text' : 'case.move.text')}
            hint={t(name === 'read' ? 'case.read.text.hint' : 'case.move.text.hint')}
            error={empty ? t(name === 'read' ? 'case.read.text.empty' : 'case.move.text.empty') : undefined}
            required
            rows={name === 'read' ? 2 : 5}
            value={text}
            onInput={setText}
            maxLength={MESSAGE_MAX}
          />
        </ManyDialog>
      )}
    </>
  )
}
