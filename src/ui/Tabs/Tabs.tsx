import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface Tab {
  href: string
  label: ComponentChildren
  current?: boolean | undefined
  /** How many items wait there: a number, or one that stands for more. */
  count?: number | string | undefined
}

/** The parts of one page, each with its own address: links, so that back and reload work. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const row = useRef<HTMLElement>(null)
  const current = tabs.findIndex((tab) => tab.current)
  useEffect(() => {
    // If the row scrolls sideways, bring the current tab into view.
    const [all, tab] = [row.current, row.current?.children[current]]
    if (all && tab) all.scrollLeft += middleOf(tab) - middleOf(all)
  }, [current])
  return (
    <nav class="tabs" aria-label={label} ref={row}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="tabs-count numeric"> {tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}
