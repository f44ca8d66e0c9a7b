import { basis, loadQuestionnaire } from '../core/basis.ts'
import { flow } from '../core/flow.ts'
import { account, go } from '../core/state.ts'
import { chosenChannel, endWriting, startWriting, stepsOf, unsaved, writing } from './writing.ts'

/**
 * Begins a report: where the office wants it after registering and reading its criteria, then with the question whether
 * it is about the Inspectorate itself.
 */
export function beginWriting(channel = openChannels()[0]?.id): void {
  if (channel === undefined) return
  // A draft that lies safely in its slot makes room; unsaved words are gone on with, whatever channel is asked for.
  if (!unsaved()) endWriting()
  chosenChannel.value = channel
  const hash = hashOf(channel)
  // On its way while the first screens are read; who needs it asks again.
  if (hash) loadQuestionnaire(hash).catch(() => {})
  const unregistered = flow().account === 'register_first' && !account.value
  if (unregistered) go({ at: 'register' })
  else go({ at: flow().criteriaFirst ? 'criteria' : 'office' })
}

/** The channels that take reports now, by the server's word; the statement is asked before sending. */
export function openChannels() {
  return basis().site.channels.filter(({ open }) => open)
}

/** Fetches the questions of the chosen channel and goes to the first of them. */
export async function openForm(): Promise<void> {
  const channel = chosenChannel.value ?? ''
  const begun = writing.value
  // Somebody who went back to the advice must find what was written.
  if (begun) return go({ at: 'step', step: stepsOf(begun)[0] ?? 'check' })
  const made = startWriting({ channel, ...(await loadQuestionnaire(hashOf(channel))) })
  go({ at: 'step', step: stepsOf(made)[0] ?? 'check' })
}

/** Hash of the questions that this channel asks now. */
export function hashOf(channel: string): string {
  return basis().site.channels.find(({ id }) => id === channel)?.questionnaire ?? ''
}
