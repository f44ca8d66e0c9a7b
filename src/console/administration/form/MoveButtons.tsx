import { Button, IconDown, IconRemove, IconUp, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

interface Props {
  /** The name of the moved item, for screen readers. */
  name: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  /** Omitted if nothing can be removed. */
  onRemove?: (() => void) | undefined
}

/** Buttons to move up, move down and remove: orders a list without dragging. */
export function MoveButtons({ name, first, last, onMove, onRemove }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <div class="list-buttons">
      <Button
        look="quiet"
        icon={<IconUp />}
        value="up"
        disabled={first}
        label={t('admin.list.up_named', { name })}
        onClick={() => onMove(-1)}
      >
        {t('admin.list.up')}
      </Button>
      <Button
        look="quiet"
        icon={<IconDown />}
        value="down"
        disabled={last}
        label={t('admin.list.down_named', { name })}
        onClick={() => onMove(1)}
      >
        {t('admin.list.down')}
      </Button>
      {onRemove && (
        <Button
          look="quiet"
          icon={<IconRemove />}
          value="remove"
          label={t('admin.list.remove_named', { name })}
          onClick={onRemove}
        >
          {t('action.remove')}
        </Button>
      )}
    </div>
  )
}

/**
 * After a row has moved: focuses the same button again, or another one of the row, so that the keyboard stays there.
 */
export function focusRow(find: () => Element | null | undefined, pressed: 'up' | 'down' | 'remove'): void {
  // Once the new order has been drawn.
  setTimeout(() => {
    const row = find()
    const own = row?.querySelector<HTMLElement>(`[value=${pressed}]:not(:disabled)`)
    const other = row?.querySelector<HTMLElement>('.list-buttons button:not(:disabled)')
    ;(own ?? other)?.focus()
  }, 30)
}
