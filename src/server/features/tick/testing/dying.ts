import type { Db } from '../../../database/index.ts'

export class Killed extends Error {}

/** The same database, on which the process dies after so many transactions. */
export function dyingAfter(db: Db, transactions: number): Db {
  let left = transactions
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction' && left-- <= 0) throw new Killed('killed')
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
