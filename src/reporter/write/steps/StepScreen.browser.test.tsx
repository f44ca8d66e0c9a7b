// The steps of a report as a person meets them: to an answer and back, and what is saved.
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { Questionnaire } from '../../../domain/names/questionnaire.ts'
import { type Site, USUAL_FLOW } from '../../../domain/names/site.ts'
import { App } from '../../App.tsx'
import { bootstrapState } from '../../core/bootstrap.ts'
import { codeKnown, forget, go } from '../../core/state.ts'
import { startWriting, writing } from '../writing.ts'

const question = (id: string, element: 'what' | 'how', required: boolean) =>
  ({ id, type: 'long', element, required, label: { id: `Pertanyaan ${id}` } }) as const
const questionnaire: Questionnaire = {
  v: 1,
  channel: 'pelanggaran',
  version: 1,
  title: { id: 'Pengaduan' },
  elements: ['what', 'how'],
  questions: [
    question('apa', 'what', true),
    question('pelapor', 'what', true),
    { id: 'nilai', type: 'amount', element: 'what', label: { id: 'Nilainya' } },
    question('cara', 'how', false),
  ],
  identity: [],
  evidence: { hint: { id: 'Foto.' }, expected: false },
  affirmation: { id: 'Benar.' },
}

const root = document.body.appendChild(document.createElement('div'))
const button = (name: string) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => expect.element(page.getByRole('heading', { level: 1, name }))

beforeEach(() => {
  const site = { name: 'Inspektorat', flow: { ...USUAL_FLOW, words: { cancel: { id: 'Batal' } } }, contacts: [] }
  const channels = [{ id: 'pelanggaran', title: { id: 'Pengaduan' }, open: true, questionnaire: null }]
  bootstrapState.value = { state: 'loaded', bootstrap: { site: { ...site, channels } as unknown as Site } }
  startWriting({ channel: 'pelanggaran', questionnaire, text: '' })
  go({ at: 'step', step: 'check' })
  render(<App lack={null} />, root)
})
afterEach(() => {
  render(null, root)
  forget()
})

test('an answer that is corrected from the check page leads back to it with one press', async () => {
  await button('Ubah Apa').click()
  await heading('Perbuatan apa yang terjadi?')
  await expect.element(button('Lanjut')).not.toBeInTheDocument()
  // Also after a look at another element.
  await button('Bagaimana, belum terisi').click()
  await heading('Bagaimana caranya?')
  await button('Kembali ke Halaman Periksa').click()
  await heading('Periksa sebelum mengirim')
  // The way back from there leads through the steps again.
  await button('Kembali').click()
  await heading('Apakah Anda punya bukti?')
  await expect.element(button('Lanjut')).toBeVisible()
  await expect.element(button('Kembali ke Halaman Periksa')).not.toBeInTheDocument()
})

test('a code is promised only to somebody who has none yet', async () => {
  await expect.element(page.getByText(/registrasi dan kode delapan kata\.$/)).toBeVisible()
  codeKnown.value = true
  await expect.element(page.getByText(/nomor registrasi\. Kode Anda tetap sama\.$/)).toBeVisible()
  await expect.element(page.getByText(/kode delapan kata/)).not.toBeInTheDocument()
})

test('the list of what is missing leads to the question itself', async () => {
  await button('Kirim Pengaduan').click()
  await page.getByRole('link', { name: 'Perlu dijawab: Pertanyaan pelapor' }).click()
  await heading('Perbuatan apa yang terjadi?')
  await expect.element(page.getByRole('textbox', { name: /^Pertanyaan pelapor/ })).toHaveFocus()
  await expect.element(button('Kembali ke Halaman Periksa')).toBeVisible()
})

test('an element of which a required question is open says so, and not that it is empty', async () => {
  await button('Ubah Apa').click()
  await page.getByRole('textbox', { name: /^Pertanyaan apa/ }).fill('Uang dipakai sendiri.')
  await expect.element(button('Apa, belum lengkap')).toBeVisible()
})

test('giving up asks with two buttons of which each says what it does', async () => {
  await button('Batal').click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('button', { name: 'Lanjut Menulis' })).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Batal' })).not.toBeInTheDocument()
})

test('an amount that cannot be read is not lost by going on', async () => {
  await button('Ubah Apa').click()
  const amount = page.getByRole('textbox', { name: /^Nilainya/ })
  await amount.fill('1,5')
  await button('Kembali ke Halaman Periksa').click()
  await page.getByRole('link', { name: /^Jumlah ini belum terbaca/ }).click()
  await expect.element(amount).toHaveFocus()
  await expect.element(amount).toBeInvalid()
  await amount.fill('1,5 juta')
  await button('Kembali ke Halaman Periksa').click()
  await expect.element(page.getByText('Rp 1.500.000')).toBeVisible()
})

test('text that no draft has is seen at a glance, and so is a draft that another window changed', async () => {
  await button('Ubah Apa').click()
  await expect.element(page.getByText('Tulisan terakhir belum tersimpan.')).not.toBeInTheDocument()
  await page.getByRole('textbox', { name: /^Pertanyaan apa/ }).fill('Uang dipakai sendiri.')
  await expect.element(page.getByText('Tulisan terakhir belum tersimpan.')).toBeVisible()
  if (writing.value) writing.value.failure.value = 'newer'
  await expect.element(page.getByText('Draf ini diubah di jendela lain')).toBeVisible()
  await expect.element(button('Simpan Tulisan Ini')).toBeVisible()
  await button('Buka Draf yang Tersimpan').click()
  await expect.element(page.getByText(/^Yang belum terkirim, termasuk berkasnya, hilang/)).toBeVisible()
})
