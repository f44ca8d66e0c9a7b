import { expect, test } from 'vitest'
import { filterOf, isFiltered, placeOf, readAddress, TODAY } from './address.ts'

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

test('new letters have their own address', () => {
  expect(read('tampil=surat')).toEqual({ ...TODAY, show: 'letters' })
  expect([placeOf({ ...TODAY, show: 'letters' }), filterOf(read('tampil=surat'))]).toEqual([
    '/antrean?tampil=surat',
    { show: 'letters' },
  ])
})

test('a filter without a tab shows everything, and invalid values are ignored', () => {
  expect(read('tahap=penelaahan').show).toBe('all')
  expect(read('tampil=hari-ini&tim=belum').show).toBe('all')
  expect(read('tampil=apa&tahap=apa&tim=apa&nomor=apa')).toEqual(TODAY)
})
