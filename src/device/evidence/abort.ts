/** Throws the reason of an aborted signal. Chrome 99 has no method for it. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason
}
