import { expect, test } from 'vitest'
import { renderIn } from '../testing.tsx'
import { FileRow } from './FileRow.tsx'

test('how far a file is stands there in words, with a bar only while it works', () => {
  const sending = renderIn('id', <FileRow name="a.jpg" size={1500} state="sending" share={0.456} />)
  expect(sending).toContain('mengirim, 46 persen')
  expect(sending).toContain('<progress')
  expect(renderIn('id', <FileRow name="a.jpg" size={1500} state="stored" />)).not.toContain('<progress')
})

test('the button to remove names its file', () => {
  expect(renderIn('id', <FileRow name="a.jpg" size={1} onRemove={() => {}} />)).toContain('aria-label="Hapus a.jpg"')
})
