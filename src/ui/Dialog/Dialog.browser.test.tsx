// A dialog that is taller than a small phone: what stopped it must be seen, not only announced.
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Notice } from '../Notice/Notice.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { show } from '../testing.browser.tsx'
import { ConfirmDialog } from './Dialog.tsx'
import '../ui.css'

beforeEach(() => page.viewport(360, 640))
afterEach(() => show(null))

/** Asks for a reason below a long text; its sending fails. */
function Ask() {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<'empty' | 'failed' | null>(null)
  return (
    <ConfirmDialog
      id="ask"
      open
      title="Hapus?"
      consequence={<p style={{ blockSize: '1200px' }}>Hilang untuk selamanya.</p>}
      confirm="Buang sebagai spam"
      onConfirm={async () => {
        if (text === '') return setProblem('empty')
        await Promise.resolve()
        setProblem('failed')
      }}
      onCancel={vi.fn()}
    >
      <TextArea
        id="reason"
        label="Alasan"
        error={problem === 'empty' ? 'Tulis alasannya.' : undefined}
        value={text}
        onInput={setText}
      />
      <p style={{ blockSize: '400px' }}>Keterangan.</p>
      {problem === 'failed' && (
        <Notice tone="warning" announce>
          <p>Tidak terkirim.</p>
        </Notice>
      )}
    </ConfirmDialog>
  )
}

test('after a press it shows the field, or the notice, that stopped it', async () => {
  show(<Ask />)
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: 'Buang sebagai spam' })
  const field = dialog.getByRole('textbox')
  await expect.element(confirm).toBeVisible()
  expect(isSeen(field.element())).toBe(false)
  confirm.element().focus()
  await confirm.click()
  await expect.element(field).toHaveFocus()
  expect([isSeen(dialog.getByText(/Tulis alasannya/).element()), isSeen(field.element())]).toEqual([true, true])

  await field.fill('Salah kirim.')
  await confirm.click()
  await expect.poll(() => isSeen(dialog.getByText('Tidak terkirim.').element())).toBe(true)
})

/** Whether all of this element of the dialog lies within its window and above its buttons. */
function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const end = document.querySelector('.dialog-actions')?.getBoundingClientRect().top ?? 0
  return top >= 0 && bottom <= end + 1
}
