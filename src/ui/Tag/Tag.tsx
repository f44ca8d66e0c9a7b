import type { ComponentChildren } from 'preact'
import { keyOf } from '../translated.ts'

export interface TagProps {
  tone?: 'plain' | 'info' | 'success' | 'warning' | 'danger' | undefined
  icon?: ComponentChildren
  children: ComponentChildren
}

/** A short word about an item: its stage, its type, a role. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span class="tag" data-tone={tone} key={keyOf(children)}>
      {icon}
      {children}
    </span>
  )
}
