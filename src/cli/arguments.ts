// Arguments of a command: options with a value, and a few without. A missing one is reported in a sentence.
import { parseArgs } from 'node:util'

/** A mistake in the typed command; printed without a stack. */
export class UsageError extends Error {}

/** The options of a command: all in `needed` are present, `flags` are given or not. Throws `UsageError`. */
export function readArguments<Needed extends string, Known extends string = never, Flag extends string = never>(
  args: readonly string[],
  needed: readonly Needed[],
  known: readonly Known[] = [],
  flags: readonly Flag[] = [],
): Record<Needed, string> & Partial<Record<Known, string>> & Partial<Record<Flag, boolean>> {
  const options = Object.fromEntries([
    ...[...needed, ...known].map((name) => [name, { type: 'string' as const }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ])
  const values = parse(args, options)
  for (const name of needed) if (!values[name]) throw new UsageError(`--${name} is missing`)
  return values as Record<Needed, string> & Partial<Record<Known, string>> & Partial<Record<Flag, boolean>>
}

/** The port in the environment variable PORT, 8080 without one. Throws `UsageError`. */
export function readPort(text: string | undefined): number {
  const port = Number(text || 8080)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new UsageError('PORT is a number from 1 to 65535')
}

function parse(args: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the arguments cannot be read')
  }
}
