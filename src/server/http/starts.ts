import { setImmediate } from 'node:timers'

/**
 * Begins at most so many acts in each turn of the event loop, in the order in which they came. Node takes only one new
 * connection in each turn. If a turn also answered every request that has arrived, an attacker with a hundred open
 * connections would make turns so long that others could hardly connect.
 */
export function limitStarts(most: number): (act: () => void) => void {
  const waiting: (() => void)[] = []
  let begun = 0
  function begin(act: () => void) {
    if (begun++ === 0) setImmediate(turn)
    act()
  }
  function turn() {
    begun = 0
    for (const act of waiting.splice(0, most)) begin(act)
  }
  return (act) => {
    if (begun < most) begin(act)
    else waiting.push(act)
  }
}

/** Shared by all requests of the process: each begins once with its head, and once more when its whole body is there. */
export const starts = limitStarts(4)
