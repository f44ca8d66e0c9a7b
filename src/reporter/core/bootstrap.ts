// What the form needs before any cryptography: the office's words and its questions. Small, plain, not yet trusted.
// Read without a schema, so that no schemas come with the first question. A server that lies here gains no more than by
// another page, and before anything is sealed the questions' hash is compared with the signed statement.
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import type { Site } from '../../domain/names/site.ts'
import type { CriteriaAnswer } from '../../protocol/wire/markdown.ts'
import type { FormAnswer } from '../../protocol/wire/site.ts'
import { resettable } from './state.ts'

export interface Bootstrap {
  readonly site: Site
}

export type BootstrapState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly bootstrap: Bootstrap }

export const bootstrapState = resettable<BootstrapState>({ state: 'loading' })

/** Loads or reloads the bootstrap data. */
export async function loadBootstrap(): Promise<void> {
  bootstrapState.value = { state: 'loading' }
  try {
    const { site, questionnaire }: FormAnswer = JSON.parse(await fetchText('/api/form'))
    if (questionnaire) questionnaires.set(questionnaire.hash, Promise.resolve(questionnaire.text))
    bootstrapState.value = { state: 'loaded', bootstrap: { site } }
    document.title = site.shortName
  } catch {
    bootstrapState.value = { state: 'failed' }
  }
}

/** The loaded data; only for code that runs after the first screen. */
export function bootstrap(): Bootstrap {
  const { value } = bootstrapState
  if (value.state !== 'loaded') throw new Error('nothing is loaded yet')
  return value.bootstrap
}

/** What the office says a report should contain. */
export async function loadCriteria(): Promise<CriteriaAnswer> {
  return JSON.parse(await fetchText('/api/criteria'))
}

const questionnaires = new Map<string, Promise<string>>()

/** A channel's questionnaire with the exact text that is hashed. The hash is compared before anything is sent. */
export async function loadQuestionnaire(hash: string): Promise<{ text: string; questionnaire: Questionnaire }> {
  const loading = questionnaires.get(hash) ?? fetchText(`/api/questionnaires/${hash}`)
  questionnaires.set(hash, loading)
  try {
    const text = await loading
    return { text, questionnaire: JSON.parse(text) }
  } catch (error) {
    questionnaires.delete(hash)
    throw error
  }
}

/** Carries a code, so that failures of this module get the same words as those of the device. */
class NotReached extends Error {
  readonly code = 'offline'
}

async function fetchText(path: string): Promise<string> {
  try {
    const response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', redirect: 'error' })
    if (!response.ok) throw new NotReached()
    return await response.text()
  } catch {
    throw new NotReached()
  }
}
