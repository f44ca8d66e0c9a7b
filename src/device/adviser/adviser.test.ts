import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { keptTexts, tuningTexts } from './corpus.ts'
import { findGiveaways } from './find.ts'
import { type Labelled, readLabels, scoreOf } from './score.ts'
import { quoteOf } from './sentence.ts'

/** The places found in a text, as `kind:words`. */
function found(text: string, name?: string): string[] {
  return findGiveaways(text, name).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)
}

describe('on the texts that it was tuned on', () => {
  const scores = new Map(scoreOf(tuningTexts).map((score) => [score.kind, score]))

  test('there are at least eight hundred, each once, a third of them harmless', () => {
    const texts = tuningTexts.map(({ text, name = '' }) => `${text} ${name}`)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.length).toBeGreaterThanOrEqual(800)
    const harmless = tuningTexts.filter((entry) => readLabels(entry).spans.length === 0)
    expect(harmless.length).toBeGreaterThan(texts.length / 3)
  })

  test.each(['phone', 'email', 'nik', 'nip', 'plate', 'account', 'name', 'self'] as const)(
    '%s: at least 95 of 100 are found, and 95 of 100 findings are right',
    (kind) => {
      expect(scores.get(kind)?.recall).toBeGreaterThanOrEqual(0.95)
      expect(scores.get(kind)?.precision).toBeGreaterThanOrEqual(0.95)
    },
  )

  test.each(['role', 'colleague', 'family', 'unique'] as const)(
    '%s: most are found, and few wrongly: people stop reading after needless warnings',
    (kind) => {
      expect(scores.get(kind)?.recall).toBeGreaterThanOrEqual(0.85)
      expect(scores.get(kind)?.precision).toBeGreaterThanOrEqual(0.95)
    },
  )
})

describe('on the texts kept apart', () => {
  test('they are the ones that were written before any pattern was tuned', async () => {
    const folder = new URL('corpus/', import.meta.url)
    const hashes = (await readFile(new URL('kept.sha256', folder), 'utf8')).trim().split('\n')
    expect(hashes).toHaveLength(3)
    for (const line of hashes) {
      const [hash, name = ''] = line.split('  ')
      const content = await readFile(new URL(name, folder))
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(hash)
    }
  })

  test('they are other texts than those it was tuned on', () => {
    const tuned = new Set(tuningTexts.map((entry) => readLabels(entry).text))
    const shared = keptTexts.filter((entry) => tuned.has(readLabels(entry).text)).length
    expect(shared).toBe(0)
    expect(keptTexts.length).toBeGreaterThanOrEqual(270)
  })

  const scores = new Map(scoreOf(keptTexts).map((score) => [score.kind, score]))

  // Only sums are compared: a failure must not print a text that nobody may tune on.
  test('numbers are found, and most statements of name and role, with few needless remarks', () => {
    expect(scores.get('numbers')?.recall).toBeGreaterThanOrEqual(0.95)
    expect(scores.get('self and role')?.recall).toBeGreaterThanOrEqual(0.9)
    expect(scores.get('all')?.precision).toBeGreaterThanOrEqual(0.95)
  })
})

test('a score counts what was missed and what was found wrongly', () => {
  const corpus: Labelled[] = [
    { text: 'WA {phone|081234567890}, {phone|tidak tertulis}' },
    { text: 'Atasan saya tahu.' },
    { text: 'Tidak ada apa-apa.' },
  ]
  const all = scoreOf(corpus).find(({ kind }) => kind === 'all')
  expect(all).toEqual({ kind: 'all', marked: 2, found: 1, wrong: 1, recall: 0.5, precision: 0.5 })
})

test('one place never hides another: a post and what its holder did are two', () => {
  expect(found('Selaku PPK saya menolak tanda tangan, hubungi 081234567890.')).toEqual([
    'role:Selaku PPK',
    'unique:saya menolak tanda tangan',
    'phone:081234567890',
  ])
  expect(found('Saya Siti Rahayu, bendahara pengeluaran di sana.')).toEqual(['self:Saya Siti Rahayu', 'role:bendahara'])
})

test('what somebody else says of themselves is left alone', () => {
  expect(found('Kata camat, “Saya kepala di sini, tanya atasan saya.”')).toEqual([])
  expect(found('"Saya bendaharanya," jawab orang itu.')).toEqual([])
})

test('numbers that stand together are told apart', () => {
  expect(found('Tahun 2023 0812 3456 7890 dan 198508152010012003.')).toEqual([
    'phone:0812 3456 7890',
    'nip:198508152010012003',
  ])
  expect(found('081234567890, 085711112222')).toEqual(['phone:081234567890', 'phone:085711112222'])
})

test('the writer’s own name is recognised only if it was given, and never as part of another word', () => {
  expect(found('Agus hadir di bulan Agustus.')).toEqual([])
  expect(found('Agus hadir di bulan Agustus.', 'Drs. Agus Prasetyo')).toEqual(['name:Agus'])
  expect(found('apa saja', 'A.')).toEqual([])
  expect(found('(a+)+$ .*', '(a+)+$ .*')).toEqual(expect.any(Array))
})

test('a sentence is quoted with its mark, and a long one is shortened at words', () => {
  const text = 'Dana dipotong. Atasan saya tahu! Lalu diam.'
  expect(quoteOf(text, { start: 15, end: 26 })).toEqual({ before: '', marked: 'Atasan saya', after: ' tahu!' })
  const long = `${'kata '.repeat(60)}atasan saya${' lagi'.repeat(60)}`
  const { before, marked, after } = quoteOf(long, { start: 300, end: 311 })
  expect([before.startsWith('… kata'), marked, after.endsWith('lagi …')]).toEqual([true, 'atasan saya', true])
  expect(before.length + after.length).toBeLessThan(190)
})

describe('a text that was made to stall the phone', () => {
  const hostile = [
    '0812 ',
    'saya ',
    'saya memang dulu juga masih ',
    'hanya ada saya dan ',
    'a@',
    'B 1 ',
    'x',
    'Aa ',
    'Hormat saya,\n',
    'Nama saya: ',
    'Siti Nur ',
    'rekening ',
    '“',
    ', "a',
    'tidak ada ',
    'nol delapan ',
  ]

  test('is read to its end', () => {
    for (const piece of hostile) {
      const text = `Siti ${piece.repeat(20_000 / piece.length)}`
      expect(found(text, 'Siti Rahmawati').join()).toContain('name:Siti')
    }
  })

  test('makes every pattern work at most twice as often if it is twice as long', () => {
    for (const piece of hostile) {
      const [short, long] = [1500, 3000].map((length) => patternsRun(piece.repeat(length / piece.length)).length)
      expect(long, piece).toBeLessThan(2.2 * (short as number) + 100)
    }
  })

  test('meets only bounded repetitions, so no pattern tries more than so many ways at one place', () => {
    const all = tuningTexts.flatMap((entry) => patternsRun(readLabels(entry).text, entry.name))
    const distinct = [...new Set(all)]
    expect(distinct.length).toBeGreaterThan(80)
    const withoutClasses = distinct.map((source) => source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, '.'))
    expect(withoutClasses.filter((source) => source !== '.+' && /[*+]|\{\d+,\}/.test(source))).toEqual([])
  })

  /** The source of each pattern, once for every time that it ran. */
  function patternsRun(text: string, name = 'Siti Nur Rahmawati'): string[] {
    const ran: string[] = []
    const { exec } = RegExp.prototype
    const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, input: string) {
      ran.push(this.source)
      return exec.call(this, input)
    })
    findGiveaways(text, name)
    spy.mockRestore()
    return ran
  }
})
