// What the tests of the daily job share.
import { listOrganizations, type Schema } from '../../../database/index.ts'
import type { TestApp } from '../../../testing/index.ts'
import { runTick } from '../index.ts'

/** Runs the daily job of every organisation; answers whether each of them ran. */
export async function tickAll(server: TestApp): Promise<boolean[]> {
  const ran = []
  for (const organization of await listOrganizations(server.db)) ran.push(await runTick(server.deps, organization))
  return ran
}

/** How many rows each of these tables has. */
export function countRows({ db }: TestApp, tables: readonly (keyof Schema)[]): Promise<number[]> {
  return Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length))
}
