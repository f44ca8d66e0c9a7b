// A poor line between phone and server: it forwards bytes, and is cut or delayed where the test says.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Page } from '@playwright/test'

export interface Line {
  readonly port: number
  /** How often it has been cut so far. */
  cuts(): number
  close(): void
}

/** Listens on a free port; cuts all connections when the total of uploaded bytes reaches a mark, once per mark. */
export async function openLine(target: number, cutAfter: readonly number[]): Promise<Line> {
  const marks = [...cutAfter]
  const open = new Set<Socket>()
  let up = 0
  let cuts = 0
  const server = createServer((phone) => {
    const office = connect(target, '127.0.0.1')
    for (const socket of [phone, office]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        phone.destroy()
        office.destroy()
      })
    }
    office.pipe(phone)
    phone.on('data', (bytes) => {
      up += bytes.length
      if (marks[0] !== undefined && up > marks[0]) {
        marks.shift()
        cuts += 1
        for (const socket of [...open]) socket.destroy()
        return
      }
      if (!office.write(bytes)) {
        phone.pause()
        office.once('drain', () => phone.resume())
      }
    })
  })
  server.listen(0)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

/** Holds back the page's requests to these addresses until the returned function is called, to test waiting screens. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let release = () => {}
  const told = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(addresses, async (route) => {
    await told
    await route.continue()
  })
  return () => release()
}
