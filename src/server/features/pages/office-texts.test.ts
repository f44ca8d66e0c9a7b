import { describe, expect, test } from 'vitest'
import { databases, openTestApp } from '../../testing/index.ts'
import { all, openOffice, read } from './testing/site.ts'

describe.each(databases)('what an office wrote, on %s', (kind) => {
  test('link each contact to an address of its kind, and show what is none as text', async () => {
    const contacts = [
      { kind: 'phone', value: '(0286) 591459' },
      { kind: 'email', value: 'wbs@kantor.example' },
      { kind: 'web', value: 'www.kantor.example' },
      { kind: 'instagram', value: 'kantor.example' },
      { kind: 'facebook', value: 'Kantor Kita' },
      { kind: 'web', value: 'javascript:alert(1)' },
    ]
    const home = await read(await openOffice(await openTestApp(kind), {}, { contacts }), '/')
    const part = home.slice(home.indexOf('id="kontak"')).split('</section>')[0] ?? ''
    expect(all(part, /<a href="([^"]+)"/g)).toEqual([
      'tel:0286591459',
      'mailto:wbs@kantor.example',
      'https://www.kantor.example',
      'https://www.instagram.com/kantor.example/',
    ])
    expect(part).toMatch(/Instagram.*Facebook.*Kantor Kita/s)
    expect(all(part, /<a [^>]*rel="([^"]*)"/g)).toEqual(['noreferrer', 'noreferrer'])
  })

  test('fill an office’s texts from its settings, and show texts about steps only while it has them', async () => {
    const app = await openTestApp(kind)
    const steps = { account: 'code' } as const
    const text = 'Tekan **{tulis}**, lalu {kirim}. {Kode} dan {kode}; {hari} hari. {halaman}, {baru}. {lain}'
    const pages = [
      { slug: 'isian', title: { id: 'Isian' }, body: { id: text }, inMenu: true },
      { slug: 'langkah', title: { id: 'Langkah' }, body: { id: 'Tanpa mendaftar.' }, inMenu: true, steps },
      { slug: 'alur', title: { id: 'Catatan' }, body: { id: 'Alur tanpa mendaftar.' }, inMenu: true, steps },
    ]
    const questions = [{ question: { id: 'Apa itu {kode}?' }, answer: { id: 'Kunci.' }, steps }]
    const flowWith = (account: string) => ({
      account,
      criteriaFirst: false,
      sendAfterAffirmation: false,
      words: { write: { id: 'Mulai' }, mine: { id: 'Laci' }, code: { id: 'Kata rahasia' } },
    })
    const plain = await openOffice(app, {}, { firstAnswerDays: 14 }, { pages, questions, flow: flowWith('code') })
    const page = await read(plain, '/isian')
    expect(page).toContain(
      'Tekan <strong>Mulai</strong>, lalu Kirim Pengaduan. Kata rahasia dan kata rahasia; 14 hari. Laci, Buat Pengaduan Baru. {lain}',
    )
    expect(page).toContain('<meta name="description" content="Tekan Mulai, lalu Kirim Pengaduan.')
    expect(await read(plain, '/langkah')).toContain('Tanpa mendaftar.')
    expect(await read(plain, '/alur')).toContain('Alur tanpa mendaftar.')
    expect(await read(plain, '/tanya-jawab')).toContain('Apa itu kata rahasia?')
    const registering = await openOffice(app, {}, {}, { pages, questions, flow: flowWith('register_first') })
    expect((await registering.get('/langkah')).status).toBe(404)
    expect(await read(registering, '/alur')).not.toContain('Alur tanpa mendaftar.')
    expect(await read(registering, '/tanya-jawab')).not.toContain('Apa itu')
    expect(await read(registering, '/sitemap.xml')).not.toContain('/langkah')
    expect(await read(registering, '/')).not.toMatch(/Langkah<|Apa itu/)
  })
})
