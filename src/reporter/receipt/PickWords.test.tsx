import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { LanguageProvider } from '../../ui/language.tsx'
import { translator } from '../core/language.ts'
import { PickWords } from './PickWords.tsx'

test('a word that the code contains twice is offered once: nobody can tell two equal buttons apart', () => {
  const words = ['padi', 'awan', 'kolam', 'padi', 'jendela', 'tikar', 'rotan', 'gula']
  const html = render(
    <LanguageProvider t={translator.value}>
      <PickWords words={words} right={() => {}} again={() => {}} />
    </LanguageProvider>,
  )
  const offered = [...html.matchAll(/<button[^>]*>(?:<[^>]*>)*(\w+)</g)].map(([, word]) => word)
  expect(offered.filter((word) => words.includes(word ?? ''))).toEqual([...new Set(words)].sort())
})
