// Reads presets at run time: ready organisation profiles, each a folder of data. presets/README.md describes the files.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language, Text } from '../domain/names/languages.ts'
import type { Question, Questionnaire } from '../domain/names/questionnaire.ts'
import type { Choice } from '../domain/names/site.ts'
import type { HolidayYear, Page, Profile } from '../domain/profile.ts'
import { contactFaults, holidayFaults } from '../domain/profile-check.ts'
import { OperatorError } from '../server/operator-error.ts'
import { openPictures } from '../server/pictures.ts'
import {
  faultsOf,
  HolidaysFile,
  PagesFile,
  ProfileFile,
  parseFile,
  QuestionnaireFile,
  QuestionsFile,
  textFaults,
} from './profile-schema.ts'

/** The folder of the whole package, both when this runs from the sources and from the build. */
export const packageDir = findPackage(dirname(fileURLToPath(import.meta.url)))
/** The folder of all presets. */
export const presetsDir = join(packageDir, 'presets')
/** The nation's holidays; a preset whose office has others has a file of its own. */
const HOLIDAYS = 'holidays.json'

/** Names of the presets of this installation. */
export function listPresets(): string[] {
  return readdirSync(presetsDir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

/** The profile of a preset. Throws `OperatorError` for an unknown name. */
export function loadPreset(name: string): Profile {
  if (!listPresets().includes(name))
    throw new OperatorError(`no preset "${name}"; there are: ${listPresets().join(', ')}`)
  return readPreset(join(presetsDir, name))
}

/** The profile in a folder. Throws an `OperatorError` that names the file and the field at fault. */
export function readPreset(folder: string): Profile {
  const profile = readJson(ProfileFile, join(folder, 'profile.json'))
  demandNone(
    join(folder, 'profile.json'),
    contactFaults(profile.site.contacts).map(({ path, value }) => `${path.join('.')}: ${value} is not of its kind`),
  )
  const lists = { types: profile.site.types, units: profile.units }
  const faq = join(folder, 'faq.json')
  const criteria = join(folder, 'criteria')
  const pages = join(folder, 'pages')
  const own = join(folder, HOLIDAYS)
  const pictures = openPictures(presetsDir).names
  return {
    ...profile,
    questionnaires: readdirSync(join(folder, 'questionnaires'))
      .sort()
      .map((file) => readQuestionnaire(join(folder, 'questionnaires', file), lists)),
    ...(existsSync(pages) && { pages: readPages(pages, pictures) }),
    ...(existsSync(faq) && { questions: readJson(QuestionsFile, faq) }),
    ...(existsSync(`${criteria}.id.md`) && { criteria: readText(criteria, pictures) }),
    holidays: readHolidays(existsSync(own) ? own : join(presetsDir, HOLIDAYS)),
  }
}

/** Reads a questionnaire and replaces the options `types` and `units` by the lists of the profile. */
function readQuestionnaire(path: string, lists: Record<'types' | 'units', readonly Choice[]>): Questionnaire {
  const file = readJson(QuestionnaireFile, path)
  const fill = ({ options, ...question }: (typeof file.questions)[number]): Question =>
    options ? { ...question, options: typeof options === 'string' ? lists[options] : options } : question
  const questionnaire = { ...file, questions: file.questions.map(fill), identity: file.identity.map(fill) }
  demandNone(path, faultsOf(questionnaire))
  return questionnaire
}

function readPages(folder: string, pictures: readonly string[]): Page[] {
  const index = join(folder, 'index.json')
  const pages = readJson(PagesFile, index)
  const slugs = pages.map(({ slug }) => slug)
  demandNone(index, new Set(slugs).size < slugs.length ? ['two pages have one address'] : [])
  return pages.map((page) => ({ ...page, body: readText(join(folder, page.slug), pictures) }))
}

function readHolidays(path: string): HolidayYear[] {
  const holidays = readJson(HolidaysFile, path)
  demandNone(
    path,
    holidayFaults(holidays).map(({ code, value }) =>
      code === 'year_twice' ? 'a year is listed twice' : `${value} is not a day of its year`,
    ),
  )
  return holidays
}

/** Reads Markdown in Indonesian, and in English if there is a file. */
function readText(path: string, pictures: readonly string[]): Text {
  const read = (language: Language) => readFile(`${path}.${language}.md`).trim()
  const text = { id: read('id'), ...(existsSync(`${path}.en.md`) && { en: read('en') }) }
  demandNone(path, textFaults(text, pictures))
  return text
}

function readJson<T extends Parameters<typeof parseFile>[0]>(schema: T, path: string) {
  const text = readFile(path)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new OperatorError(`${tell(path)}: is not JSON: ${(error as Error).message}`)
  }
  return parseFile(schema, value, tell(path))
}

function readFile(path: string): string {
  if (!existsSync(path)) throw new OperatorError(`${tell(path)}: is missing`)
  return readFileSync(path, 'utf8')
}

function demandNone(path: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new OperatorError(`${tell(path)}: ${faults.join('; ')}`)
}

function tell(path: string): string {
  return relative(packageDir, path)
}

function findPackage(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const names = readdirSync(folder)
    if (names.includes('package.json') && names.includes('presets')) return folder
    if (folder === dirname(folder)) throw new OperatorError('the presets are missing')
  }
}
