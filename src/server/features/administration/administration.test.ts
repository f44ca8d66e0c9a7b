import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '../../../domain/names/questionnaire.ts'
import { fromUtf8, toBase64, utf8 } from '../../../protocol/encoding/bytes.ts'
import { sha256 } from '../../../protocol/encoding/hash.ts'
import { EMBLEM_MAX, type ProfileAnswer } from '../../../protocol/wire/profile.ts'
import type { QuestionnaireAnswer } from '../../../protocol/wire/questionnaire.ts'
import { databases, makeOrganization, openTestApp, type TestApp, type TestOrganization } from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { makePng } from './testing/png.ts'

type Profile = ReturnType<typeof ProfileAnswer.parse>
type Added = ReturnType<typeof QuestionnaireAnswer.parse>

const others = ['director', 'reviewer', 'investigator', 'custodian', 'observer'] as const

async function open(kind: (typeof databases)[number]) {
  const server = await openTestApp(kind)
  const organization = await makeOrganization(server)
  const admin = await logInAs(server, organization, organization.people.administrator)
  const read = async (): Promise<Profile> => (await admin.get('/profile')).json()
  return { server, organization, admin, read }
}

function renamed({ version, profile }: Profile, name: string, releaseConfirmed = false) {
  return { version, profile: { ...profile, site: { ...profile.site, name } }, releaseConfirmed }
}

/** The next version of the test questionnaire, with a question that depends on another. */
function draft(channel = 'pelanggaran', changes: Partial<Questionnaire> = {}) {
  const { version: _, ...questionnaire }: Questionnaire = {
    v: 1,
    channel,
    version: 0,
    title: { id: 'Aduan pasar' },
    elements: ['what'],
    questions: [
      {
        id: 'kios',
        type: 'choice',
        label: { id: 'Di kios mana?' },
        element: 'what',
        options: ['satu', 'dua'].map((value) => ({ value, label: { id: value } })),
      },
      { id: 'blok', type: 'short', label: { id: 'Blok?' }, element: 'what', when: { question: 'kios', in: ['dua'] } },
    ],
    identity: [],
    evidence: { hint: { id: 'Foto' }, expected: false },
    affirmation: { id: 'Benar.' },
    ...changes,
  }
  return questionnaire
}

async function publicName({ request }: TestApp, { host }: TestOrganization): Promise<string> {
  return (await (await request(host, '/api/site')).json()).name
}

/** The channels as a member sees them. */
async function offered({ get }: Awaited<ReturnType<typeof logInAs>>): Promise<string[]> {
  const { channels } = await (await get('/organization')).json()
  return channels.map(({ id }: { id: string }) => id)
}

/** The channels as the public sees them, and whether they take reports. */
async function shown({ request }: TestApp, { host }: TestOrganization): Promise<[string, boolean][]> {
  const { channels } = await (await request(host, '/api/site')).json()
  return channels.map(({ id, open }: { id: string; open: boolean }) => [id, open])
}

describe.each(databases)('administration on %s', (kind) => {
  test('only an administrator reads or changes profile, emblem and questionnaires', async () => {
    const { server, organization, read } = await open(kind)
    const stored = await read()
    const attempts = (send: (method: string, path: string, body?: unknown) => Promise<Response>) => [
      send('GET', '/profile'),
      send('PUT', '/profile', renamed(stored, 'Lain')),
      send('PUT', '/profile/emblem', { version: stored.version, png: toBase64(makePng()) }),
      send('POST', '/questionnaires', { questionnaire: draft(), after: 1 }),
    ]
    for (const who of others) {
      const member = await logInAs(server, organization, organization.people[who])
      const answers = await Promise.all(attempts((method, path, body) => member.send(path, { method, body })))
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
    const nobody = await Promise.all(
      attempts((method, path, body) => server.request(organization.host, `/api/staff${path}`, { method, body })),
    )
    expect(nobody.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(await read()).toEqual(stored)
    const questionnaires = await server.db.selectFrom('questionnaire').select('version').execute()
    expect(questionnaires).toHaveLength(1)
  })

  test('a changed profile is public at once and changes no key', async () => {
    const { server, organization, admin, read } = await open(kind)
    const statements = () => server.db.selectFrom('statement').selectAll().orderBy('serial').execute()
    const before = await statements()
    const answer = await admin.put('/profile', renamed(await read(), 'Inspektorat Kota Baru'))
    expect(answer.status).toBe(200)
    expect(await publicName(server, organization)).toBe('Inspektorat Kota Baru')
    expect(await read()).toEqual(await answer.json())
    expect(await statements()).toEqual(before)
  })

  test('a change leaves another organisation’s profile as it was', async () => {
    const { server, admin, read } = await open(kind)
    const other = await makeOrganization(server)
    await admin.put('/profile', renamed(await read(), 'Inspektorat Kota Baru'))
    expect(await publicName(server, other)).toBe('Inspektorat Kabupaten Contoh')
  })

  test('when two administrators save at once, the second learns that the profile has changed', async () => {
    const { server, organization, admin, read } = await open(kind)
    const stored = await read()
    expect((await admin.put('/profile', renamed(stored, 'Pertama'))).status).toBe(200)
    expect((await admin.put('/profile', renamed(stored, 'Kedua'))).status).toBe(409)
    expect(await publicName(server, organization)).toBe('Pertama')
    const now = await read()
    const both = await Promise.all(['A', 'B'].map((name) => admin.put('/profile', renamed(now, name))))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('an invalid profile is refused', async () => {
    const { admin, read } = await open(kind)
    const stored = await read()
    const { profile } = stored
    const site = (changes: object) => ({ ...profile, site: { ...profile.site, ...changes } })
    const page = { slug: 'a', title: { id: 'A' }, body: { id: 'A' }, inMenu: true }
    const wrong: object[] = [
      site({ name: ' ' }),
      site({ name: 'x'.repeat(121) }),
      site({ firstAnswerDays: 31 }),
      site({ firstAnswerDays: 0 }),
      site({ quickExit: 'http://contoh.id/' }),
      site({ colors: { nila: 'red' } }),
      site({ timeZone: 'Europe/Berlin' }),
      site({ types: [] }),
      site({ types: [profile.site.types[0], profile.site.types[0]] }),
      site({ demo: true }),
      { ...profile, unknown: 1 },
      { ...profile, emblem: { png: 'AAAA', width: 1, height: 1 } },
      { ...profile, protectionDays: 31 },
      { ...profile, protectionDays: 0 },
      { ...profile, stageTargets: { review: 366 } },
      { ...profile, stageTargets: { review: 0 } },
      { ...profile, stageTargets: { lunch: 1 } },
      { ...profile, pages: [page, page] },
      { ...profile, pages: [{ ...page, slug: 'api' }] },
      { ...profile, pages: [{ ...page, slug: '../a' }] },
      { ...profile, pages: [{ ...page, body: { id: '<script>' } }] },
      { ...profile, criteria: { id: '![x](https://contoh.id/x.png)' } },
    ]
    for (const changed of wrong) {
      const answer = await admin.put('/profile', { version: stored.version, profile: changed, releaseConfirmed: false })
      expect([answer.status, changed]).toEqual([400, changed])
    }
    expect(await read()).toEqual(stored)
  })

  test('a change of the release mode must be confirmed', async () => {
    const { admin, read } = await open(kind)
    const stored = await read()
    const change = { ...stored, profile: { ...stored.profile, release: { mode: 'at_once' as const, hour: 15 } } }
    const send = (releaseConfirmed: boolean) =>
      admin.put('/profile', { version: change.version, profile: change.profile, releaseConfirmed })
    expect((await send(false)).status).toBe(400)
    expect((await send(true)).status).toBe(200)
    expect((await read()).profile.release.mode).toBe('at_once')
    expect((await admin.put('/profile', renamed(await read(), 'Tetap'))).status).toBe(200)
  })

  test('an emblem is a small PNG, kept by its hash, and survives other changes', async () => {
    const { server, organization, admin, read } = await open(kind)
    const put = async (png: Uint8Array | null) =>
      admin.put('/profile/emblem', { version: (await read()).version, png: png && toBase64(png) })
    for (const wrong of [utf8('<svg/>'), makePng({ width: 513 }), makePng({ extra: 'tEXt' })]) {
      expect((await put(wrong)).status).toBe(400)
    }
    expect((await put(new Uint8Array(EMBLEM_MAX + 1))).status).toBe(400)
    expect((await server.request(organization.host, '/emblem.png')).status).toBe(404)

    expect((await put(makePng({ width: 40, height: 50 }))).status).toBe(200)
    await admin.put('/profile', renamed(await read(), 'Tetap berlambang'))
    const { emblem } = await read()
    expect(emblem).toMatchObject({ width: 40, height: 50 })
    const picture = await server.request(organization.host, emblem?.src ?? '')
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(makePng({ width: 40, height: 50 }))
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect(picture.headers.get('Cache-Control')).toContain('immutable')
    const home = await (await server.request(organization.host, '/')).text()
    expect(home).toContain(`<img src="${emblem?.src}" width="40" height="50"`)
    const guessed = await server.request(organization.host, '/emblem.png?v=lain')
    expect(guessed.headers.get('Cache-Control')).toBe('no-cache')

    expect((await put(null)).status).toBe(200)
    expect((await read()).emblem).toBeNull()
    expect((await server.request(organization.host, emblem?.src ?? '')).status).toBe(404)
  })

  test('a new version is stored by its hash and is used only once the statement names it', async () => {
    const { server, organization, admin } = await open(kind)
    const answer = await admin.post('/questionnaires', { questionnaire: draft(), after: 1 })
    expect(answer.status).toBe(200)
    const { hash, version }: Added = await answer.json()
    expect(version).toBe(2)
    const stored = await server.request(organization.host, `/api/questionnaires/${hash}`)
    const bytes = new Uint8Array(await stored.arrayBuffer())
    expect(toBase64(sha256(bytes))).toBe(hash)
    expect(JSON.parse(fromUtf8(bytes))).toEqual({ ...draft(), version: 2 })

    const [channel] = (await (await server.request(organization.host, '/api/site')).json()).channels
    expect(channel).toMatchObject({ title: { id: 'Kanal pelanggaran' }, open: true })
    expect(channel.questionnaire).toBe(organization.questionnaires.get('pelanggaran')?.hash)
    const old = await server.request(organization.host, `/api/questionnaires/${channel.questionnaire}`)
    expect(old.status).toBe(200)
    const seen = await (await admin.get('/organization')).json()
    expect(seen.channels).toEqual([{ id: 'pelanggaran', title: 'Aduan pasar', questionnaire: hash, paused: false }])
  })

  test('a version that is not built on the newest is refused, and of two at once one is refused', async () => {
    const { admin } = await open(kind)
    const post = (after: number) => admin.post('/questionnaires', { questionnaire: draft(), after })
    expect((await post(0)).status).toBe(409)
    expect((await post(2)).status).toBe(409)
    const both = await Promise.all([post(1), post(1)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await post(2)).status).toBe(200)
  })

  test('a new channel comes after the others, and the public does not see it before it has a key', async () => {
    const { server, organization, admin } = await open(kind)
    expect((await admin.post('/questionnaires', { questionnaire: draft('pasar'), after: 0 })).status).toBe(200)
    expect(await offered(admin)).toEqual(['pelanggaran', 'pasar'])
    expect(await shown(server, organization)).toEqual([['pelanggaran', true]])
  })

  test('a questionnaire with a fault is refused', async () => {
    const { admin } = await open(kind)
    const { questions } = draft()
    const wrong: object[] = [
      { elements: ['what', 'why'] },
      { questions: questions.toReversed() },
      { questions: [...questions, ...questions] },
      { questions: [] },
      { version: 7 },
      { channel: 'Pasar' },
      { title: { id: '' } },
      { affirmation: { id: 'x'.repeat(1001) } },
    ]
    for (const changes of wrong) {
      const answer = await admin.post('/questionnaires', { questionnaire: { ...draft(), ...changes }, after: 1 })
      expect([answer.status, changes]).toEqual([400, changes])
    }
  })
})
