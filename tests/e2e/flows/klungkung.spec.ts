// Klungkung: Pengaduan Saya, the form, Kirim Pengaduan after the data are affirmed; an account with its own code is
// made automatically. The only personal question is an optional way of contact.
import { expect } from '@playwright/test'
import { heading, leadElsewhere, noteCode, testFlow, word } from '../support/flow.ts'
import { openFirstReport, press, readReceipt, typeCode } from '../support/phone.ts'
import { say } from '../support/words.ts'
import { choose, send, writeReport } from '../support/writing.ts'

const t = say.id

testFlow(
  'klungkung',
  'the send button appears after the tick, the account by itself',
  async ({ page, office, see }) => {
    const questionnaire = office.questionnaire()
    await page.goto('/')
    await page.getByText('Menu', { exact: true }).click()
    await see('menu')
    await page.getByRole('link', { name: word(office, 'mine'), exact: true }).click()
    await press(page, t('action.write_report'))
    await writeReport(page, questionnaire, {
      inStep: {
        async when() {
          const state = questionnaire.questions.find(({ id }) => id === 'state')
          for (const { label } of state?.options ?? []) await choose(page, state?.label.id ?? '', label.id)
        },
      },
    })
    await expect(page.getByText(t('reporter.check.no_evidence'))).toBeVisible()
    const button = page.getByRole('button', { name: word(office, 'send'), exact: true })
    await expect(button).toHaveCount(0)
    await expect(page.getByText(t('reporter.check.send_appears'))).toBeVisible()
    await see('unaffirmed')
    const affirmation = page.getByLabel(questionnaire.affirmation.id)
    await affirmation.check()
    await expect(button).toBeVisible()
    await affirmation.uncheck()
    await expect(button).toHaveCount(0)
    await send(page, questionnaire, word(office, 'send'))

    const registration = await readReceipt(page)
    const words = await noteCode(page)
    await press(page, word(office, 'mine'))
    await heading(page, word(office, 'mine'))
    await expect(page.getByText(registration)).toBeVisible()
    await see('page')
    await page.goto('/lapor')
    await press(page, t('action.open_with_code'))
    await typeCode(page, words)
    await heading(page, word(office, 'mine'))
    await openFirstReport(page)
    await expect(page.locator('.path > li')).toHaveCount(8)
    await press(page, t('action.ask_protection'))
    const forms = page.getByRole('group', { name: t('reporter.protection.forms') })
    // The five of chapter IV of the regent's regulation.
    await expect(forms.getByRole('checkbox')).toHaveCount(5)
    await forms.getByText('Bantuan hukum', { exact: true }).click()
    await page.getByLabel(t('reporter.protection.what')).fill('Saya diancam akan digugat.')
    await see('protection')
    await press(page, t('action.send'))
    await expect(page.getByText(t('reporter.reply.sent'))).toBeVisible()
    await expect(page.getByText('Bantuan hukum', { exact: true })).toBeVisible()
    await page.goto('/lapor')
    await press(page, t('action.write_report'))
    await leadElsewhere(page, words, office)
  },
)
