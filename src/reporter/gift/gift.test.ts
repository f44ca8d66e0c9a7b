import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gift as english } from '../../../locales/en/gift.ts'
import { gift } from '../../../locales/id/gift.ts'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { type Site, USUAL_FLOW } from '../../domain/names/site.ts'
import { bootstrapState } from '../core/bootstrap.ts'
import { chooseLanguage, translator } from '../core/language.ts'
import { forget, screen } from '../core/state.ts'
import { formWords } from '../core/words.ts'
import { beginWriting, openForm } from '../write/begin.ts'
import { endWriting } from '../write/writing.ts'
import { giftWords } from './words.ts'

const questionnaire = { v: 1, elements: ['what'], questions: [], identity: [] }

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'id' } })
  const channels = ['pelanggaran', 'gratifikasi'].map((id) => ({ id, title: { id }, open: true, questionnaire: id }))
  bootstrapState.value = { state: 'loaded', bootstrap: { site: { flow: USUAL_FLOW, channels } as unknown as Site } }
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path.endsWith('gratifikasi') ? { ...questionnaire, about: 'gift' } : questionnaire),
  )
})
afterEach(async () => {
  await chooseLanguage('id')
  vi.unstubAllGlobals()
  endWriting()
  forget()
})

const office = () => translator.value('reporter.office.title')

test('a report of a gift is asked for as a gift from the first question on, in both languages', async () => {
  await beginWriting('gratifikasi')
  expect(screen.value).toEqual({ at: 'office' })
  expect(office()).toBe(gift['gift.reporter.office.title'])
  await chooseLanguage('en')
  expect(office()).toBe(english['gift.reporter.office.title'])
  expect(translator.value('element.what.question')).toBe('What did you receive?')
})

test('after a form about gifts another one accuses as usual', async () => {
  await beginWriting('gratifikasi')
  await openForm()
  endWriting()
  await beginWriting('pelanggaran')
  expect(office()).toBe(formWords['reporter.office.title'])
})

test('each text about gifts stands in for a text of the form', () => {
  const usual = { ...formWords, ...reporterPage }
  for (const words of Object.values(giftWords)) {
    expect(Object.keys(words).filter((key) => !(key in usual))).toEqual([])
  }
})
