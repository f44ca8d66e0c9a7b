import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, type Hex, isHex, mix } from './contrast.ts'
import { fitColors, papers } from './organization.ts'

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

describe.each(themes)('on %s paper', (theme) => {
  const papersOf = [token('color-ground', theme), token('color-surface', theme)]

  test.each(['text', 'muted', 'heading', 'link', 'action', 'success', 'warning', 'danger'])(
    '%s is legible',
    (meaning) => {
      for (const paper of papersOf)
        expect(contrast(token(`color-${meaning}`, theme), paper)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['link', 'success', 'warning', 'danger'])('%s is legible on its own tint', (meaning) => {
    const color = token(`color-${meaning}`, theme)
    const tint = mix(color, token('color-surface', theme), 0.1)
    expect(contrast(color, tint)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('color-text', theme), tint)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['action', 'danger'])('text on %s is legible', (meaning) => {
    expect(contrast(token('color-on-action', theme), token(`color-${meaning}`, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['edge', 'focus'])('%s is visible', (meaning) => {
    for (const paper of papersOf) expect(contrast(token(`color-${meaning}`, theme), paper)).toBeGreaterThanOrEqual(3)
  })

  test('the papers to which organisations’ colours are fitted are those of the tokens', () => {
    expect(papers[theme]).toEqual({
      ground: token('color-ground', theme),
      surface: token('color-surface', theme),
      onAction: token('color-on-action', theme),
    })
  })
})

describe('an organisation’s colours', () => {
  test('are used as they are if they are legible', () => {
    const { css, adjusted } = fitColors({ nila: '#1d3b8b' })
    expect(css).toContain('--org-nila:#1d3b8b;')
    expect(adjusted).toEqual([])
  })

  test.each(['#ffe600', '#00c853', '#ffffff', '#777777'] as const)('%s is adjusted until it is legible', (color) => {
    const { css, adjusted } = fitColors({ pandan: color })
    const [light, dark] = [...css.matchAll(/#[0-9a-f]{6}/g)].map(([hex]) => hex as Hex)
    expect(adjusted).toEqual([{ name: 'pandan', theme: 'light', from: color, to: light }])
    for (const paper of Object.values(papers.light)) expect(contrast(light ?? '#', paper)).toBeGreaterThanOrEqual(4.5)
    for (const paper of Object.values(papers.dark)) expect(contrast(dark ?? '#', paper)).toBeGreaterThanOrEqual(4.5)
  })

  test('if nothing is chosen, nothing is written', () => {
    expect(fitColors({})).toEqual({ css: '', adjusted: [] })
  })

  test('only six hexadecimal digits make a colour', () => {
    expect([isHex('#1d3b8b'), isHex('#fff'), isHex('red;}'), isHex('#1d3b8b}')]).toEqual([true, false, false, false])
  })
})

/** The value of a colour token in a theme, resolved through var() and light-dark(). */
function token(name: string, theme: Theme): Hex {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
  const pair = /^light-dark\((.*)\)$/.exec(value)?.[1]?.split(/,\s*(?![^(]*\))/)
  const one = pair ? (pair[theme === 'light' ? 0 : 1] ?? '') : value
  const hex = /#[0-9a-f]{6}/.exec(one)?.[0]
  if (hex) return hex as Hex
  return token(/var\(--([\w-]+)/.exec(one)?.[1] ?? `nothing in ${name}`, theme)
}
