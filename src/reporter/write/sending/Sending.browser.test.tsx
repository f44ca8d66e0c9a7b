// What the sending shows while the device works for a long text.
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import { setNetwork } from '../../../device/api.ts'
import type { Account } from '../../../device/reporter/writing.ts'
import { type Site, USUAL_FLOW } from '../../../domain/names/site.ts'
import { LanguageProvider } from '../../../ui/language.tsx'
import { bootstrapState } from '../../core/bootstrap.ts'
import { english } from '../../core/english.ts'
import { translator } from '../../core/language.ts'
import { account, codeKnown, forget, screen } from '../../core/state.ts'
import type { Words } from '../../core/words.ts'
import { startWriting } from '../writing.ts'
import { Sending } from './Sending.tsx'
import { sending } from './sending.ts'

const root = document.body.appendChild(document.createElement('div'))

afterEach(() => {
  render(null, root)
  forget()
})

test.each([translator.value, makeTranslator<Words>(english, 'en')])(
  'it says what the device does and how far it is, and can be cancelled',
  async (t) => {
    const site = { flow: USUAL_FLOW, channels: [], statement: 1 }
    bootstrapState.value = { state: 'loaded', bootstrap: { site: site as unknown as Site } }
    setNetwork(() => new Promise(() => {}))
    const questionnaire = { elements: [], questions: [], identity: [], evidence: {} }
    startWriting({ channel: 'k', questionnaire: questionnaire as never, text: '' })
    screen.value = { at: 'sending' }
    await act(() =>
      render(
        <LanguageProvider t={t}>
          <Sending />
        </LanguageProvider>,
        root,
      ),
    )
    const buttons = () => [...root.querySelectorAll('button')].map((button) => button.textContent?.trim())
    const shown = (state: Partial<typeof sending.value>) =>
      act(() => {
        sending.value = { ...sending.value, ...state }
      })
    await shown({ step: 'store', paying: null })
    // The request with the report is under way: too late to cancel.
    expect(buttons()).not.toContain(t('action.cancel'))
    // The code is shown for writing down, unless the person has it already.
    account.value = { words: ['padi', 'awan'], root: new Uint8Array(32) } as unknown as Account
    await shown({ slow: true })
    expect(root.textContent).toContain(t('reporter.sending.note'))
    await act(() => {
      codeKnown.value = true
    })
    expect(root.textContent).toContain(t('reporter.sending.slow'))
    expect(root.textContent).not.toContain(t('reporter.sending.note'))
    await shown({ slow: false, paying: { share: 0.25, round: 1 } })
    expect(root.textContent).toContain(t('reporter.sending.paying'))
    expect(root.textContent).toContain(t('reporter.sending.paying.why'))
    expect(root.querySelector('progress')?.value).toBe(0.25)
    await shown({ paying: { share: 0.5, round: 2 } })
    expect(root.textContent).toContain(t('reporter.sending.paying.again', { round: 2 }))
    expect(root.querySelector('progress')?.value).toBe(0.5)
    const cancel = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === t('action.cancel'))
    await act(async () => cancel?.click())
    await expect.poll(() => screen.value).toEqual({ at: 'step', step: 'check' })
  },
)
