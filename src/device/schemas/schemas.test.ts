// The form's own schemas accept, refuse and return what zod does: for every schema of a phone and thousands of values, most
// of them nearly right; and they pass every vector of the protocol.
import { describe, expect, test, vi } from 'vitest'
import type * as z from 'zod/mini'
import { type Def, valuesFor } from './testing/values.ts'

type AnySchema = z.ZodMiniType & { readonly _zod: { readonly def: Def } }

/** Every module with schemas that the form's build contains. */
const modules: Readonly<Record<string, () => Promise<object>>> = {
  shapes: () => import('../../protocol/encoding/shapes.ts'),
  common: () => import('../../protocol/wire/common.ts'),
  reporter: () => import('../../protocol/wire/reporter.ts'),
  bodies: () => import('../../protocol/wire/bodies.ts'),
  parts: () => import('../../protocol/entries/parts.ts'),
  content: () => import('../../protocol/entries/content.ts'),
  site: () => import('../../protocol/wire/site.ts'),
}

/** The same modules, loaded anew with the form's schemas in zod's place. */
async function loadSmall<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  vi.resetModules()
  vi.doMock('zod/mini', () => import('./schemas.ts'))
  try {
    return await load()
  } finally {
    vi.doUnmock('zod/mini')
    vi.resetModules()
  }
}

function schemasIn(module: object): [string, AnySchema][] {
  return Object.entries(module).filter(([, value]) => typeof (value as Partial<AnySchema>)?.safeParse === 'function')
}

describe.each(Object.entries(modules))('the schemas of %s', (_name, load) => {
  test('accept, refuse and return what zod does', async () => {
    const [large, small] = [schemasIn(await load()), Object.fromEntries(schemasIn(await loadSmall(load)))]
    expect(large.length).toBeGreaterThan(0)
    for (const [name, schema] of large) {
      let accepted = 0
      for (const value of valuesFor(schema._zod.def)) {
        const expected = schema.safeParse(value)
        const found = small[name]?.safeParse(value)
        const text = `${name}: ${JSON.stringify(value)?.slice(0, 300)}`
        expect(found?.success, text).toBe(expected.success)
        if (!expected.success) continue
        accepted++
        expect(found?.data, text).toStrictEqual(expected.data)
        // Also in the order of the members, which signed texts depend on.
        expect(JSON.stringify(found?.data), text).toBe(JSON.stringify(expected.data))
      }
      expect(accepted, `${name}: values that are right`).toBeGreaterThan(0)
    }
  })
})

describe('with the form’s schemas', async () => {
  const { vectorChecks } = await loadSmall(() => import('../../protocol/testing/vectors.ts'))
  // Names of staff and desks are no matter of a phone.
  test.each(vectorChecks().filter(({ name }) => !/^V16/.test(name)))('$name', ({ run }) => run(), 30_000)
})
