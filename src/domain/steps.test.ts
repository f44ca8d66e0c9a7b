import { expect, test } from 'vitest'
import { type Flow, USUAL_FLOW } from './names/site.ts'
import { fitsFlow, stepsOf } from './steps.ts'

const flow: Flow = { account: 'register_first', criteriaFirst: true, sendAfterAffirmation: false, words: {} }

test('a text fits a flow with every setting that it names, and without any it fits all', () => {
  expect(fitsFlow(undefined, flow)).toBe(true)
  expect(fitsFlow({}, flow)).toBe(true)
  expect(fitsFlow({ account: 'register_first' }, flow)).toBe(true)
  expect(fitsFlow({ account: 'register_first', criteriaFirst: true }, flow)).toBe(true)
  expect(fitsFlow({ account: 'register_first', criteriaFirst: false }, flow)).toBe(false)
  expect(fitsFlow({ sendAfterAffirmation: true }, flow)).toBe(false)
  expect(fitsFlow({ account: 'code' }, flow)).toBe(false)
})

test('an office without a flow of its own has the usual one', () => {
  expect(fitsFlow(stepsOf(USUAL_FLOW))).toBe(true)
  expect(fitsFlow({ account: 'register_first' })).toBe(false)
})

test('the steps of a flow fit no flow with another setting', () => {
  const steps = stepsOf(flow)
  expect(steps).toEqual({ account: 'register_first', criteriaFirst: true, sendAfterAffirmation: false })
  for (const change of [{ account: 'code' }, { criteriaFirst: false }, { sendAfterAffirmation: true }] as const) {
    expect([change, fitsFlow(steps, { ...flow, ...change })]).toEqual([change, false])
  }
})
