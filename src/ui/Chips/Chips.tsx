import type { ComponentChildren } from 'preact'
import { IconCheck } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface ChipItem {
  id: string
  label: string
  filled: boolean
  /** Something is answered, but something required is missing. */
  begun?: boolean | undefined
  active?: boolean | undefined
  href?: string | undefined
}

export interface ChipsProps {
  items: readonly ChipItem[]
  /** Without it the chips are links, or plain text if an item has no href. */
  onPick?: ((id: string) => void) | undefined
  /** Stands before the count on the same line: which step this is. */
  children?: ComponentChildren
}

/** The elements of a report, which fill as they are answered: shows completeness and leads to each step. */
export function Chips({ items, onPick, children }: ChipsProps) {
  const t = useT()
  const filled = items.filter((item) => item.filled).length
  return (
    <div class="chips">
      <p class="muted small" key={filled}>
        {children}
        {t('ui.chips.progress', { filled, total: items.length })}
      </p>
      <ol class="chips-list" aria-label={t('ui.chips.label')}>
        {items.map((item) => (
          <li key={item.id}>
            <Chip item={item} onPick={onPick} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Chip({ item, onPick }: { item: ChipItem; onPick: ChipsProps['onPick'] }) {
  const t = useT()
  const shared = {
    class: 'chip',
    'data-filled': item.filled,
    'data-begun': item.begun || undefined,
    'aria-current': item.active ? ('step' as const) : undefined,
  }
  const state = item.filled ? 'filled' : item.begun ? 'begun' : 'empty'
  const words = (
    <>
      {item.filled && <IconCheck />}
      {item.begun && <span aria-hidden="true">…</span>}
      {item.label}
      <span class="visually-hidden" key={state}>
        , {t(`ui.chips.${state}`)}
      </span>
    </>
  )
  if (onPick) {
    return (
      <button type="button" {...shared} onClick={() => onPick(item.id)}>
        {words}
      </button>
    )
  }
  return item.href ? (
    <a {...shared} href={item.href}>
      {words}
    </a>
  ) : (
    <span {...shared}>{words}</span>
  )
}
