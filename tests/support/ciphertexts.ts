// Every ciphertext that a server stores, and who can open it: all keys of a person are tried on all ciphertexts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCKBOX_STEP, unpadJson } from '../../src/protocol/encoding/padding.ts'
import { open } from '../../src/protocol/sealing/age.ts'
import { listTables, withRows } from './rows.ts'
import { listFiles } from './scan.ts'
import type { Server } from './server.ts'

export interface Ciphertext {
  /** `entry/internal CASE 0`, `vault.to_own CASE`, `piece CASE`, `lockbox/channel pelanggaran`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** All age files in the database and all evidence in the store. */
export function listCiphertexts(server: Server): Ciphertext[] {
  const found: Ciphertext[] = []
  const blobs = new Map<string, string>()
  withRows(server.database(), (rows) => {
    for (const table of listTables(rows)) {
      for (const row of rows.all(`select * from ${table}`)) {
        const { chain, kind, case_id: caseId, of, number, token_hash: token } = row
        const sort = [table, chain ?? (table === 'lockbox' ? kind : null)].filter((part) => part !== null).join('/')
        const of_ = [caseId ?? of ?? token, table === 'entry' ? number : null].filter((part) => part != null).join(' ')
        if (table.endsWith('piece')) blobs.set(String(row.blob), `piece ${caseId}`)
        // The text of a draft since the last release.
        if (table === 'inbox_slot' && row.blob !== null) blobs.set(String(row.blob), `inbox_slot.draft ${caseId}`)
        for (const [column, value] of Object.entries(row)) {
          if (value instanceof Uint8Array && isAge(value))
            found.push({ name: `${sort}.${column} ${of_}`, bytes: value })
        }
      }
    }
  })
  for (const path of listFiles(join(server.data, 'blobs'))) {
    const name = blobs.get(path.slice(path.lastIndexOf('/') + 1))
    if (name === undefined) throw new Error(`nothing in the database names ${path}`)
    found.push({ name, bytes: new Uint8Array(readFileSync(path)) })
  }
  return found
}

/** Names of the ciphertexts that open with these identities and with all identities found in them. */
export async function openable(ciphertexts: readonly Ciphertext[], identities: readonly string[]): Promise<string[]> {
  const names = new Set<string>()
  const tried = new Set<string>()
  const waiting = [...identities]
  for (let identity = waiting.pop(); identity !== undefined; identity = waiting.pop()) {
    if (tried.has(identity)) continue
    tried.add(identity)
    for (const { name, bytes } of ciphertexts) {
      const plain = await open(identity, bytes).catch(() => null)
      if (plain === null) continue
      names.add(name)
      const secret = secretIn(plain)
      if (secret?.startsWith('AGE-SECRET-KEY-PQ-')) waiting.push(secret)
    }
  }
  return [...names].sort()
}

function secretIn(plain: Uint8Array): string | null {
  if (plain.length !== LOCKBOX_STEP) return null
  return (unpadJson(plain, LOCKBOX_STEP) as { secret: string }).secret
}

function isAge(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 18)).toString('latin1') === 'age-encryption.org'
}
