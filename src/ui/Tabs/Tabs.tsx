import type { ComponentChildren } from 'preact'

export interface Tab {
  href: string
  label: ComponentChildren
  current?: boolean | undefined
  /** How many wait there. */
  count?: number | undefined
}

/** The parts of one place, each with an address of its own: links, so that back and reload work. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="tabs-count numeric"> {tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
