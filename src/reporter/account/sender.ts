import type { Translator } from '../../../locales/translator.ts'
import type { Addition, OwnCase, SealedAddition } from '../../device/reporter/reading.ts'
import { reading, underStatement } from '../core/device.ts'
import { attempt, codeOf, type Failure, failureWords } from '../core/failures.ts'
import type { Words } from '../core/words.ts'
import { replaceCase } from './own.ts'

/**
 * Sends an addition to a case. After a lost connection the same sealed bytes are sent again, unless the text was
 * changed meanwhile or the server refuses the statement under which they were sealed.
 */
export function makeSender(own: OwnCase): (content: Addition) => Promise<Failure | null> {
  let kept: { text: string; sealed: SealedAddition } | null = null
  return (content) =>
    attempt(() =>
      underStatement(async ({ organization }) => {
        const { sealAddition, sendAddition } = await reading()
        const text = JSON.stringify(content)
        const sealed = kept?.text === text ? kept.sealed : await sealAddition(organization, own, content)
        kept = { text, sealed }
        try {
          replaceCase(await sendAddition(organization, own, sealed))
        } catch (error) {
          if (codeOf(error) === 'outdated') kept = null
          throw error
        }
      }),
    )
}

/** What the reporter can do about a letter that was not sent. */
export function letterFailure(failure: Failure, t: Translator<Words>): string {
  return failure === 'too_many' ? t('reporter.reply.too_many') : failureWords(failure, t)
}
