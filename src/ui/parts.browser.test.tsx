// The parts of a page that are not fields, as a person meets them: roles, names, states, focus, announcements.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Bars } from './Bars/Bars.tsx'
import { Button, ButtonLink } from './Button/Button.tsx'
import { Card } from './Card/Card.tsx'
import { Chips } from './Chips/Chips.tsx'
import { ConfirmDialog } from './Dialog/Dialog.tsx'
import { Disclosure } from './Disclosure/Disclosure.tsx'
import { Elements } from './Elements/Elements.tsx'
import { Facts } from './Facts/Facts.tsx'
import { FileRow } from './FileRow/FileRow.tsx'
import { Letter } from './Letter/Letter.tsx'
import { Loading } from './Loading/Loading.tsx'
import { Notice } from './Notice/Notice.tsx'
import { OfflineBanner } from './OfflineBanner/OfflineBanner.tsx'
import { LanguageSwitch, PageHeader } from './PageHeader/PageHeader.tsx'
import { Pages } from './Pages/Pages.tsx'
import { Progress } from './Progress/Progress.tsx'
import { StagePath } from './StagePath/StagePath.tsx'
import { Table } from './Table/Table.tsx'
import { Tabs } from './Tabs/Tabs.tsx'
import { show } from './testing.browser.tsx'
import { CodeWords, SixWords } from './Words/CodeWords.tsx'

afterEach(() => show(null))

describe('a button', () => {
  test('never submits a form by accident', async () => {
    const onSubmit = vi.fn((event: Event) => event.preventDefault())
    const [onClick, form] = [vi.fn(), (button: preact.VNode) => <form onSubmit={onSubmit}>{button}</form>]
    show(form(<Button onClick={onClick}>Simpan</Button>))
    await page.getByRole('button', { name: 'Simpan' }).click()
    expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 0])
    show(form(<Button type="submit">Simpan</Button>))
    await page.getByRole('button', { name: 'Simpan' }).click()
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test('in its busy state says so, keeps the focus, and does nothing when it is pressed again', async () => {
    const onClick = vi.fn()
    show(<Button onClick={onClick}>Kirim</Button>)
    const button = page.getByRole('button', { name: 'Kirim' })
    button.element().focus()
    show(
      <Button onClick={onClick} busy>
        Kirim
      </Button>,
    )
    await expect.element(button).toHaveAttribute('aria-busy', 'true')
    await expect.element(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(onClick).not.toHaveBeenCalled()
  })

  test('that only looks like a button is a link', async () => {
    show(<ButtonLink href="/lapor">Tulis</ButtonLink>)
    await expect.element(page.getByRole('link', { name: 'Tulis' })).toHaveAttribute('href', '/lapor')
  })
})

test('a card has a heading of the requested level, with a link in it if it leads somewhere', async () => {
  show(<Card title="Janji" level={3} href="/janji" />)
  const heading = page.getByRole('heading', { name: 'Janji', level: 3 })
  await expect.element(heading.getByRole('link', { name: 'Janji' })).toHaveAttribute('href', '/janji')
})

test('a disclosure opens and closes by keyboard', async () => {
  show(<Disclosure summary="Tanya">Jawab</Disclosure>)
  await expect.element(page.getByText('Jawab')).not.toBeVisible()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(page.getByText('Jawab')).toBeVisible()
})

test('the chips give their count in words and each its own state, and the current step is marked', async () => {
  const onPick = vi.fn()
  const items = [
    { id: 'what', label: 'Apa', filled: true },
    { id: 'who', label: 'Siapa', filled: false, active: true },
    { id: 'how', label: 'Bagaimana', filled: false, begun: true },
  ]
  show(<Chips items={items} onPick={onPick} />)
  await expect.element(page.getByText('1 dari 3 unsur terisi')).toBeVisible()
  const who = page.getByRole('button', { name: 'Siapa, belum terisi' })
  await expect.element(who).toHaveAttribute('aria-current', 'step')
  await expect.element(page.getByRole('button', { name: 'Bagaimana, belum lengkap' })).toBeVisible()
  await page.getByRole('button', { name: /^Apa, / }).click()
  expect(onPick).toHaveBeenCalledWith('what')
})

test('a confirmation is named by its action, states the consequence, and focuses the harmless button', async () => {
  const [onConfirm, onCancel] = [vi.fn(), vi.fn()]
  show(
    <ConfirmDialog
      id="remove"
      open
      danger
      title="Hapus?"
      consequence="Hilang untuk selamanya."
      confirm="Hapus berkas"
      onConfirm={onConfirm}
      onCancel={onCancel}
    />,
  )
  const dialog = page.getByRole('dialog', { name: 'Hapus?' })
  await expect.element(dialog.getByText('Hilang untuk selamanya.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([0, 1])
  await dialog.getByRole('button', { name: 'Hapus berkas' }).click()
  expect(onConfirm).toHaveBeenCalledOnce()
})

test('a dialog whose first field lies below the fold begins with what will happen', async () => {
  await page.viewport(360, 400)
  const tall = <p style={{ height: '1200px' }}>Hilang untuk selamanya.</p>
  show(
    <ConfirmDialog id="ask" open title="Hapus?" consequence={tall} confirm="Ya" onConfirm={vi.fn()} onCancel={vi.fn()}>
      <input aria-label="Alasan" />
    </ConfirmDialog>,
  )
  await expect.element(page.getByText('Hilang untuk selamanya.')).toBeVisible()
  const dialog = page.getByRole('dialog').element()
  expect([dialog.scrollHeight > dialog.clientHeight, dialog.scrollTop]).toEqual([true, 0])
})

test('a dialog that goes with its owner gives the focus back to where it was', async () => {
  const owner = (asking: boolean) => (
    <>
      <Button>Tulis</Button>
      {asking && (
        <ConfirmDialog id="ask" open title="Tulis?" consequence="" confirm="Ya" onConfirm={vi.fn()} onCancel={vi.fn()}>
          <input aria-label="Isi" />
        </ConfirmDialog>
      )}
    </>
  )
  show(owner(false))
  page.getByRole('button', { name: 'Tulis' }).element().focus()
  show(owner(true))
  await page.getByLabelText('Isi').fill('x')
  show(owner(false))
  await expect.element(page.getByRole('button', { name: 'Tulis' })).toHaveFocus()
})

describe('announcements', () => {
  test('contain only what just happened, and danger at once', async () => {
    show(<Notice tone="danger">x</Notice>)
    expect([page.getByRole('status').elements(), page.getByRole('alert').elements()]).toEqual([[], []])
    show(<Notice announce>x</Notice>)
    await expect.element(page.getByRole('status')).toBeVisible()
    show(<Notice announce tone="danger" />)
    // The tone is a word, not only a colour.
    await expect.element(page.getByRole('alert').getByText('Bahaya')).toBeVisible()
  })

  test('say in words that something is loading', async () => {
    show(<Loading />)
    await expect.element(page.getByRole('status')).toHaveTextContent('Sedang memuat…')
    show(<Loading text="Membuka segel…" lines={1} />)
    await expect.element(page.getByRole('status')).toHaveTextContent('Membuka segel…')
  })

  test('report a lost network in a region that existed before', async () => {
    show(<OfflineBanner online />)
    const region = page.getByRole('status').element()
    expect(region.textContent).toBe('')
    show(<OfflineBanner online={false} />)
    expect(page.getByRole('status').element()).toBe(region)
    await expect.element(page.getByText(/tetap ada di layar ini/)).toBeVisible()
  })
})

test('a file gives its progress in words, with a bar only while it works, and its button names it', async () => {
  const onRemove = vi.fn()
  show(<FileRow name="a.jpg" size={1500} state="sending" share={0.456} onRemove={onRemove} />)
  await expect.element(page.getByText(/mengirim, 46 persen$/)).toBeVisible()
  await expect.element(page.getByRole('progressbar', { name: 'a.jpg' })).toBeVisible()
  await page.getByRole('button', { name: 'Hapus a.jpg' }).click()
  expect(onRemove).toHaveBeenCalledOnce()
  show(<FileRow name="a.jpg" size={1500} state="stored" />)
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument()
})

test('a letter from a stranger is shown as text, with its day in words', async () => {
  show(<Letter from="Anda" day="2026-11-12" body="<img src=x>" />)
  const letter = page.getByRole('article')
  await expect.element(letter.getByText('<img src=x>')).toBeVisible()
  await expect.element(letter.getByText('12 November 2026')).toBeVisible()
  expect(letter.getByRole('img').elements()).toEqual([])
})

test('the first stop of the keyboard jumps to the main part, the second leads home', async () => {
  show(<PageHeader office="Inspektorat" home="/beranda" mainId="utama" />)
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.getAttribute('href')).toBe('#utama')
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('link', { name: 'Inspektorat' })).toHaveFocus()
})

test('each language is offered under its own name, and the current one is marked', async () => {
  const names = { id: 'Bahasa Indonesia', en: 'English' }
  show(<LanguageSwitch label="Language" hrefs={{ id: '/', en: '/en' }} names={names} />, 'en')
  const list = page.getByRole('navigation', { name: 'Language' })
  await expect.element(list.getByRole('link', { name: 'English' })).toHaveAttribute('aria-current', 'true')
  await expect.element(list.getByRole('link', { name: 'Bahasa Indonesia' })).not.toHaveAttribute('aria-current')
})

test('a long list has links to the previous and next page, a short one has none', async () => {
  show(<Pages next="?setelah=9" />)
  await expect.element(page.getByRole('link', { name: 'Berikutnya' })).toHaveAttribute('href', '?setelah=9')
  show(<Pages />)
  await expect.element(page.getByRole('navigation')).not.toBeInTheDocument()
})

test('each line of a progress list gives its state, and only the running one has a bar', async () => {
  show(
    <Progress
      lines={[
        { id: 'a', label: 'Menyegel', state: 'done' },
        { id: 'b', label: 'Berkas', state: 'running', share: 0.5 },
      ]}
    />,
  )
  await expect.element(page.getByText(/^Menyegel/)).toHaveTextContent('Menyegel selesai')
  expect(page.getByRole('progressbar').elements()).toHaveLength(1)
  await expect.element(page.getByRole('progressbar', { name: 'Berkas' })).toHaveAttribute('value', '0.5')
})

test('each element has its word and its question, and the office’s own if it has one', () => {
  show(<Elements elements={[{ id: 'what' }, { id: 'how', question: 'Dengan cara apa?' }]} />)
  const lines = page.getByRole('listitem').elements()
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'ApaPerbuatan apa yang terjadi?',
    'BagaimanaDengan cara apa?',
  ])
})

test('a fact has a name and a value', async () => {
  show(<Facts facts={[{ label: 'Diterima', value: 'hari ini' }]} />)
  await expect.element(page.getByRole('term')).toHaveTextContent('Diterima')
  await expect.element(page.getByRole('definition')).toHaveTextContent('hari ini')
})

test('each stage gives its state in words, with its day', async () => {
  show(
    <StagePath
      stages={[
        { id: 'received', label: 'Diterima', state: 'done', day: '2026-11-03' },
        { id: 'review', label: 'Penelaahan', state: 'current' },
      ]}
    />,
  )
  const [first, second] = page.getByRole('listitem').elements()
  expect(first?.textContent).toBe('Diterima 3 November 2026 sudah dilalui')
  expect(second?.textContent).toBe('Penelaahan sekarang di sini')
  expect(second?.getAttribute('aria-current')).toBe('step')
})

test('rows and columns of a table have headings, and the table has a caption', async () => {
  show(
    <Table
      caption="Per jenis"
      rows={[{ type: 'Suap', count: 3 }]}
      rowKey={(row) => row.type}
      columns={[
        { id: 'type', label: 'Jenis', cell: (row) => row.type, heading: true },
        { id: 'count', label: 'Jumlah', cell: (row) => row.count, numeric: true },
      ]}
    />,
  )
  const table = page.getByRole('table', { name: 'Per jenis' })
  await expect.element(table.getByRole('columnheader', { name: 'Jumlah' })).toBeVisible()
  await expect.element(table.getByRole('rowheader', { name: 'Suap' })).toBeVisible()
  await expect.element(table.getByRole('cell', { name: '3' })).toBeVisible()
})

test('tabs are links, the current page is marked, and a count is read with its tab', async () => {
  const tabs = [
    { href: '#a', label: 'A', current: true },
    { href: '#b', label: 'B', count: 2 },
  ]
  show(<Tabs label="Antrean" tabs={tabs} />)
  const row = page.getByRole('navigation', { name: 'Antrean' })
  await expect.element(row.getByRole('link', { name: 'A' })).toHaveAttribute('aria-current', 'page')
  await expect.element(row.getByRole('link', { name: 'B 2' })).not.toHaveAttribute('aria-current')
})

test('words of a code keep their order and are never translated, and a fingerprint has a name', async () => {
  show(<CodeWords words={['satu', 'dua']} />, 'en')
  const list = page.getByRole('list').element() as HTMLElement
  expect([list.innerText.split(/\s+/), list.translate]).toEqual([['satu', 'dua'], false])
  show(<SixWords words={['a']} />)
  await expect.element(page.getByRole('list', { name: 'Enam kata pencocok kunci' })).toBeVisible()
})

test('bars are one named picture, drawn without inline styles', async () => {
  show(<Bars label="Per bulan" bars={[{ id: 'a', label: 'Januari', value: 5, text: '5' }]} />)
  const picture = page.getByRole('img', { name: 'Per bulan' })
  await expect.element(picture).toHaveTextContent('Januari 5')
  expect(picture.element().querySelectorAll('[style]')).toHaveLength(0)
})
