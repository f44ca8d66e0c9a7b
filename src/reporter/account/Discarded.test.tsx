import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { beforeEach, expect, test } from 'vitest'
import { common } from '../../../locales/id/common.ts'
import { reporterPage as words } from '../../../locales/id/reporter-page.ts'
import { stages } from '../../../locales/id/stages.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Site } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/index.ts'
import { bootstrapState } from '../core/bootstrap.ts'
import { addWords, translator } from '../core/language.ts'
import { Actions } from './Actions.tsx'
import { Discarded } from './Discarded.tsx'
import { Journey } from './Journey.tsx'
import { OwnFile } from './OwnFile.tsx'
import { SlotCard } from './SlotCard.tsx'

const site = { channels: [] } as unknown as Site

beforeEach(() => {
  addWords({ ...words, ...stages })
  bootstrapState.value = { state: 'loaded', bootstrap: { site } }
})

const discard = { text: 'Tampaknya iklan.', author: 1, day: '2026-03-02', act: 'act' }
const photo = { name: 'foto.jpg', size: 5, type: 'image/jpeg' }

/** A report with these changes; discarded on 2 March, unless they say otherwise. */
function report(changes: object = {}): OwnCase {
  return {
    state: 'sent',
    slot: { index: 0 },
    channel: 'pelanggaran',
    report: { questionnaire: 'hash', answers: {} },
    receipt: { registration: 'K7QM4T29', day: '2026-02-28' },
    answerDue: '2026-03-30',
    today: '2026-03-02',
    released: true,
    reporter: [{ content: { kind: 'report', files: [] } }],
    reporterDays: ['2026-02-28'],
    office: [{ header: { kind: 'discard', day: '2026-03-02' }, content: { kind: 'discard' } }],
    standing: { stage: 'received', moves: [] },
    discard,
    discardedDay: '2026-03-02',
    whole: true,
    expired: null,
    ...changes,
  } as unknown as OwnCase
}

/** The same after a take-back. */
const takenBack = (changes: object = {}) =>
  report({
    discard: null,
    discardedDay: null,
    office: [
      { header: { kind: 'discard', day: '2026-03-02' }, content: { kind: 'discard' } },
      { header: { kind: 'take_back', day: '2026-03-05' }, content: { kind: 'take_back' } },
    ],
    ...changes,
  })

const withFile = { reporter: [{ content: { kind: 'report', files: [photo] } }] }

function read(children: ComponentChildren): string {
  const html = render(<LanguageProvider t={translator.value}>{children}</LanguageProvider>)
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

test('a discarded report says when, why, until when it can be taken back, and how to object', () => {
  const text = read(<Discarded own={report()} />)
  for (const part of ['2 Maret 2026', 'Tampaknya iklan.', '1 April 2026', 'bukan tuduhan', 'jelaskan dalam surat']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('pengaduan baru')
  expect(text).not.toContain(words['reporter.discarded.passed'])
})

test('only a reporter who sent files reads that they are gone', () => {
  const gone = words['reporter.discarded.files']
  expect(read(<Discarded own={report()} />)).not.toContain(gone)
  expect(read(<Discarded own={report(withFile)} />)).toContain(gone)
  const added = [...report().reporter, { content: { kind: 'evidence', files: [photo] } }]
  expect(read(<Discarded own={report({ reporter: added })} />)).toContain(gone)
})

test('after the last day nobody is told to write a letter any more', () => {
  expect(read(<Discarded own={report({ today: '2026-04-01' })} />)).toContain('jelaskan dalam surat')
  const text = read(<Discarded own={report({ today: '2026-04-02' })} />)
  expect(text).toContain(words['reporter.discarded.passed'])
  expect(read(<Actions own={report({ today: '2026-04-01' })} />)).toContain(common['action.reply'])
  expect(read(<Actions own={report({ today: '2026-04-02' })} />)).toBe('')
  expect(text).not.toContain('jelaskan dalam surat')
})

test('a letter gives the office thirty more days, and its reporter can go on writing', () => {
  const written = { reporterDays: ['2026-02-28', '2026-04-01'] }
  const own = report({ ...written, today: '2026-05-01' })
  expect(read(<Discarded own={own} />)).toContain('Sampai 1 Mei 2026')
  expect(read(<Actions own={own} />)).toContain(common['action.reply'])
  expect(read(<Actions own={report({ ...written, today: '2026-05-02' })} />)).toBe('')
})

test('a discarded report takes letters and no files, and cannot be withdrawn', () => {
  const text = read(<Actions own={report()} />)
  for (const key of ['action.reply', 'action.ask_protection', 'action.report_retaliation'] as const)
    expect(text).toContain(common[key])
  expect(text).toContain(words['reporter.discarded.letter'])
  expect(text).not.toContain(common['action.add_evidence'])
  expect(text).not.toContain(words['reporter.withdraw.open'])
  const usual = read(<Actions own={takenBack()} />)
  expect(usual).toContain(common['action.add_evidence'])
  expect(usual).toContain(words['reporter.withdraw.open'])
})

test('neither the list nor the path says that somebody works on a discarded report', () => {
  const card = read(<SlotCard own={report()} expired={false} />)
  expect(card).toContain(words['reporter.discarded.tag'])
  expect(card).not.toContain(words['reporter.case.answer_due'])
  expect(card).not.toContain(stages['stage.received'])
  const path = read(<Journey own={report()} />)
  expect(path).toContain('Berhenti di tahap ini pada 2 Maret 2026')
  expect(path).not.toContain(stages['stage.received.meaning'])
  expect(read(<Journey own={takenBack()} />)).toContain(stages['stage.received.meaning'])
})

test('after a take-back the page says since when, and that lost files can be added again', () => {
  expect(read(<Discarded own={takenBack()} />)).toContain('Sejak 5 Maret 2026')
  expect(read(<Discarded own={takenBack()} />)).not.toContain(words['reporter.taken_back.files'])
  expect(read(<Discarded own={takenBack(withFile)} />)).toContain(words['reporter.taken_back.files'])
  const later = [...takenBack().office, { header: { kind: 'message', day: '2026-03-06' }, content: {} }]
  expect(read(<Discarded own={takenBack({ office: later })} />)).toBe('')
})

test('a report that only the server says is discarded is an alarm', () => {
  const text = read(<Discarded own={report({ discard: null })} />)
  expect(text).toContain('tidak ada Inspektur yang menandatanganinya')
  expect(text).toContain('2 Maret 2026')
})

test('a file that is gone says so', () => {
  expect(read(<OwnFile file={photo} keeping="deleted" />)).toContain(words['reporter.discarded.deleted'])
  expect(read(<OwnFile file={photo} keeping="perhaps_deleted" />)).toContain('tambahkan lagi')
  expect(read(<OwnFile file={photo} keeping="kept" />)).not.toContain('hapus')
})

test('a destroyed case names both reasons why it can be gone', () => {
  const own = { state: 'destroyed', slot: { index: 0 } } as unknown as Parameters<typeof SlotCard>[0]['own']
  expect(read(<SlotCard own={own} expired={false} />)).toContain(words['reporter.account.destroyed'])
  expect(words['reporter.account.destroyed']).toMatch(/masa simpannya berakhir atau .*bukan pengaduan/)
})
