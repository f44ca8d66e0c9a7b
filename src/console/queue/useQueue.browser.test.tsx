// What the queue shows while its address changes.

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setNetwork } from '../../device/api.ts'
import { type QueueAddress, TODAY } from './address.ts'
import { type QueueState, useQueue } from './useQueue.ts'

const root = document.createElement('div')
const counts = { letters: 0, late: 0, dueSoon: 0, new: 0, waiting: 0, open: 0, all: 0 }
const drawn: [show: string, step: QueueState['step']][] = []

function Probe({ address }: { address: QueueAddress }) {
  const { state } = useQueue(address)
  drawn.push([address.show, state.step])
  return null
}

beforeEach(() => {
  drawn.length = 0
  setNetwork(async () => Response.json({ cases: [], next: null, today: '2027-03-01', counts }))
})

afterEach(() => {
  render(null, root)
  setNetwork((path, init) => fetch(path, init))
})

test('rows of the previous address are not drawn under the next one', async () => {
  await act(() => render(<Probe address={TODAY} />, root))
  await vi.waitFor(() => expect(drawn.at(-1)).toEqual(['today', 'ready']))
  await act(() => render(<Probe address={{ ...TODAY, show: 'all' }} />, root))
  await vi.waitFor(() => expect(drawn.at(-1)).toEqual(['all', 'ready']))
  expect(drawn.find(([show]) => show === 'all')).toEqual(['all', 'loading'])
})
