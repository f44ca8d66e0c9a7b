/** Throws the reason of a signal that was aborted. Chrome 99 has no method for it. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason
}
