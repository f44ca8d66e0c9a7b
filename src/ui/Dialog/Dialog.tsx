import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../Button/Button.tsx'
import { leadTo } from '../ErrorSummary/ErrorSummary.tsx'
import { useT } from '../language.tsx'

export interface DialogProps {
  /** Unique in the page: the title carries it, and names the dialog. */
  id: string
  open: boolean
  title: ComponentChildren
  /** Also called for Esc; the owner then sets `open` to false. */
  onClose: () => void
  /** The buttons; by default one that closes. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/** A question that must be answered before continuing: the native modal dialog. */
export function Dialog({ id, open, title, onClose, actions, children }: DialogProps) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the next frame: an emptied dialog must not flash, and its buttons must not stay a moment longer.
  useLayoutEffect(() => {
    if (open && dialog.current && !dialog.current.open) {
      dialog.current.showModal()
      // The browser scrolls to the first field; what happens stands above it, and is read first.
      dialog.current.scrollTop = 0
    }
    if (!open) dialog.current?.close()
  }, [open])
  // A dialog that leaves with its owner is closed first: only closing gives the focus back to where it was.
  useLayoutEffect(() => () => dialog.current?.close(), [])
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // The owner decides, so that screen and dialog can never disagree.
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      <div class="stack">{open && children}</div>
      <div class="dialog-actions">{actions ?? <Button onClick={onClose}>{t('ui.dialog.close')}</Button>}</div>
    </dialog>
  )
}

export interface ConfirmDialogProps {
  id: string
  open: boolean
  title: string
  /** What happens, in words, and whether it can be undone. */
  consequence: ComponentChildren
  /** The verb itself: 'Musnahkan berkas', never 'OK'. */
  confirm: string
  /** What staying means if 'Batal' could also mean the action itself: 'Lanjut Menulis'. */
  cancel?: string | undefined
  danger?: boolean | undefined
  busy?: boolean | undefined
  /** There is nothing to confirm any more. */
  disabled?: boolean | undefined
  onConfirm: () => unknown
  onCancel: () => void
  /** For example a reason to give, or a word to type. */
  children?: ComponentChildren
}

/** Asks before something that cannot be undone or that others will see. */
export function ConfirmDialog({
  consequence,
  confirm,
  cancel,
  danger,
  busy,
  disabled,
  onConfirm,
  onCancel,
  ...props
}: ConfirmDialogProps) {
  const t = useT()
  const lead = useRef<HTMLDivElement>(null)
  return (
    <Dialog
      id={props.id}
      open={props.open}
      title={props.title}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{cancel ?? t('ui.dialog.cancel')}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled} onClick={press}>
            {confirm}
          </Button>
        </>
      }
    >
      <div ref={lead}>{consequence}</div>
      {props.children}
    </Dialog>
  )

  /** Shows what was wrong: on a small screen it stands below the fold, and the press would seem to do nothing. */
  async function press(): Promise<void> {
    await onConfirm()
    const dialog = lead.current?.closest('dialog')
    const field = dialog?.querySelector('[aria-invalid=true]')
    if (field) leadTo(field.id)
    else dialog?.querySelector('.notice[role]')?.scrollIntoView({ block: 'nearest' })
  }
}
