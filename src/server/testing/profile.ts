// The profile and questionnaires of a test organisation.
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import type { StoredProfile } from '../../domain/profile.ts'
import { toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { sha256 } from '../../protocol/encoding/hash.ts'
import type { OrganizationOptions } from './options.ts'

export function makeQuestionnaire(channel: string): { hash: string; body: string } {
  const questionnaire: Questionnaire = {
    v: 1,
    channel,
    version: 1,
    title: { id: `Kanal ${channel}` },
    elements: ['what'],
    questions: [{ id: 'what', type: 'long', label: { id: 'Apa yang terjadi?' }, element: 'what', required: true }],
    identity: [{ id: 'name', type: 'short', label: { id: 'Nama' }, element: null }],
    evidence: { hint: { id: 'Foto atau dokumen' }, expected: false },
    affirmation: { id: 'Saya melapor dengan iktikad baik.' },
  }
  const body = JSON.stringify(questionnaire)
  return { body, hash: toBase64(sha256(utf8(body))) }
}

export function makeProfile(options: OrganizationOptions): StoredProfile {
  return {
    site: {
      name: 'Inspektorat Kabupaten Contoh',
      region: 'Kabupaten Contoh',
      shortName: 'Contoh',
      timeZone: options.timeZone ?? 'Asia/Jakarta',
      legalBasis: [],
      contacts: [],
      colors: {},
      quickExit: 'https://example.org/',
      firstAnswerDays: options.firstAnswerDays ?? 30,
      types: [{ value: 'korupsi', label: { id: 'Korupsi' } }],
    },
    units: [],
    release: { mode: options.mode ?? 'daily', hour: options.hour ?? 15 },
  }
}
