// The configuration file of an installation: JSON, in which every field is checked and no unknown one accepted. See
// docs/operating.md.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { parseJson } from '../protocol/encoding/json.ts'
import type { ServerConfig } from '../server/main.ts'
import { UsageError } from './arguments.ts'
import { packageDir, presetsDir } from './presets.ts'

const ConfigFile = z.strictObject({
  /** Folder for everything that is not in PostgreSQL; a relative path starts at the configuration file. */
  dataDir: z.string().check(z.minLength(1)),
  /** `postgres://user:password@host/name`; without it, SQLite in the data folder. */
  database: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  port: z._default(z.int().check(z.gte(1), z.lte(65_535)), 8080),
  /** Address to listen on: 127.0.0.1 behind a proxy on the same machine. */
  address: z._default(z.string(), '127.0.0.1'),
  /** Addresses or networks of reverse proxies whose `X-Forwarded-Proto` is believed. */
  proxies: z._default(z.array(z.string().check(z.regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/))), []),
  /** A `mailto:` or `https:` address for security.txt. */
  securityContact: z._default(z.nullable(z.string().check(z.regex(/^(mailto|https):/))), null),
})

export interface Installation extends ServerConfig {
  readonly port: number
  readonly address: string
}

/** Reads a configuration file. Throws a `UsageError` with the field, never with its value: that may be a password. */
export function readConfig(path: string): Installation {
  const parsed = ConfigFile.safeParse(parseJson(readText(path)))
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path: field, message }) => `${field.join('.') || 'the file'}: ${message}`)
    throw new UsageError(`the configuration ${path} is not valid:\n  ${fields.join('\n  ')}`)
  }
  const { database = null, dataDir, ...rest } = parsed.data
  return {
    ...rest,
    database,
    dataDir: resolve(dirname(path), dataDir),
    clientDir: join(packageDir, 'dist/client'),
    presetsDir,
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`the configuration ${path} cannot be read`)
  }
}
