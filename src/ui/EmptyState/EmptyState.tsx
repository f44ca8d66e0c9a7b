import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  icon?: ComponentChildren
  title: ComponentChildren
  /** What will be here, and what to do until then. */
  children?: ComponentChildren
  action?: ComponentChildren
}

/** A place with nothing in it yet, which teaches what it is for. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      {icon}
      <p>
        <strong>{title}</strong>
      </p>
      {children && <div class="muted">{children}</div>}
      {action}
    </div>
  )
}
