import type { ComponentChildren } from 'preact'
import { IconCheck, IconDanger, IconInfo, IconWarning } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'
import { keyOf } from '../translated.ts'

export interface NoticeProps {
  tone?: 'info' | 'warning' | 'danger' | 'success' | undefined
  /** Replaces the tone's own word. */
  title?: ComponentChildren
  /** Read out at once, because it appeared after an action of the person. */
  announce?: boolean | undefined
  children?: ComponentChildren
}

const icons = { info: IconInfo, warning: IconWarning, danger: IconDanger, success: IconCheck }

/** A remark: a word and an icon say how serious it is. */
export function Notice({ tone = 'info', title, announce, children }: NoticeProps) {
  const t = useT()
  const Icon = icons[tone]
  return (
    <div class="notice" data-tone={tone} role={announce ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon />
      <div class="notice-words">
        <p class="notice-title" key={keyOf(title)}>
          {title ?? t(`ui.notice.${tone}`)}
        </p>
        {children}
      </div>
    </div>
  )
}
