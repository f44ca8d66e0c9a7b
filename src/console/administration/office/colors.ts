import { contrast, fitColors, type Hex, isHex, papers } from '../../../ui/index.ts'

export interface FittedColor {
  readonly light: Hex
  readonly dark: Hex
  /** Contrast with its background, in the light theme. */
  readonly ratio: number
}

/** The colour as the site will really show it: adjusted as far as WCAG AA needs. Null if it is not a colour. */
export function fitColor(name: 'nila' | 'pandan', chosen: string): FittedColor | null {
  if (!isHex(chosen)) return null
  const { css } = fitColors({ [name]: chosen })
  const light = hexAfter(css, `--org-${name}:`)
  const dark = hexAfter(css, `--org-${name}-dark:`)
  return light && dark ? { light, dark, ratio: contrast(light, papers.light.ground) } : null
}

function hexAfter(css: string, name: string): Hex | null {
  const found = css.slice(css.indexOf(name) + name.length, css.indexOf(name) + name.length + 7)
  return isHex(found) ? found : null
}
