import { pause } from '../../device/evidence/pause.ts'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { bootstrap, loadQuestionnaire } from '../core/bootstrap.ts'
import { flow } from '../core/flow.ts'
import { replaceWords } from '../core/language.ts'
import { account, go } from '../core/state.ts'
import { chosenChannel, endWriting, startWriting, stepsOf, unsaved, writing } from './writing.ts'

/**
 * Begins a report with the question whether it is about the Inspectorate itself; before that, if the office wants it,
 * the person registers and reads its criteria.
 */
export async function beginWriting(channel = openChannels()[0]?.id): Promise<void> {
  if (channel === undefined) return
  // A draft that is safe in its slot makes room; unsaved text is continued, whatever channel was requested.
  if (!unsaved()) endWriting()
  chosenChannel.value = channel
  const hash = hashOf(channel)
  // Loads while the first screens are read; code that needs it asks again.
  const loading = hash ? loadQuestionnaire(hash).then(({ questionnaire }) => sayFor(questionnaire)) : undefined
  const known = loading?.catch(() => {})
  // Of several kinds of reports one may have words of its own: they should be there before they are read.
  if (openChannels().length > 1) await Promise.race([known, pause(0)])
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
  if (begun) {
    await sayFor(begun.questionnaire)
    return go({ at: 'step', step: stepsOf(begun)[0] ?? 'check' })
  }
  const loaded = await loadQuestionnaire(hashOf(channel))
  await sayFor(loaded.questionnaire)
  const made = startWriting({ channel, ...loaded })
  go({ at: 'step', step: stepsOf(made)[0] ?? 'check' })
}

/** Speaks of gifts, if that is what this form is about. If the words cannot be fetched, the usual ones stay. */
export async function sayFor({ about }: Questionnaire): Promise<void> {
  const words = about === 'gift' ? await import('../gift/words.ts').catch(() => null) : null
  replaceWords(words?.giftWords ?? null)
}

/** Hash of the channel's current questionnaire. */
export function hashOf(channel: string): string {
  return bootstrap().site.channels.find(({ id }) => id === channel)?.questionnaire ?? ''
}
