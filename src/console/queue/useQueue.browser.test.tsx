// What the queue shows while its address changes.

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setNetwork } from '../../device/api.ts'
import { type QueueAddress, TODAY } from './address.ts'
import { serveQueue } from './testing/rows.ts'
import { type QueueState, useQueue } from './useQueue.ts'

const root = document.createElement('div')
const drawn: [show: string, step: QueueState['step']][] = []

function Probe({ address }: { address: QueueAddress }) {
  const { state } = useQueue(address)
  drawn.push([address.show, state.step])
  return null
}

beforeEach(() => {
  drawn.length = 0
  serveQueue({ rows: [] })
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
