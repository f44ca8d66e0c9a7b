import type { Addition, OwnCase, SealedAddition } from '../../device/reporter/reading.ts'
import { reading, ready } from '../core/device.ts'
import { attempt, type Failure } from '../core/failures.ts'
import { replaceCase } from './own.ts'

/** Sends an addition to a case. After a cut the same sealed bytes go again, unless the text was changed meanwhile. */
export function makeSender(own: OwnCase): (content: Addition) => Promise<Failure | null> {
  let kept: { text: string; sealed: SealedAddition } | null = null
  return (content) =>
    attempt(async () => {
      const { organization } = await ready()
      const { sealAddition, sendAddition } = await reading()
      const text = JSON.stringify(content)
      const sealed = kept?.text === text ? kept.sealed : await sealAddition(organization, own, content)
      kept = { text, sealed }
      replaceCase(await sendAddition(organization, own, sealed))
    })
}
