import type { ComponentChildren } from 'preact'

export interface CardProps {
  title?: ComponentChildren
  /** The level of its heading in the page. */
  level?: 2 | 3 | undefined
  icon?: ComponentChildren
  /** Makes the title a link. */
  href?: string | undefined
  /** Actions for the whole card: buttons, a tag. */
  actions?: ComponentChildren
  id?: string | undefined
  children?: ComponentChildren
}

/** A card: one thing, with a heading. */
export function Card({ title, level = 2, icon, href, actions, id, children }: CardProps) {
  const Heading = `h${level}` as const
  return (
    <section class="card" id={id}>
      {title && (
        <Heading class="card-title">
          {icon}
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
      )}
      {children}
      {actions && <div class="row">{actions}</div>}
    </section>
  )
}
