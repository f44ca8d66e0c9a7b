import { expect, test } from 'vitest'
import { filterOf, isFiltered, placeOf, readAddress, SHOWS, TODAY, unfiltered } from './address.ts'

const read = (search: string) => readAddress(new URLSearchParams(search))

test('the bare queue shows today', () => {
  expect(read('')).toEqual(TODAY)
  expect([placeOf(TODAY), isFiltered(TODAY)]).toEqual(['/antrean', false])
})

test('every filter survives in the address', () => {
  const address = read('tampil=terbuka&tahap=tindak-lanjut&jenis=suap&kanal=gratifikasi&tim=saya')
  expect(address).toMatchObject({ show: 'open', stage: 'follow_up', type: 'suap', channel: 'gratifikasi', team: 'me' })
  expect(read(placeOf(address).split('?')[1] ?? '')).toEqual(address)
  expect(filterOf(address)).toEqual({
    show: 'open',
    stage: 'follow_up',
    type: 'suap',
    channel: 'gratifikasi',
    assigned: 'me',
  })
})

test('every list has its own address', () => {
  const places = SHOWS.map((show) => placeOf({ ...TODAY, show }))
  expect(places).toEqual([
    '/antrean',
    '/antrean?tampil=saya',
    '/antrean?tampil=surat',
    '/antrean?tampil=perlindungan',
    '/antrean?tampil=terlambat',
    '/antrean?tampil=segera',
    '/antrean?tampil=baru',
    '/antrean?tampil=menunggu',
    '/antrean?tampil=sapaan',
    '/antrean?tampil=tindak-lanjut',
    '/antrean?tampil=terbuka',
    '/antrean?tampil=selesai',
    '/antrean?tampil=arsip',
    '/antrean?tampil=semua',
  ])
  for (const [at, show] of SHOWS.entries()) {
    const address = read(places[at]?.split('?')[1] ?? '')
    expect([address, filterOf(address)]).toEqual([{ ...TODAY, show }, { show }])
  }
})

test('an order other than the usual one is in the address, if the list has it', () => {
  expect(read('tampil=terbuka&urut=batas')).toEqual({ ...TODAY, show: 'open', sort: 'due' })
  expect(filterOf(read('tampil=selesai&urut=terima'))).toEqual({ show: 'closed', sort: 'received' })
  expect(placeOf({ ...TODAY, show: 'all', sort: 'stage' })).toBe('/antrean?tampil=semua&urut=tahap')
  const usual = ['urut=terima', 'tampil=terbuka&urut=terima', 'tampil=surat&urut=batas', 'tampil=terlambat&urut=tahap']
  for (const search of usual) expect([search, read(search).sort]).toEqual([search, null])
})

test('new letters can be narrowed to one kind, other lists cannot', () => {
  const address = read('tampil=surat&surat=pencabutan')
  expect(address).toEqual({ ...TODAY, show: 'letters', letter: 'withdrawal' })
  expect([isFiltered(address), placeOf(address)]).toEqual([true, '/antrean?tampil=surat&surat=pencabutan'])
  expect(filterOf(address)).toEqual({ show: 'letters', letter: 'withdrawal' })
  expect(unfiltered(address)).toEqual({ ...TODAY, show: 'letters' })
  expect(read('tampil=terbuka&surat=pencabutan').letter).toBeNull()
})

test('a filter without a tab shows everything, and invalid values are ignored', () => {
  expect(read('tahap=penelaahan').show).toBe('all')
  expect(read('tampil=hari-ini&tim=belum').show).toBe('all')
  expect(read('tampil=apa&tahap=apa&tim=apa&nomor=apa')).toEqual(TODAY)
})
