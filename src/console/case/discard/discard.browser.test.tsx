// Discarding a case as spam and taking it back, as far as the page decides it.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { STAGES } from '../../../domain/names/stages.ts'
import { desk } from '../../session/keyring.tsx'
import { DiscardCard } from './DiscardCard.tsx'
import { Discarded } from './Discarded.tsx'
import { discard, inCase, type Situation, t } from './testing.tsx'

const root = document.body.appendChild(document.createElement('main'))

afterEach(() => render(null, root))

const page = (situation: Situation = {}) =>
  act(() =>
    render(
      inCase(
        <>
          <Discarded />
          {!situation.discard && <DiscardCard />}
        </>,
        situation,
      ),
      root,
    ),
  )
const text = () => root.textContent ?? ''
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)
const press = async (name: string) => {
  const found = button(name)
  expect(found).toBeDefined()
  await userEvent.click(found as HTMLButtonElement)
}

test('only a director is offered to discard a case, and only in its first two stages', async () => {
  for (const stage of STAGES) {
    await page({ stage })
    expect(button(t('case.discard.action')) !== undefined).toBe(stage === 'received' || stage === 'review')
    await page({ stage, number: 2 })
    expect(text()).toBe('')
  }
})

test('a director reads why a case cannot be discarded', async () => {
  for (const classified of [{ office: ['classification', 'classification'] }, { type: 'korupsi' }]) {
    await page(classified)
    expect(text()).toContain(t('case.discard.classified'))
    expect(button(t('case.discard.action'))).toBeUndefined()
  }
  await page({ suspended: [2, 3] })
  expect(text()).toContain(t('case.discard.alone'))
  expect(button(t('case.discard.action'))).toBeUndefined()
  await page({ suspended: [3] })
  expect(button(t('case.discard.action'))).toBeDefined()
})

test('the dialog says what is deleted, until when it is kept and who can take it back, and demands a reason', async () => {
  await page({ suspended: [3] })
  await press(t('case.discard.action'))
  const dialog = () => root.querySelector('dialog')?.textContent ?? ''
  expect(dialog()).toContain(t('case.discard.dialog.files'))
  expect(dialog()).toContain(t('case.discard.dialog.kept', { date: '1 April 2026', names: 'Bagas' }))
  expect(dialog()).toContain(t('case.discard.dialog.reporter', { count: 30 }))
  expect(dialog()).not.toContain('Tono')
  expect(dialog()).not.toContain(t('case.discard.reason.empty'))
  expect(root.querySelector('dialog')?.scrollTop).toBe(0)
  expect(document.activeElement?.textContent).toContain(t('case.discard.dialog.files'))
  const confirm = root.querySelector<HTMLButtonElement>('dialog [data-look="danger"]')
  await userEvent.click(confirm as HTMLButtonElement)
  expect(dialog()).toContain(t('case.discard.reason.empty'))
})

test('a case that moves on while the dialog is open can no longer be discarded, and keeps the written reason', async () => {
  await page()
  await press(t('case.discard.action'))
  await userEvent.fill(document.getElementById('discard-text') as HTMLElement, 'Iklan.')
  await page({ stage: 'routing' })
  expect(text()).toContain(t('case.discard.overtaken'))
  expect(root.querySelector<HTMLButtonElement>('dialog [data-look="danger"]')?.disabled).toBe(true)
  expect((document.getElementById('discard-text') as HTMLTextAreaElement).value).toBe('Iklan.')
})

test('a discarded case names who discarded it, when, why and until when it is kept', async () => {
  await page({ number: 2, discard })
  expect(text()).toContain(t('case.discarded.by', { name: 'Ratna', date: '2 Maret 2026' }))
  expect(root.querySelector('blockquote')?.textContent).toBe('Ini iklan obat.')
  expect(text()).toContain(t('case.discarded.kept', { date: '1 April 2026' }))
  expect(root.querySelectorAll('[data-tone="danger"]')).toHaveLength(0)
})

test('another opener can take it back until the last day, with a reason', async () => {
  await page({ number: 3, discard, today: '2026-04-01' })
  await press(t('case.take_back.action'))
  const dialog = () => root.querySelector('dialog')?.textContent ?? ''
  expect(dialog()).toContain(t('case.take_back.dialog.consequence', { stage: t('stage.received') }))
  await userEvent.click(root.querySelector('dialog [data-look="primary"]') as HTMLElement)
  expect(dialog()).toContain(t('case.discard.reason.empty'))
  await page({ number: 3, discard, today: '2026-04-02' })
  expect(text()).toContain(t('case.discarded.passed'))
  expect(button(t('case.take_back.action'))).toBeUndefined()
})

test('the person who discarded it reads who else can take it back', async () => {
  await page({ discard })
  expect(button(t('case.take_back.action'))).toBeUndefined()
  expect(text()).toContain(t('case.discarded.own', { names: 'Bagas atau Sari', date: '1 April 2026' }))
  await page({ discard, suspended: [2, 3] })
  expect(text()).toContain(t('case.discarded.own.alone', { date: '1 April 2026' }))
})

test('a letter of the reporter is announced, because the discard may have been wrong', async () => {
  await page({ number: 2, discard })
  expect(text()).not.toContain(t('case.discarded.letter'))
  await page({ number: 2, discard, letters: ['message', 'protection_request'] })
  expect(text()).toContain(t('case.discarded.letter'))
  expect(text()).toContain(t('case.unanswered.protection_request', { date: '4 Maret 2026' }))
  // Each starts the thirty days anew.
  expect(text()).toContain(t('case.discarded.kept', { date: '3 April 2026' }))
  await page({ number: 3, discard, letters: ['message', 'protection_request'], today: '2026-04-03' })
  expect(button(t('case.take_back.action'))).toBeDefined()
})

test('a letter that was being written when a colleague discarded the case is still there to read', async () => {
  await page({ number: 2, discard })
  expect(text()).not.toContain(t('case.discarded.unsent'))
  desk.value = { ...desk.value, drafts: { x: 'Mohon kirim kuitansinya.' } }
  await page({ number: 2, discard })
  expect(text()).toContain(`${t('case.discarded.unsent')}Mohon kirim kuitansinya.`)
})

test('a row on the server that differs from the signed entries is an alarm', async () => {
  await page({ number: 2, discard: null, discardedDay: '2026-03-02' })
  expect(text()).toContain(t('case.discarded.unsigned', { date: '2 Maret 2026' }))
  for (const discardedDay of [null, '2026-03-01']) {
    await page({ number: 2, discard, discardedDay })
    expect(text()).toContain(t('case.discarded.differs'))
  }
})

test('after a discard or a take-back the news has the focus', async () => {
  await page({ number: 2 })
  expect(document.activeElement).toBe(document.body)
  await page({ number: 2, discard })
  expect(document.activeElement?.textContent).toContain(t('case.discarded.title'))
  ;(document.activeElement as HTMLElement).blur()
  await page({ number: 2 })
  expect(document.activeElement?.parentElement).toBe(root)
})
