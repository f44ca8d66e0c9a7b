import { afterEach, expect, test } from 'vitest'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import { toBase64, utf8 } from '../../protocol/encoding/bytes.ts'
import { sha256 } from '../../protocol/encoding/hash.ts'
import { QuestionnaireShape, QuestionShape } from '../../protocol/wire/questionnaire.ts'
import { setNetwork } from '../api.ts'
import { findQuestionnaire } from './questionnaire.ts'

/** Uses every field that a questionnaire can have. */
const whole: Questionnaire = {
  v: 1,
  channel: 'gratifikasi',
  version: 3,
  title: { id: 'Gratifikasi', en: 'Gratuities' },
  elements: ['when', 'what'],
  questions: [
    {
      id: 'received',
      type: 'date',
      label: { id: 'Kapan Anda menerimanya?', en: 'When did you receive it?' },
      hint: { id: 'Tanggalnya, bila ingat.' },
      element: 'when',
      required: true,
      workingDays: 30,
    },
    {
      id: 'kind',
      type: 'choices',
      label: { id: 'Berupa apa?' },
      element: 'what',
      options: [{ value: 'other', label: { id: 'Lainnya' } }],
    },
    {
      id: 'else',
      type: 'short',
      label: { id: 'Sebutkan' },
      element: 'what',
      max: 80,
      when: { question: 'kind', in: ['other'] },
    },
  ],
  identity: [{ id: 'name', type: 'short', label: { id: 'Nama' }, element: null }],
  evidence: { hint: { id: 'Foto barang' }, expected: true },
  affirmation: { id: 'Saya melapor dengan iktikad baik.' },
  about: 'gift',
}

afterEach(() => setNetwork((path, init) => fetch(path, init)))

function serve(text: string): string {
  setNetwork(async () => new Response(text))
  return toBase64(sha256(utf8(text)))
}

test('a questionnaire is read with every field that was stored', async () => {
  const used = new Set(whole.questions.flatMap((question) => Object.keys(question)))
  expect([...used].sort()).toEqual(Object.keys(QuestionShape.shape).sort())
  expect(Object.keys(whole).sort()).toEqual([...Object.keys(QuestionnaireShape.shape), 'version'].sort())
  expect(await findQuestionnaire(serve(JSON.stringify(whole)))).toEqual(whole)
})

test('a text that does not have this hash is refused, and so is one that is not a questionnaire', async () => {
  const hash = serve(JSON.stringify(whole))
  serve(JSON.stringify({ ...whole, version: 4 }))
  await expect(findQuestionnaire(hash)).rejects.toMatchObject({ breach: 'content' })
  await expect(findQuestionnaire(serve('{"v":1}'))).rejects.toMatchObject({ breach: 'form' })
})
