// `peluit export`: released cases of one organisation in an archive that opens with `age`, `tar` and the keys on paper,
// without Peluit. docs/protocol.md describes it.
import { formatRegistration, parseRegistration } from '../../protocol/registration.ts'
import type { Installed } from '../../server/deps.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { demandFree, demandRecipient, type Target, writeSealed } from '../backup/sealed-file.ts'
import { organizationNamed, withInstallation } from '../installation.ts'
import { FOLDER, listFiles, type Progress, type Source } from './files.ts'
import { listCases } from './queries.ts'
import { withSums, writeTar } from './tar.ts'

/** The exit code of a program that was stopped by Ctrl-C. */
const STOPPED = 130
/** Milliseconds between two lines of progress. */
const PAUSE = 1000

export async function runExport(args: readonly string[]): Promise<void> {
  const needed = ['config', 'host', 'to', 'recipient'] as const
  const { config, host, to, recipient, case: wanted } = readArguments(args, needed, ['case'])
  const target = { to, recipient }
  demandRecipient('archive', target)
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    await withInstallation(config, async (deps) => {
      const source = await sourceOf(deps, host)
      report(to, await writeExport(source, target, wanted ?? null, stop.signal, tell))
    })
  } catch (error) {
    if (!stop.signal.aborted) throw error
    process.exitCode = STOPPED
    process.stderr.write('peluit: stopped; nothing was written\n')
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** The organisation with this host, with what an export reads of it. Throws `UsageError`. */
export async function sourceOf(deps: Pick<Installed, 'db' | 'dialect' | 'blobs'>, host: string): Promise<Source> {
  const { db, dialect, blobs } = deps
  const organization = await organizationNamed(deps, host)
  const { publicId } = organization
  if (publicId === null)
    throw new UsageError(`the organisation ${host} is not founded yet: it has no keys and no cases`)
  return { db, dialect, blobs, organization: { ...organization, publicId } }
}

/**
 * Writes an archive of one case (by its registration number or id), or of all with null, while the server runs. The file
 * gets its name only when it is completely on the disk. Throws `UsageError`.
 */
export async function writeExport(
  source: Source,
  target: Target,
  wanted: string | null,
  stop: AbortSignal,
  tell: (progress: Progress, of: number) => void = () => {},
): Promise<Progress> {
  demandFree(target)
  const cases = await casesNamed(source, wanted)
  const progress = { cases: 0, pieces: 0, lost: 0 }
  async function* files() {
    for await (const file of listFiles(source, cases, progress)) {
      stop.throwIfAborted()
      yield file
      tell(progress, cases.length)
    }
  }
  const written = await writeSealed(target, writeTar(withSums(FOLDER, files())), stop)
  await written.keep()
  return progress
}

/** The inbox is never exported, and an answer must not tell what lies in it. */
async function casesNamed({ db, organization }: Source, wanted: string | null) {
  const cases = await listCases(db, organization.id)
  if (wanted === null) return cases
  const number = parseRegistration(wanted)
  const found = cases.filter(({ id, registration }) => id === wanted || registration === number)
  if (found.length > 0) return found
  if (number === null && !/^[\w-]{22}$/.test(wanted)) {
    throw new UsageError('--case is a registration number such as K7QM-4T29, or the id of a case')
  }
  const name = number === null ? wanted : formatRegistration(number)
  throw new UsageError(`no released case of ${organization.host} has the number ${name}`)
}

let told = 0

/** Says about once a second how far it is. */
function tell({ cases, pieces }: Progress, of: number): void {
  const now = performance.now()
  if (now - told < PAUSE) return
  told = now
  process.stderr.write(`${cases} of ${of} cases, ${pieces} pieces of evidence\n`)
}

function report(to: string, { cases, pieces, lost }: Progress): void {
  process.stdout.write(
    `${to} holds what was released: cases ${cases}, pieces of evidence ${pieces}. It opens with the identity of its recipient;\n` +
      'the cases in it open with the sheets of the office and of custody. Reports that wait for the release are not in it.\n',
  )
  if (lost === 0) return
  process.exitCode = 1
  process.stderr.write(
    `peluit: ${lost} pieces of evidence are missing or damaged in the data folder and not in this archive. Restore them from\n` +
      'a backup and export again.\n',
  )
}
