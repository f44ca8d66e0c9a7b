import { bootstrap, loadQuestionnaire } from '../core/bootstrap.ts'
import { flow } from '../core/flow.ts'
import { account, go } from '../core/state.ts'
import { chosenChannel, endWriting, startWriting, stepsOf, unsaved, writing } from './writing.ts'

/**
 * Begins a report with the question whether it is about the Inspectorate itself; before that, if the office wants it,
 * the person registers and reads its criteria.
 */
export function beginWriting(channel = openChannels()[0]?.id): void {
  if (channel === undefined) return
  // A draft that is safe in its slot makes room; unsaved text is continued, whatever channel was requested.
  if (!unsaved()) endWriting()
  chosenChannel.value = channel
  const hash = hashOf(channel)
  // Loads while the first screens are read; code that needs it asks again.
  if (hash) loadQuestionnaire(hash).catch(() => {})
  const unregistered = flow().account === 'register_first' && !account.value
  if (unregistered) go({ at: 'register' })
  else go({ at: flow().criteriaFirst ? 'criteria' : 'office' })
}

/** The channels that take reports now, according to the server; the statement is checked before sending. */
export function openChannels() {
  return bootstrap().site.channels.filter(({ open }) => open)
}

/** Fetches the questions of the chosen channel and goes to the first one. */
export async function openForm(): Promise<void> {
  const channel = chosenChannel.value ?? ''
  const begun = writing.value
  // A person who went back to the advice must find their text again.
  if (begun) return go({ at: 'step', step: stepsOf(begun)[0] ?? 'check' })
  const made = startWriting({ channel, ...(await loadQuestionnaire(hashOf(channel))) })
  go({ at: 'step', step: stepsOf(made)[0] ?? 'check' })
}

/** Hash of the channel's current questionnaire. */
export function hashOf(channel: string): string {
  return bootstrap().site.channels.find(({ id }) => id === channel)?.questionnaire ?? ''
}
