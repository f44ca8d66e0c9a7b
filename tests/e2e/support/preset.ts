// A demo of one preset without reports, and its questions answered by whoever asks them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Flow } from '../../../src/domain/profile.ts'
import type { Question, Questionnaire } from '../../../src/domain/questionnaire.ts'
import { freePort } from '../../support/postgres.ts'
import { next, press } from './phone.ts'
import { say } from './words.ts'

export interface Preset {
  readonly name: string
  readonly origin: string
  readonly flow: Flow
  readonly questionnaire: Questionnaire
  close(): Promise<void>
}

/** Serves this preset's organisation on a free port, founded and open, with nobody's report in it. */
export async function openPreset(name: string): Promise<Preset> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'peluit-e2e-preset-'))
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder }
  const parameters = ['dist/server/cli.js', 'demo', '--empty', '--preset', name]
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  const origin = `http://localhost:${port}`
  while (!(await fetch(`${origin}/healthz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`the demo of ${name} did not open`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const read = (path: string) => JSON.parse(readFileSync(join('presets', name, path), 'utf8'))
  return {
    name,
    origin,
    flow: read('profile.json').flow,
    questionnaire: read('questionnaires/pelanggaran.json'),
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** From the R12 question to the check page, with the required answers only. */
export async function writeReport(page: Page, { questionnaire }: Preset): Promise<void> {
  await page.getByText(say.id('reporter.office.no')).click()
  await next(page)
  await press(page, say.id('reporter.caution.begin'))
  for (const element of questionnaire.elements) {
    await page.getByRole('heading', { name: say.id(`element.${element}.question`) }).waitFor()
    for (const question of questionnaire.questions) {
      if (question.element === element && question.required) await answer(page, question)
    }
    await next(page)
  }
  await page.getByRole('heading', { name: say.id('reporter.evidence.title') }).waitFor()
  await next(page)
  await press(page, say.id('reporter.identity.skip'))
  await page.getByRole('heading', { name: say.id('reporter.check.title') }).waitFor()
}

async function answer(page: Page, question: Question): Promise<void> {
  if (question.type === 'people') return page.getByLabel(say.id('reporter.people.position')).fill('Petugas loket')
  if (question.type === 'date') return page.getByLabel(say.id('ui.date.year')).first().fill('2026')
  if (question.type === 'choice') return page.getByText(question.options?.[0]?.label.id ?? '', { exact: true }).click()
  return page.getByLabel(question.label.id).fill('Uang diminta di loket 2.')
}
