// Which letter of a case is being written: one at a time, because two forms on one page would share their fields' names
// and what counts as unsent.
import { signal } from '@preact/signals'

/** The place on the page at which a letter is being written; null while none is. */
export const composing = signal<'check_in' | 'actions' | null>(null)
