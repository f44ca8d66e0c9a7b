import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '..')

/** The selectors with `:hover` in this sheet that also apply on devices without a pointer that hovers. */
function stickyIn(css: string): string[] {
  const around: string[] = []
  const found: string[] = []
  for (const [, head = '', brace] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{}])/g)) {
    if (brace === '}') around.pop()
    else {
      around.push(head.trim())
      if (head.includes(':hover') && !around.includes('@media (hover: hover)')) found.push(around.join(' '))
    }
  }
  return found
}

test('nothing stays as if hovered after a finger has touched it', () => {
  const sheets = globSync('**/*.css', { cwd: src })
  expect(sheets.length).toBeGreaterThan(20)
  const sticky = sheets.flatMap((sheet) =>
    stickyIn(readFileSync(join(src, sheet), 'utf8')).map((rule) => [sheet, rule]),
  )
  expect(sticky).toEqual([])
  expect(stickyIn('.a { color: red; &:hover { color: blue } }')).toEqual(['.a &:hover'])
  expect(stickyIn('.a { @media (hover: hover) { &:hover { color: blue } } }')).toEqual([])
})
