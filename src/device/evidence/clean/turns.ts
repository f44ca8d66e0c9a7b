/** Long enough to make progress, short enough to be unnoticeable while scrolling or writing. */
const TURN = 25

/** Does work that can be interrupted where it yields, and gives the page a turn every few milliseconds. */
export async function inTurns<T>(work: Iterator<void, T>): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - begun < TURN) continue
    await nextTurn()
    begun = performance.now()
  }
}

/** Browsers delay timers of a background page by up to a second, but not messages. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
