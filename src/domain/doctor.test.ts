import { expect, test } from 'vitest'
import { closingDay, type Examined, type ExaminedChannel, examine } from './doctor.ts'

const channel: ExaminedChannel = { id: 'pelanggaran', newest: 'b', signed: 'b', open: true, paused: false, openers: 2 }
const healthy: Examined = {
  today: '2026-03-02',
  statementDay: '2026-02-01',
  custody: true,
  keepers: 1,
  waitingKeepers: 0,
  keeperLeft: false,
  recovery: true,
  directors: 2,
  elsewhere: true,
  channels: [channel],
}
const findings = (changes: Partial<Examined>, of: Partial<ExaminedChannel> = {}) =>
  examine({ ...healthy, channels: [{ ...channel, ...of }], ...changes }).map(
    ({ code, channel, grade }) => `${grade} ${code}${channel ? ` ${channel}` : ''}`,
  )

test('nothing is found if everything is in order', () => {
  expect(findings({})).toEqual([])
  expect(findings({ statementDay: '2026-01-02' })).toEqual([])
})

test.each([
  ['no channel', 'dead no_channel', { channels: [] }, {}],
  ['no custody', 'dead no_custody', { custody: false }, {}],
  ['nobody with the custody key', 'risk no_keeper', { keepers: 0, waitingKeepers: 1 }, {}],
  ['a custodian who waits for it', 'risk keeper_waits', { waitingKeepers: 1 }, {}],
  ['a custodian who left with it', 'risk keeper_left', { keeperLeft: true }, {}],
  ['no recovery', 'dead no_recovery', { recovery: false }, {}],
  ['nobody who signs', 'dead no_director', { directors: 0 }, {}],
  ['one who signs', 'risk one_director', { directors: 1 }, {}],
  ['60 days', 'risk old_statement', { statementDay: '2026-01-01' }, {}],
  ['91 days', 'dead expired_statement', { statementDay: '2025-12-01' }, {}],
  ['90 days', 'risk old_statement', { statementDay: '2025-12-02' }, {}],
  ['nowhere to go for reports about the office', 'risk no_elsewhere', { elsewhere: false }, {}],
  ['no questionnaire', 'dead no_questionnaire pelanggaran', {}, { newest: null }],
  ['no key', 'dead no_key pelanggaran', {}, { open: null, signed: null }],
  ['one opener', 'dead few_openers pelanggaran', {}, { openers: 1 }],
  ['closed', 'dead closed pelanggaran', {}, { open: false }],
  ['closed for a while', 'dead paused pelanggaran', {}, { paused: true }],
  ['an older questionnaire', 'risk unsigned_questionnaire pelanggaran', {}, { signed: 'a' }],
] as const)('%s is found', (_, expected, changes, of) => {
  expect(findings(changes, of)).toEqual([expected])
})

test('findings that stop reports come before risks', () => {
  expect(findings({ directors: 1, statementDay: '2025-12-15' }, { openers: 0, signed: 'a', paused: true })).toEqual([
    'dead few_openers pelanggaran',
    'dead paused pelanggaran',
    'risk unsigned_questionnaire pelanggaran',
    'risk one_director',
    'risk old_statement',
  ])
})

test('a finding that stops one channel comes before a risk for another', () => {
  const channels = [
    { ...channel, id: 'satu', signed: 'a' },
    { ...channel, id: 'dua', openers: 1 },
  ]
  expect(findings({ channels })).toEqual(['dead few_openers dua', 'risk unsigned_questionnaire satu'])
})

test.each([
  ['74 days', '2025-12-18', null],
  ['75 days', '2025-12-17', '2026-03-17'],
  ['90 days', '2025-12-02', '2026-03-02'],
  ['91 days', '2025-12-01', null],
] as const)('the last day of the form is told at the age of %s', (_, statementDay, last) => {
  expect(closingDay(statementDay, healthy.today)).toBe(last)
})
