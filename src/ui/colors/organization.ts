import { contrast, type Hex, mix } from './contrast.ts'

/** The background colours of tokens.css on which an organisation's own must be legible; a test keeps both equal. */
export const papers = {
  light: { ground: '#f6f1e5', surface: '#fffdf7', onAction: '#fffdf7' },
  dark: { ground: '#1a1814', surface: '#24211b', onAction: '#14211a' },
} as const satisfies Record<Theme, Record<string, Hex>>

type Theme = 'light' | 'dark'
type Name = 'nila' | 'pandan'

/** Colours that an organisation may choose: its indigo (headings, links) and its green (the main action). */
export type OrganizationColors = Readonly<Partial<Record<Name, Hex>>>

interface Adjustment {
  name: Name
  theme: Theme
  from: Hex
  to: Hex
}

interface Fitted {
  /** The content of its own stylesheet, to be served beside ui.css: inline styles are not allowed. */
  css: string
  /** Colours that were made darker or lighter to stay legible, for the person who chose them. */
  adjusted: Adjustment[]
}

const readable = 4.5

/**
 * Fits an organisation's colours to light and dark paper. A legible colour is used as it is; any other is moved just as
 * far as WCAG AA needs. The dark variant nearly always moves, so only the light one is reported.
 */
export function fitColors(chosen: OrganizationColors): Fitted {
  const adjusted: Adjustment[] = []
  const lines = (['nila', 'pandan'] as const).flatMap((name) => {
    const color = chosen[name]
    if (!color) return []
    const light = adapt(color, 'light', name)
    if (light !== color) adjusted.push({ name, theme: 'light', from: color, to: light })
    return [`--org-${name}:${light};`, `--org-${name}-dark:${adapt(color, 'dark', name)};`]
  })
  return { css: lines.length ? `:root{${lines.join('')}}` : '', adjusted }
}

function adapt(color: Hex, theme: Theme, name: Name): Hex {
  const { ground, surface, onAction } = papers[theme]
  // Backgrounds of this colour, and text on it. A notice's tint costs a little more contrast than plain paper.
  const against: Hex[] = name === 'pandan' ? [ground, surface, onAction] : [ground, surface]
  const end: Hex = theme === 'light' ? '#000000' : '#ffffff'
  for (let share = 1; share > 0; share -= 0.02) {
    const candidate = share === 1 ? color : mix(color, end, share)
    const tint = mix(candidate, surface, 0.1)
    if ([...against, tint].every((paper) => contrast(candidate, paper) >= readable)) return candidate
  }
  return end
}
