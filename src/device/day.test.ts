import { afterEach, expect, test } from 'vitest'
import { clockFault, dayToSign, deviceDay, setDeviceClock } from './day.ts'

afterEach(() => setDeviceClock(Date.now))

const at = (instant: string) => setDeviceClock(() => Date.parse(instant))

test('the day to sign is the device’s own, in the time zone of the office', () => {
  at('2026-03-02T15:30:00Z')
  expect(dayToSign({ today: '2026-03-02', timeZone: 'Asia/Jakarta' })).toBe('2026-03-02')
  expect(dayToSign({ today: '2026-03-03', timeZone: 'Asia/Jayapura' })).toBe('2026-03-03')
  expect(deviceDay()).toBe('2026-03-02')
})

test('a server one day apart changes nothing of it, one two days apart gets nothing signed', () => {
  at('2026-03-02T04:00:00Z')
  const tell = (today: string) => ({ today, timeZone: 'Asia/Jakarta' }) as const
  for (const today of ['2026-03-01', '2026-03-02', '2026-03-03']) {
    expect([today, clockFault(tell(today)), dayToSign(tell(today))]).toEqual([today, null, '2026-03-02'])
  }
  for (const today of ['2026-02-28', '2026-03-04', '2099-01-01', '2020-01-01']) {
    const both = { name: 'ClockError', device: '2026-03-02', server: today }
    expect(clockFault(tell(today))).toMatchObject(both)
    expect(() => dayToSign(tell(today))).toThrow(expect.objectContaining(both))
  }
})
