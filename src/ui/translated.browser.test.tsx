// A page that the browser translates: its text nodes are replaced, and what changes later must still be seen.
import type { VNode } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { Button } from './Button/Button.tsx'
import { Chips } from './Chips/Chips.tsx'
import { FileRow } from './FileRow/FileRow.tsx'
import { Notice } from './Notice/Notice.tsx'
import { Progress } from './Progress/Progress.tsx'
import { StagePath } from './StagePath/StagePath.tsx'
import { Tag } from './Tag/Tag.tsx'
import { TextInput } from './TextInput/TextInput.tsx'
import { show } from './testing.browser.tsx'
import { translatePage } from './translating.browser.ts'

afterEach(() => show(null))

const file = (state: 'waiting' | 'sending' | 'stored', share = 0) => (
  <ul class="files">
    <FileRow name="foto.jpg" size={5} state={state} share={share} />
  </ul>
)
const chips = (filled: boolean, begun: boolean) => <Chips items={[{ id: 'what', label: 'Apa', filled, begun }]} />

test.each<[name: string, before: VNode, after: VNode, told: string]>([
  ['a button', <Button>Pilih Berkas</Button>, <Button>Tambah Berkas</Button>, 'Tambah Berkas'],
  ['a busy button', <Button>Buka</Button>, <Button busy>Memeriksa…</Button>, 'Memeriksa…'],
  ['a tag', <Tag>Diterima</Tag>, <Tag>Penelaahan</Tag>, 'Penelaahan'],
  ['a field', <TextInput id="a" label="A" error="Satu" />, <TextInput id="a" label="A" error="Dua" />, 'Dua'],
  ['a notice', <Notice title="Satu" />, <Notice title="Dua" />, 'Dua'],
  ['a file', file('waiting'), file('sending', 0.25), '25 persen'],
  ['a file that moves', file('sending', 0.25), file('sending', 0.5), '50 persen'],
  ['the meter', chips(false, false), chips(true, false), '1 dari 1 unsur terisi'],
  ['a chip', chips(false, false), chips(false, true), 'belum lengkap'],
  [
    'a step of sending',
    <Progress lines={[{ id: 'files', label: 'Berkas 1 dari 2', state: 'running' }]} />,
    <Progress lines={[{ id: 'files', label: 'Berkas 2 dari 2', state: 'done' }]} />,
    'Berkas 2 dari 2 selesai',
  ],
  [
    'a stage',
    <StagePath stages={[{ id: 'closed', label: 'Selesai', state: 'upcoming' }]} />,
    <StagePath stages={[{ id: 'closed', label: 'Diarsipkan', state: 'current' }]} />,
    'Diarsipkan sekarang di sini',
  ],
])('%s shows its new text in a translated page', (_, before, after, told) => {
  show(before)
  translatePage()
  expect(document.body.innerText).toContain('⟦')
  show(after)
  expect(document.querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ')).toContain(told)
})
