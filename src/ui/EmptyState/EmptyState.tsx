import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  icon?: ComponentChildren
  title: ComponentChildren
  /** What will appear here, and what to do until then. */
  children?: ComponentChildren
  action?: ComponentChildren
}

/** Shown where nothing exists yet; explains what will appear. */
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
