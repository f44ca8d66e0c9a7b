// Where somebody is in the list: what they see, and which row has the focus. Rows come and go while they read; what they
// look at must stay where it is, or they open the wrong case.

/** A list as it stood before its rows changed. */
export interface Place {
  /** The rows in view with their distance from the top of the window, the focused one first. */
  readonly seen: readonly { readonly id: string; readonly top: number }[]
  /** The focused row, which of its controls has the focus, and the ids of all rows from top to bottom. */
  readonly focus: { readonly id: string; readonly control: number; readonly order: readonly string[] } | null
}

const ROW = '[data-case]'
const CONTROLS = 'a, input'

/** Notes the place before a change. */
export function notePlace(list: Element): Place {
  const rows = rowsOf(list)
  const active = rows.find((row) => row.contains(document.activeElement))
  const focus = active && {
    id: idOf(active),
    control: controlsOf(active).findIndex((control) => control === document.activeElement),
    order: rows.map(idOf),
  }
  // At the top of the page, with nobody in the list, what is new may simply appear.
  const held = window.scrollY > 0 || active !== undefined || list.matches(':hover')
  const seen = held ? rows.filter(isInView).map((row) => ({ id: idOf(row), top: row.getBoundingClientRect().top })) : []
  const first = seen.filter(({ id }) => id === focus?.id)
  return { seen: [...first, ...seen.filter(({ id }) => id !== focus?.id)], focus: focus ?? null }
}

/**
 * Returns to the place after the change. If the focused row left the list, the focus goes to the next one that is still
 * there, otherwise to the one before; false if no row is left.
 */
export function returnTo(list: Element, { seen, focus }: Place): boolean {
  const rows = new Map(rowsOf(list).map((row) => [idOf(row), row]))
  const mark = seen.find(({ id }) => rows.has(id))
  const row = mark && rows.get(mark.id)
  if (row) window.scrollBy(0, row.getBoundingClientRect().top - mark.top)
  if (focus === null) return true
  const at = focus.order.indexOf(focus.id)
  const near = [...focus.order.slice(at), ...focus.order.slice(0, at).reverse()].find((id) => rows.has(id))
  const target = near === undefined ? undefined : rows.get(near)
  if (!target) return false
  const controls = controlsOf(target)
  const control = controls[Math.max(focus.control, 0)] ?? controls[0]
  if (control !== document.activeElement) control?.focus({ preventScroll: true })
  return true
}

/**
 * Until the next frame, the browser keeps nothing in place itself: some do, Safari does not, and twice is too far. Only for
 * the change, because rows also grow while their titles are opened.
 */
export function withoutAnchoring(): void {
  const { style } = document.documentElement
  style.setProperty('overflow-anchor', 'none')
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')))
}

function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(ROW)]
}

function idOf(row: HTMLElement): string {
  return row.dataset.case ?? ''
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(CONTROLS)]
}

function isInView(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}
