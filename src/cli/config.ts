// The configuration file of an installation: JSON, every field checked, none unknown. See docs/operating.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { parseJson } from '../protocol/encoding/json.ts'
import type { ServerConfig } from '../server/main.ts'
import { UsageError } from './arguments.ts'
import { packageDir, presetsDir } from './presets.ts'

const ConfigFile = z.strictObject({
  /** Folder of everything that is not in PostgreSQL; relative to the file. */
  dataDir: z.string().check(z.minLength(1)),
  /** `postgres://user:password@host/name`; without it SQLite in the data folder. */
  database: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  port: z._default(z.int().check(z.gte(1), z.lte(65_535)), 8080),
  /** Address to listen on; behind a proxy on the same machine 127.0.0.1. */
  address: z._default(z.string(), '127.0.0.1'),
  /** Addresses or networks of reverse proxies whose `X-Forwarded-Proto` is believed. */
  proxies: z._default(z.array(z.string().check(z.regex(/^[0-9a-fA-F.:]+(\/\d{1,3})?$/))), []),
  /** `mailto:` or `https:` address for security.txt. */
  securityContact: z._default(z.nullable(z.string().check(z.regex(/^(mailto|https):/))), null),
})

export interface Installation extends ServerConfig {
  readonly port: number
  readonly address: string
}

/** Reads a configuration file. Throws `UsageError` that names the field, never its value: it may be a password. */
export function readConfig(path: string): Installation {
  const parsed = ConfigFile.safeParse(parseJson(readText(path)))
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path: field, message }) => `${field.join('.') || 'the file'}: ${message}`)
    throw new UsageError(`the configuration ${path} does not hold:\n  ${fields.join('\n  ')}`)
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
